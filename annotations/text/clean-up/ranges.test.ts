import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RawRange } from './choice.ts';
import { mergeRanges, subtractRanges } from './ranges.ts';

test('what is left beside, between and around', () => {
  expect(
    subtractRanges(
      [
        [0, 10],
        [12, 14],
      ],
      [
        [2, 3],
        [5, 13],
      ],
    ),
  ).toEqual([
    [0, 2],
    [3, 5],
    [13, 14],
  ]);
  expect(subtractRanges([[2, 4]], [[0, 9]])).toEqual([]);
  expect(subtractRanges([[2, 4]], [])).toEqual([[2, 4]]);
});

test('one over the other becomes one, touching ones stay two', () => {
  expect(
    mergeRanges([
      [4, 6],
      [0, 2],
      [1, 3],
      [6, 7],
      [8, 8],
    ]),
  ).toEqual([
    [0, 3],
    [4, 6],
    [6, 7],
  ]);
});

const ranges = fc
  .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 })), { maxLength: 8 })
  .map((pairs): readonly RawRange[] => mergeRanges(pairs.map(([start, length]): RawRange => [start, start + length])));
const unitsOf = (all: readonly RawRange[]): readonly number[] =>
  all.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i));

test('taking away takes what is in both, unit by unit', () => {
  fc.assert(
    fc.property(ranges, ranges, (from, away) => {
      const taken = new Set(unitsOf(away));
      expect(unitsOf(subtractRanges(from, away))).toEqual(unitsOf(from).filter((unit) => !taken.has(unit)));
    }),
    { seed: 32, numRuns: 1_000 },
  );
});
