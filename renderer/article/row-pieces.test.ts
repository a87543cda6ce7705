import { describe, expect, it } from 'vitest';
import { type Places, piecesOf } from './row-pieces.ts';

const WIDTH = 18;

/** Ten characters a row, each 18 px wide, from x = 100. */
const places: Places = {
  placeOf(offset, side) {
    const character = side === 'before' ? offset - 1 : offset;
    const row = Math.floor(character / 10);
    return { row, x: 100 + (offset - row * 10) * WIDTH };
  },
  rowStart: (row) => row * 10,
};

const shown = (start: number, end: number): string[] =>
  piecesOf(places, start, end).map(
    ({ row, left, right, opens, closes }) =>
      `${row}: ${opens ? '[' : '…'}${(left - 100) / WIDTH}–${(right - 100) / WIDTH}${closes ? ']' : '…'}`,
  );

describe('the rows of a range', () => {
  it('are one within a row', () => {
    expect(shown(2, 5)).toEqual(['0: [2–5]']);
  });

  it('end with the row when the range ends there', () => {
    expect(shown(7, 10)).toEqual(['0: [7–10]']);
    expect(shown(10, 12)).toEqual(['1: [0–2]']);
  });

  it('are open where the row breaks the range', () => {
    expect(shown(7, 12)).toEqual(['0: [7–10…', '1: …0–2]']);
    expect(shown(7, 25)).toEqual(['0: [7–10…', '1: …0–10…', '2: …0–5]']);
  });
});
