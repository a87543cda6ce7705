import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_LAYER, encodeLayer, type Layer } from '../model/layer.ts';
import type { Fragment, Span } from '../model/span.ts';
import { marked } from '../test/marked-layer.ts';
import { alignSpans, pairCost, spanContentKey } from './align.ts';

/** Groups as one reads them: `ann1 张三/PER + ann2 张三丰/PER`. */
function aligned(...sources: readonly string[]): readonly string[] {
  const text = marked(sources[0] ?? '').text;
  const layers = sources.map((source, i) => {
    const one = marked(source, { owner: `ann${i + 1}` });
    if (one.text !== text) throw new Error(`another text: ${one.text}`);
    return one.layer;
  });
  return alignSpans(layers).map((group) =>
    group
      .map(
        ({ annotator, span }) =>
          `${annotator} ${span.fragments.map(([s, e]) => text.slice(s, e)).join('…')}/${span.label}`,
      )
      .join(' + '),
  );
}

describe('spans of two annotators are the same thing', () => {
  test('when they are the same', () => {
    expect(aligned('[张三|PER]在[北京|LOC]', '[张三|PER]在[北京|LOC]')).toEqual([
      'ann1 张三/PER + ann2 张三/PER',
      'ann1 北京/LOC + ann2 北京/LOC',
    ]);
  });

  test('with other boundaries, if they overlap at all and have the same label', () => {
    expect(aligned('[二〇二〇年除夕上午|TIME]，', '二〇二〇年[除夕|TIME]上午，')).toEqual([
      'ann1 二〇二〇年除夕上午/TIME + ann2 除夕/TIME',
    ]);
  });

  test('with another label in the same place', () => {
    expect(aligned('[图书馆|ORG]', '[图书馆|LOC]')).toEqual(['ann1 图书馆/ORG + ann2 图书馆/LOC']);
  });

  test('with another label and other boundaries, if most is common', () => {
    expect(aligned('[朝阳区图书馆|ORG]', '朝阳[区图书馆|LOC]')).toEqual(['ann1 朝阳区图书馆/ORG + ann2 区图书馆/LOC']);
  });
});

describe('spans of two annotators are two things', () => {
  test('when they touch nowhere', () => {
    expect(aligned('[张三|PER]李四', '张三[李四|PER]')).toEqual(['ann1 张三/PER', 'ann2 李四/PER']);
  });

  test('with another label, when only the smaller part is common: a name within a name', () => {
    expect(aligned('[北京市图书馆|ORG]', '[北京市|LOC]图书馆')).toEqual(['ann1 北京市图书馆/ORG', 'ann2 北京市/LOC']);
  });

  test('when another fits better: nested spans go with their like', () => {
    expect(aligned('[[北京市|LOC]图书馆|ORG]', '[[北京市|LOC]图书|ORG]馆')).toEqual([
      'ann1 北京市图书馆/ORG + ann2 北京市图书/ORG',
      'ann1 北京市/LOC + ann2 北京市/LOC',
    ]);
  });

  test('when a third annotator has both', () => {
    expect(aligned('[北京大学|ORG]', '[北京|ORG]大学', '[[北京|ORG]大学|ORG]')).toEqual([
      'ann1 北京大学/ORG + ann3 北京大学/ORG',
      'ann2 北京/ORG + ann3 北京/ORG',
    ]);
  });
});

test('the same label on half of it fits better than another label on all of it', () => {
  expect(aligned('[北京市图书馆|ORG]', '[北京市[图书馆|ORG]|LOC]')).toEqual([
    'ann2 北京市图书馆/LOC',
    'ann1 北京市图书馆/ORG + ann2 图书馆/ORG',
  ]);
});

test('the whole is cheapest, not each pair: one moves on so that two are paired', () => {
  // Each for itself would take 中国人民 with 中国人民银行 and leave the rest alone.
  expect(aligned('[中国人民|ORG][银行业务|ORG]', '中国[人民银行|ORG][业务|ORG]')).toEqual([
    'ann1 中国人民/ORG + ann2 人民银行/ORG',
    'ann1 银行业务/ORG + ann2 业务/ORG',
  ]);
});

test('three annotators with three boundaries are one group', () => {
  expect(aligned('[闫主任|PER]说', '[闫|PER]主任说', '闫[主任|PER]说')).toEqual([
    'ann1 闫主任/PER + ann2 闫/PER + ann3 主任/PER',
  ]);
});

test('a group is as near as its members are on average, not the nearer for having many', () => {
  expect(aligned('[北京大学|ORG][生会|ORG]', '[北京大学生|ORG]会', '北京[大学生会|ORG]')).toEqual([
    'ann1 北京大学/ORG + ann2 北京大学生/ORG',
    'ann1 生会/ORG + ann3 大学生会/ORG',
  ]);
});

test('discontinuous spans overlap by their fragments, not by their bounds', () => {
  expect(aligned('[北|LOC#a]和[京|LOC#a]', '北[和|LOC]京')).toEqual(['ann1 北…京/LOC', 'ann2 和/LOC']);
});

