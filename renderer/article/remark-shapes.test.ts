import { describe, expect, it } from 'vitest';
import type { Remark } from '../../annotations/text/clean-up/remark.ts';
import { isCaption, remarkShapesOf } from './remark-shapes.ts';
import { TEXT_ROW } from './row-metrics.ts';
import type { ParagraphRows } from './span-shapes.ts';

/** Forty characters from offset 100, ten a row, each 18 px wide. */
const paragraph: ParagraphRows = {
  start: 100,
  end: 140,
  metrics: TEXT_ROW,
  places: {
    placeOf(offset, side) {
      const row = Math.floor((side === 'before' ? offset - 101 : offset - 100) / 10);
      return { row, x: (offset - 100 - row * 10) * 18 };
    },
    rowStart: (row) => 100 + row * 10,
  },
};
const shapes = (...remarks: Remark[]) => remarkShapesOf(paragraph, remarks);
const lost = (start: number, end: number): Remark => ({ kind: 'lost-digits', start, end });

describe('what wants an eye', () => {
  it('has a dotted line under it, on each row that it reaches, and one sign in the margin of the first', () => {
    expect(shapes(lost(108, 112))).toEqual([
      { kind: 'underline', left: 144, top: 31, width: 36 },
      { kind: 'underline', left: 0, top: 73, width: 36 },
      { kind: 'sign', sign: 'warning', top: 21, of: ['lost-digits'] },
    ]);
  });

  it('shares its sign with others of the row', () => {
    const signs = shapes(lost(101, 103), lost(104, 106), { kind: 'garbled', start: 107, end: 108 }).filter(
      ({ kind }) => kind === 'sign',
    );
    expect(signs).toEqual([{ kind: 'sign', sign: 'warning', top: 21, of: ['lost-digits', 'garbled'] }]);
  });

  it('is not painted in another paragraph', () => {
    expect(shapes(lost(90, 100), lost(140, 142))).toEqual([]);
  });
});

describe('a caption', () => {
  const caption: Remark = { kind: 'caption', start: 100, end: 140 };

  it('has a sign, and no line under it', () => {
    expect(shapes(caption)).toEqual([{ kind: 'sign', sign: 'caption', top: 21, of: ['caption'] }]);
  });

  it('is told from a line that merely holds one', () => {
    expect(isCaption([caption], 100, 140)).toBe(true);
    expect(isCaption([{ ...caption, end: 120 }], 100, 140)).toBe(false);
    expect(isCaption([lost(100, 140)], 100, 140)).toBe(false);
  });
});
