import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelSet } from '../test/label-set.ts';
import { marked } from '../test/marked-layer.ts';
import type { Change } from './change.ts';
import { toLayerContent } from './layer.ts';
import { toAddFragment, toAddRelation, toAddSpan, toNudge, uniteFragments } from './make-span.ts';
import type { Fragment } from './span.ts';

const fragmentsOf = (change: Change | undefined): readonly Fragment[] | undefined => {
  if (change?.type === 'addSpan') return change.span.fragments;
  return change?.type === 'updateSpan' ? change.after.fragments : undefined;
};

describe('a selection becomes a span', () => {
  const add = (text: string, ...fragments: readonly Fragment[]) =>
    toAddSpan({ id: 'n', label: 'PER', fragments, labelSet, text });

  test('with the default attributes of its label', () => {
    expect(add('张三在', [0, 2])).toEqual({
      type: 'addSpan',
      span: { id: 'n', label: 'PER', fragments: [[0, 2]], attributes: { role: 'other' }, origin: 'human' },
    });
  });

  test('of whole characters, without blanks at its ends, whichever way it was dragged', () => {
    expect(fragmentsOf(add('\u3000𠮷野 家', [4, 2]))).toEqual([[1, 4]]);
  });

  test('with fragments that touch made one, in ascending order', () => {
    expect(fragmentsOf(add('张三李四王五', [4, 5], [0, 1], [1, 2]))).toEqual([
      [0, 2],
      [4, 5],
    ]);
  });

  test('unless only blanks were selected', () => {
    expect(add('张 \n三', [1, 3])).toBeUndefined();
    expect(add('张三')).toBeUndefined();
  });

  test('and names its suggester where it was a suggestion', () => {
    const origin = { suggester: 'dictionary', score: 0.5 };
    expect(toAddSpan({ id: 'n', label: 'LOC', fragments: [[0, 2]], labelSet, text: '北京', origin })).toMatchObject({
      span: { origin },
    });
  });
});

test('a relation starts with the default attributes of its label', () => {
  const [works] = labelSet.relations;
  if (works === undefined) throw new Error('no relation');
  const attributes = [{ name: 'since', title: { zh: '起', en: 'since' }, type: 'number' as const, default: 2020 }];
  const change = toAddRelation({
    id: 'k',
    label: 'works_for',
    head: 'a',
    tail: 'c',
    labelSet: { ...labelSet, relations: [{ ...works, attributes }] },
  });
  expect(change).toEqual({
    type: 'addRelation',
    relation: { id: 'k', label: 'works_for', head: 'a', tail: 'c', attributes: { since: 2020 }, origin: 'human' },
  });
});

describe('a span gets one more fragment', () => {
  const { text, layer } = marked('[北京|LOC#a]、上海[大学|LOC#a]的');
  const content = toLayerContent(layer);
  const add = (range: Fragment) => fragmentsOf(toAddFragment(content, 'ann1-a', range, text));

  test('apart from those it has', () => {
    expect(add([7, 8])).toEqual([
      [0, 2],
      [5, 8],
    ]);
    expect(add([3, 4])).toEqual([
      [0, 2],
      [3, 4],
      [5, 7],
    ]);
  });

  test('that joins with those it touches or overlaps', () => {
    expect(add([1, 3])).toEqual([
      [0, 3],
      [5, 7],
    ]);
    expect(add([2, 5])).toEqual([[0, 7]]);
  });

  test('unless it holds all of it already, or there is no such span', () => {
    expect(add([0, 1])).toBeUndefined();
    expect(toAddFragment(content, 'ann1-z', [3, 4], text)).toBeUndefined();
  });
});

describe('an edge is nudged', () => {
  const nudge = (source: string, edge: 'start' | 'end', delta: number) => {
    const { text, layer } = marked(source);
    const id = layer.spans[0]?.id ?? '';
    const fragments = fragmentsOf(toNudge(toLayerContent(layer), id, edge, delta, text));
    return fragments?.map(([start, end]) => text.slice(start, end)).join('…');
  };

  test.each<[string, 'start' | 'end', number, string | undefined]>([
    ['在[北京|LOC]市的', 'end', 1, '北京市'],
    ['在[北京|LOC]市的', 'end', -1, '北'],
    ['在[北京|LOC]市的', 'start', -1, '在北京'],
    ['在[北京|LOC]市的', 'start', 1, '京'],
    ['我[在|LOC]👨🏻‍🚒旁', 'end', 1, '在👨🏻‍🚒'],
    ['我[在👨🏻‍🚒|LOC]旁', 'end', -1, '在'],
    ['[𠮷野|LOC]家', 'start', 1, '野'],
    ['[张三|PER] \u3000李四', 'end', 1, '张三 \u3000李'],
    ['[张三 \u3000李|PER]四', 'end', -1, '张三'],
    ['张三\n[李四|PER]', 'start', -1, '三\n李四'],
    ['[王 五|PER]', 'start', 1, '五'],
  ])('%s: %s by %i', (source, edge, delta, expected) => {
    expect(nudge(source, edge, delta)).toBe(expected);
  });

  test.each<[string, string, 'start' | 'end', number, string | undefined]>([
    ['never makes it empty', '在[北|LOC]京', 'end', -1, undefined],
    ['goes as far as it can', '在[北京|LOC]市', 'end', -9, '北'],
    ['stops at the text’s end', '在[北京|LOC]市', 'end', 9, '北京市'],
    ['stops at the text’s beginning', '[北京|LOC]市', 'start', -1, undefined],
    ['stops before blanks that nothing follows', '[北京|LOC] \n', 'end', 1, undefined],
    ['moves only the outer fragment', '[北|LOC#a]和[京市|LOC#a]的', 'end', 1, '北…京市的'],
    ['never reaches into another fragment', '[北|LOC#a]和[京|LOC#a]的', 'end', -1, undefined],
    ['by nothing is no change', '[北京|LOC]', 'end', 0, undefined],
  ])('%s', (_, source, edge, delta, expected) => {
    expect(nudge(source, edge, delta)).toBe(expected);
  });

  test('of a span that is not there is no change', () => {
    expect(toNudge(toLayerContent(marked('张三').layer), 'x', 'end', 1, '张三')).toBeUndefined();
  });
});

test('united fragments cover what the parts cover, apart and ascending', () => {
  const fragment = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }))
    .map(([start, length]): Fragment => [start, start + length]);
  const covered = (fragments: readonly Fragment[]) =>
    new Set(fragments.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i)));
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 8 }), (fragments) => {
      const united = uniteFragments(fragments);
      expect(covered(united)).toEqual(covered(fragments));
      for (const [i, [start]] of united.entries()) expect(start).toBeGreaterThan(united[i - 1]?.[1] ?? -1);
    }),
    { seed: 5 },
  );
});