test('attributes break a tie', () => {
  const both = '[北京|LOC][大学|LOC;level=2]';
  expect(aligned('[北京大学|LOC;level=2]', both)).toEqual(['ann1 北京大学/LOC + ann2 大学/LOC', 'ann2 北京/LOC']);
  expect(aligned('[北京大学|LOC]', both)).toEqual(['ann1 北京大学/LOC + ann2 北京/LOC', 'ann2 大学/LOC']);
});

function layerOf(owner: string, spans: readonly Span[]): Layer {
  return encodeLayer(
    { ...EMPTY_LAYER, status: 'done', spans: new Map(spans.map((one) => [one.id, one])) },
    'a',
    owner,
    0,
  );
}

const label = fc.constantFrom('PER', 'ORG');
const fragments = fc
  .tuple(fc.nat(14), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]): readonly Fragment[] => [[start, start + length]]);
const spansOf = (owner: string, maxLength: number) =>
  fc
    .uniqueArray(fc.record({ label, fragments }), { selector: spanContentKey, maxLength })
    .map((spans) => spans.map((one, i): Span => ({ ...one, id: `${owner}${i}`, attributes: {}, origin: 'human' })));

describe('any layers', () => {
  test('are told apart into groups that hold every span once, each annotator once, and the same with the same', () => {
    fc.assert(
      fc.property(spansOf('a', 8), spansOf('b', 8), spansOf('c', 8), (a, b, c) => {
        const layers = [layerOf('a', a), layerOf('b', b), layerOf('c', c)];
        const groups = alignSpans(layers);
        expect(groups.flatMap((group) => group.map(({ span }) => span.id)).sort()).toEqual(
          [...a, ...b, ...c].map(({ id }) => id).sort(),
        );
        const groupOf = new Map<string, number>();
        for (const [index, group] of groups.entries()) {
          expect(new Set(group.map(({ annotator }) => annotator)).size).toBe(group.length);
          for (const { span } of group) {
            const key = spanContentKey(span);
            expect(groupOf.get(key) ?? index).toBe(index);
            groupOf.set(key, index);
          }
        }
      }),
      { seed: 41, numRuns: 500 },
    );
  });

  test('give the same groups whatever the ids and the order of spans', () => {
    fc.assert(
      fc.property(spansOf('a', 8), spansOf('b', 8), (a, b) => {
        const renamed = (spans: readonly Span[]) => [...spans].reverse().map((one, i) => ({ ...one, id: `z${i}` }));
        const content = (layers: readonly Layer[]) =>
          alignSpans(layers).map((group) => group.map(({ annotator, span }) => annotator + spanContentKey(span)));
        expect(content([layerOf('a', renamed(a)), layerOf('b', renamed(b))])).toEqual(
          content([layerOf('a', a), layerOf('b', b)]),
        );
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  test('of two annotators are aligned at least cost, as trying everything finds it', () => {
    const ALONE = 1_000_000;
    const leastCost = (a: readonly Span[], b: readonly Span[]): number => {
      const [first, ...rest] = a;
      if (first === undefined) return b.length * ALONE;
      const alone = ALONE + leastCost(rest, b);
      return b.reduce(
        (least, other) =>
          Math.min(
            least,
            pairCost(first, other) +
              leastCost(
                rest,
                b.filter((one) => one !== other),
              ),
          ),
        alone,
      );
    };
    fc.assert(
      fc.property(spansOf('a', 5), spansOf('b', 5), (a, b) => {
        const keys = new Set(a.map(spanContentKey).filter((key) => b.some((one) => spanContentKey(one) === key)));
        const rest = (spans: readonly Span[]) => spans.filter((one) => !keys.has(spanContentKey(one)));
        const cost = alignSpans([layerOf('a', rest(a)), layerOf('b', rest(b))]).reduce((sum, [one, other]) => {
          return sum + (one && other ? pairCost(one.span, other.span) : ALONE);
        }, 0);
        expect(cost).toBe(leastCost(rest(a), rest(b)));
      }),
      { seed: 43, numRuns: 500 },
    );
  });
});

test('10 000 spans of three annotators, a third of them disputed, are no trouble', () => {
  const at = (i: number, shift: number, name = 'PER'): readonly [string, Fragment[]] => [
    name,
    [[i * 6, i * 6 + 4 + shift]],
  ];
  const layers = ['a', 'b', 'c'].map((owner, k) =>
    layerOf(
      owner,
      Array.from({ length: 10_000 }, (_, i): Span => {
        const [name, places] = i % 3 === 0 ? at(i, k, k === 2 ? 'ORG' : 'PER') : at(i, 0);
        return { id: `${owner}${i}`, label: name, fragments: places, attributes: {}, origin: 'human' };
      }),
    ),
  );
  expect(alignSpans(layers)).toHaveLength(10_000);
});
