import { describe, expect, test } from 'vitest';
import { createRandom, shuffle } from './seeded-random.ts';

describe('numbers from a seed', () => {
  const take = (seed: number, n: number) => {
    const random = createRandom(seed);
    return Array.from({ length: n }, random);
  };

  test('are the same for the same seed and others for another', () => {
    expect(take(7, 5)).toEqual(take(7, 5));
    expect(take(7, 5)).not.toEqual(take(8, 5));
  });

  test('are the same on every machine: they stay what they were when this was written', () => {
    expect(take(7, 3).map((value) => value.toFixed(9))).toEqual(['0.011704753', '0.061958258', '0.976907633']);
  });

  test('lie in [0, 1), evenly', () => {
    const values = take(1, 20_000);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    const tenths = Array.from({ length: 10 }, (_, i) => values.filter((value) => Math.floor(value * 10) === i).length);
    for (const n of tenths) expect(Math.abs(n - 2_000)).toBeLessThan(200);
  });
});

test('a shuffle keeps what it shuffles, and leaves the original alone', () => {
  const items = Array.from({ length: 50 }, (_, i) => i);
  const shuffled = shuffle(items, createRandom(3));
  expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
  expect(shuffled).not.toEqual(items);
  expect(items[0]).toBe(0);
});
