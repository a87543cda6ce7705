import { describe, expect, it } from 'vitest';
import { createBandTail } from './band-tail.ts';

/** As many as make its tables grow and its chains long, some of them the largest numbers there are. */
const PAIRS = Array.from({ length: 30_000 }, (_, i) => {
  const band = i % 7 === 0 ? 2 ** 32 - 1 - (i % 21) : (i * 2_654_435_761) % 2 ** 32;
  return [band, 101 + Math.floor(i / 30)] as const;
});

describe('the last bands of a project', () => {
  const tail = createBandTail(100);
  const expected = new Map<number, number[]>();
  for (const [band, position] of PAIRS) {
    tail.add(position, [band]);
    expected.set(band, [...(expected.get(band) ?? []), position]);
  }

  it('tell who has them, and how many', () => {
    const found = new Map(
      [...expected.keys()].map((band) => {
        const holders = new Set<number>();
        return [band, { count: tail.collect(band, holders), holders }];
      }),
    );
    expect(found).toEqual(
      new Map(
        [...expected].map(([band, positions]) => [band, { count: positions.length, holders: new Set(positions) }]),
      ),
    );
    expect(tail.collect(1, new Set())).toBe(0);
  });

  it('come out in the order of the table', () => {
    const { size, at } = tail.sorted();
    const sorted = PAIRS.toSorted(([a, p], [b, q]) => a - b || p - q);
    expect(Array.from({ length: size }, (_, i) => at(i))).toEqual(sorted);
    expect([tail.size, tail.from, tail.last]).toEqual([30_000, 100, 1100]);
  });

  it('hold no article that is in the table already', () => {
    expect(() => tail.add(100, [1])).toThrow(RangeError);
  });
});
