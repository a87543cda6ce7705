import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedLayer } from '../test/marked-layer.ts';
import { type AnnotatorUnits, pairwiseSpanF1, spanF1, spanMatches, type Unit } from './span-f1.ts';

const unitsOf = (source: string, articleId = 'a-1'): readonly Unit[] =>
  markedLayer(source).spans.map(({ label, fragments }) => ({ articleId, label, fragments }));

describe('span F1 of two annotators', () => {
  const one = unitsOf('[张三|PER]在[北京大学|ORG]和[上海|LOC]');
  const two = unitsOf('[张三|PER]在[北京|ORG]大学和[上海|ORG]');

  test('strict: label and fragments', () => {
    expect(spanF1(one, two)).toBeCloseTo((2 * 1) / 6, 12);
  });

  test('boundary: fragments alone', () => {
    expect(spanF1(one, two, 'boundary')).toBeCloseTo((2 * 2) / 6, 12);
  });

  test('overlap: the label, and any character in common', () => {
    expect(spanF1(one, two, 'overlap')).toBeCloseTo((2 * 2) / 6, 12);
  });

  test('overlap: each span has one partner at most, and as many have one as can', () => {
    expect(spanF1(unitsOf('[北京大学|ORG]'), unitsOf('[北京|ORG][大学|ORG]'), 'overlap')).toBeCloseTo(2 / 3, 12);
    expect(spanF1(unitsOf('[中国人民|ORG][银行业务|ORG]'), unitsOf('中国[人民银行|ORG][业务|ORG]'), 'overlap')).toBe(1);
  });

  test('compares discontinuous spans whole', () => {
    expect(spanF1(unitsOf('[北|LOC#a]和[京|LOC#a]'), unitsOf('[北|LOC]和[京|LOC]'))).toBe(0);
    expect(spanF1(unitsOf('[北|LOC#a]和[京|LOC#a]'), unitsOf('[北|LOC]和京'), 'overlap')).toBe(1);
  });

  test('keeps articles apart', () => {
    expect(spanF1(unitsOf('[张三|PER]', 'a-1'), unitsOf('[张三|PER]', 'a-2'), 'overlap')).toBe(0);
  });

  test('is undefined, and not 1 or 0, where neither has a span; 0 where one has', () => {
    expect(spanF1([], [])).toBeUndefined();
    expect(spanF1(one, [])).toBe(0);
  });
});

test.each(spanMatches)('%s F1 is symmetric, between 0 and 1, and 1 of anything with itself', (match) => {
  const unit = fc.record({
    articleId: fc.constantFrom('a', 'b'),
    label: fc.constantFrom('PER', 'ORG'),
    fragments: fc
      .tuple(fc.nat(9), fc.integer({ min: 1, max: 4 }))
      .map(([start, length]) => [[start, start + length]] as const),
  });
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 8 }), fc.array(unit, { maxLength: 8 }), (a, b) => {
      expect(spanF1(a, b, match)).toBe(spanF1(b, a, match));
      expect(spanF1(a, a, match)).toBe(a.length === 0 ? undefined : 1);
      expect(spanF1(a, b, match) ?? 0.5).toBeGreaterThanOrEqual(0);
      expect(spanF1(a, b, match) ?? 0.5).toBeLessThanOrEqual(1);
      expect(spanF1(a, b, 'strict') ?? 0).toBeLessThanOrEqual(spanF1(a, b, 'overlap') ?? 0);
    }),
    { seed: 2005, numRuns: 300 },
  );
});

describe('over pairs of annotators', () => {
  const by = (
    annotator: string,
    ...works: readonly (readonly [articleId: string, source: string])[]
  ): AnnotatorUnits => ({
    annotator,
    articleIds: new Set(works.map(([articleId]) => articleId)),
    units: works.flatMap(([articleId, source]) => unitsOf(source, articleId)),
  });

  test('only articles that both worked on count', () => {
    const result = pairwiseSpanF1([
      by('b', ['x', '[张三|PER]'], ['y', '[李四|PER]']),
      by('a', ['x', '[张三|PER]'], ['z', '[王五|PER]']),
      by('c', ['y', '[李|PER]四'], ['x', '张三']),
      by('d', ['w', '[赵六|PER]']),
    ]);
    expect(result.pairs).toEqual([
      { a: 'a', b: 'b', f1: 1 },
      { a: 'a', b: 'c', f1: 0 },
      { a: 'b', b: 'c', f1: 0 },
    ]);
    expect(result.mean).toBeCloseTo(1 / 3, 12);
    expect(result.sd).toBeCloseTo(Math.sqrt(2 / 9), 12);
  });

  test('pairs without any span do not count, and without any pair all is undefined', () => {
    const nothing = pairwiseSpanF1([by('a', ['x', '张三']), by('b', ['x', '张三'])]);
    expect(nothing).toEqual({ mean: undefined, sd: undefined, pairs: [{ a: 'a', b: 'b', f1: undefined }] });
    expect(pairwiseSpanF1([])).toEqual({ mean: undefined, sd: undefined, pairs: [] });
  });
});

const reference = new URL('../../../shared/reference/agreement/', import.meta.url);

describe.skipIf(!existsSync(reference))('bratiaa, agree-2 (kldtz/bratiaa, tests/bratiaa/test_agree.py)', () => {
  const vector = () => JSON.parse(readFileSync(new URL('span_f1_pairwise.json', reference), 'utf8')).vectors[0];

  function readAnnotator(project: URL, annotator: string): AnnotatorUnits {
    const folder = new URL(`${annotator}/`, project);
    const files = readdirSync(folder).filter((name) => name.endsWith('.ann'));
    const units = files.flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .split('\n')
        .flatMap((line): Unit[] => {
          const match = /^T\d+\t(\S+) ([\d ;]+)\t/.exec(line);
          const [label, offsets] = match?.slice(1) ?? [];
          if (label === undefined || offsets === undefined) return [];
          const fragments = offsets.split(';').map((pair) => pair.split(' ').map(Number) as [number, number]);
          return [{ articleId: file, label, fragments }];
        }),
    );
    return { annotator, articleIds: new Set(files), units };
  }

  test('gives the published mean and standard deviation', () => {
    const { input, expected } = vector();
    const project = new URL(`${input.project}/`, reference);
    const { mean, sd } = pairwiseSpanF1(input.annotators.map((name: string) => readAnnotator(project, name)));
    expect(Math.abs((mean ?? 0) / expected.f1_mean - 1)).toBeLessThan(1e-4);
    expect(sd).toBe(expected.f1_sd);
  });
});
