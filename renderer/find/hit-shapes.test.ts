import { expect, test } from 'vitest';
import type { PlacedParagraph } from '../article/page-layout.ts';
import { TEXT_ROW } from '../article/row-metrics.ts';
import { hitShapesOf } from './hit-shapes.ts';

/** Ten characters a row, ten pixels each. */
function paragraph(start: number, end: number, top: number): PlacedParagraph {
  const rowOf = (offset: number): number => Math.floor((offset - start) / 10);
  return {
    start,
    end,
    top,
    metrics: TEXT_ROW,
    paragraph: { start, end, kind: 'text', number: 1 },
    places: {
      placeOf: (offset, side) => {
        const row = side === 'before' ? rowOf(offset - 1) : rowOf(offset);
        return { row, x: (offset - start - 10 * row) * 10 };
      },
      rowStart: (row) => start + 10 * row,
    },
  };
}

const hit = (start: number, end: number) => ({ key: `${start}-${end}`, start, end });

test('only hits in the paragraphs that are rendered have a shape, the current one among them', () => {
  const hits = [hit(3, 5), hit(22, 24), hit(27, 29), hit(60, 62)];
  const shapes = hitShapesOf([paragraph(20, 30, 100)], hits, 2);
  expect(shapes.map(({ left, width, isCurrent }) => [left, width, isCurrent])).toEqual([
    [20, 20, false],
    [70, 20, true],
  ]);
  expect(shapes.every(({ top }) => top > 100)).toBe(true);
});

test('one that begins in the paragraph before is painted in both', () => {
  const shapes = hitShapesOf([paragraph(0, 10, 0), paragraph(11, 20, 60)], [hit(8, 13)], -1);
  expect(shapes.map(({ left, width }) => [left, width])).toEqual([
    [80, 20],
    [0, 20],
  ]);
});
