import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignPairs, type PairGain } from './assignment.ts';

/** The greatest sum there is, by trying everything. */
function bruteForce(gains: readonly (readonly PairGain[])[], from = 0, taken: ReadonlySet<number> = new Set()): number {
  const edges = gains[from];
  if (edges === undefined) return 0;
  let best = bruteForce(gains, from + 1, taken);
  for (const { right, gain } of edges) {
    if (!taken.has(right)) best = Math.max(best, gain + bruteForce(gains, from + 1, new Set([...taken, right])));
  }
  return best;
}

function sumOf(gains: readonly (readonly PairGain[])[], pairs: readonly number[]): number {
  return pairs.reduce((sum, right, left) => {
    if (right < 0) return sum;
    const edge = gains[left]?.find((candidate) => candidate.right === right);
    if (edge === undefined) throw new Error(`no edge ${left}–${right}`);
    return sum + edge.gain;
  }, 0);
}

const RIGHT = 6;
const edges = fc.uniqueArray(fc.record({ right: fc.nat(RIGHT - 1), gain: fc.integer({ min: 1, max: 9 }) }), {
  selector: ({ right }) => right,
  maxLength: RIGHT,
});
const graph = fc.array(edges, { maxLength: 7 });

describe('pairs are assigned', () => {
  test('to gain most, on any small graph', () => {
    fc.assert(
      fc.property(graph, (gains) => {
        const pairs = assignPairs(gains, RIGHT);
        const used = pairs.filter((right) => right >= 0);
        expect(new Set(used).size).toBe(used.length);
        expect(sumOf(gains, pairs)).toBe(bruteForce(gains));
      }),
      { seed: 1955, numRuns: 3_000 },
    );
  });

  test('so that one gives way where that lets two gain', () => {
    const gains = [
      [
        { right: 0, gain: 5 },
        { right: 1, gain: 4 },
      ],
      [{ right: 0, gain: 5 }],
    ];
    expect(assignPairs(gains, 2)).toEqual([1, 0]);
  });

  test('so that one stays alone where another gains more', () => {
    expect(assignPairs([[{ right: 0, gain: 3 }], [{ right: 0, gain: 7 }]], 1)).toEqual([-1, 0]);
  });

  test('of equal sums to the same one every time: whoever came first keeps his', () => {
    expect(assignPairs([[{ right: 0, gain: 3 }], [{ right: 0, gain: 3 }]], 1)).toEqual([0, -1]);
  });

  test('not at all where there are no edges', () => {
    expect(assignPairs([[], []], 3)).toEqual([-1, -1]);
    expect(assignPairs([], 0)).toEqual([]);
  });

  test('along a chain of 20 000 in which each would rather have the next one’s', () => {
    const size = 20_000;
    const gains = Array.from({ length: size }, (_, i) => [
      { right: i, gain: 5 },
      { right: i + 1, gain: 6 },
    ]);
    expect(sumOf(gains, assignPairs(gains, size + 1))).toBe(6 * size);
  });
});
