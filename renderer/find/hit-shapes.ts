import type { PlacedParagraph } from '../article/page-layout.ts';
import { piecesOf } from '../article/row-pieces.ts';
import { rowCentre } from '../article/span-shapes.ts';
import type { ArticleHit } from './article-hits.ts';

/** A row's part of a hit, in pixels of the page. */
export interface HitShape {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly isCurrent: boolean;
}

/** As the selection: as high as the characters and not as the row. */
const ABOVE = 13;
const HEIGHT = 28;

/** @param hits in reading order; only those in the paragraphs that are rendered are looked at */
export function hitShapesOf(
  paragraphs: readonly PlacedParagraph[],
  hits: readonly ArticleHit[],
  current: number,
): readonly HitShape[] {
  return paragraphs.flatMap((paragraph) => {
    const shapes: HitShape[] = [];
    // One before the first that begins here may reach into it.
    const first = Math.max(0, firstStartingFrom(hits, paragraph.start) - 1);
    for (let i = first; i < hits.length; i += 1) {
      const hit = hits[i];
      if (hit === undefined || hit.start >= paragraph.end) break;
      const [start, end] = [Math.max(hit.start, paragraph.start), Math.min(hit.end, paragraph.end)];
      if (start >= end) continue;
      for (const { row, left, right } of piecesOf(paragraph.places, start, end)) {
        const top = paragraph.top + rowCentre(paragraph.metrics, row) - ABOVE;
        shapes.push({ left, top, width: right - left, height: HEIGHT, isCurrent: i === current });
      }
    }
    return shapes;
  });
}

function firstStartingFrom(hits: readonly ArticleHit[], offset: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
