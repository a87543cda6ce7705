import { describe, expect, it } from 'vitest';
import { keepsBar, median, quantile, toLine } from './figures.ts';

describe('a figure', () => {
  it('keeps its bar or does not', () => {
    const opening = { name: 'opening', unit: 'ms', bar: { kind: 'at-most', value: 150 } } as const;
    expect(keepsBar({ ...opening, value: 150 })).toBe(true);
    expect(keepsBar({ ...opening, value: 151 })).toBe(false);
    expect(keepsBar({ name: 'rate', value: 0.4, unit: '×', bar: { kind: 'at-least', value: 0.5 } })).toBe(false);
    expect(keepsBar({ name: 'alone', value: 9, unit: 's' })).toBe(true);
  });

  it('stands in a line with its bar and what was measured beside it', () => {
    const line = toLine({
      name: 'opening',
      value: 151.2,
      unit: 'ms',
      bar: { kind: 'at-most', value: 150 },
      beside: 'empty: 20 ms',
    });
    expect(line).toBe('✗ opening: 151 ms (at most 150) — empty: 20 ms');
  });
});

describe('a quantile', () => {
  it('is one of the values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
