import { type SourceMap, toRawOffset, toTextOffset } from '../../annotations/text/source-map.ts';
import { countUpTo } from './raw-rows.ts';

/** Where a block begins and ends: as offsets of the column's own text, and as pixels from its top. */
export interface PlacedBlock {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** A column of blocks as it lies on the screen, in the order of its text. */
export interface Column {
  /** Height of all of it, in pixels. */
  readonly height: number;
  readonly count: number;
  /** The block at `index`, of `count`. Asked for one by one: a long column is never listed as a whole. */
  block(index: number): PlacedBlock;
}

/**
 * How far the kept side is scrolled when the raw one is: the same words at the same height, and both at their tops and
 * ends together. Both shares go from 0 (top) to 1 (end).
 */
export function followRaw(raw: Column, kept: Column, map: SourceMap, share: number): number {
  return follow(raw, kept, share, (rawOffset) => toTextOffset(map, rawOffset));
}

/** The same the other way round. */
export function followKept(raw: Column, kept: Column, map: SourceMap, share: number): number {
  return follow(kept, raw, share, (offset) => toRawOffset(map, offset, 'start'));
}

/**
 * Where the kept side has to be scrolled to, so that what stands at a place of the raw text stands at the same height.
 * @param rawTop how far the raw side is scrolled, in pixels
 * @returns pixels, which may lie beyond the ends
 */
export function alignKept(raw: Column, kept: Column, map: SourceMap, rawOffset: number, rawTop: number): number {
  if (raw.count === 0 || kept.count === 0) return 0;
  return pxOf(kept, toTextOffset(map, rawOffset)) - (pxOf(raw, rawOffset) - rawTop);
}

/**
 * Scrolled by `share`, the point of the content that lies `share` of the way down its window is at `share` of its
 * height. That point is looked up in the other column.
 */
function follow(from: Column, to: Column, share: number, across: (offset: number) => number): number {
  if (from.count === 0 || to.count === 0) return share;
  const wanted = Math.min(Math.max(share, 0), 1) * from.height;
  const other = (px: number): number => pxOf(to, across(offsetAt(from, px)));
  // Whatever stands above the first words (a heading) and below the last ones is gone through evenly, not in one leap.
  const head = Math.max(from.block(0).top, to.block(0).top);
  const foot = Math.max(below(from), below(to));
  const tail = from.height - foot;
  if (head + foot >= from.height) return share;
  if (wanted < head) return ((wanted / head) * other(head)) / to.height;
  if (wanted <= tail || foot === 0) return other(wanted) / to.height;
  const start = other(tail);
  return (start + ((wanted - tail) / foot) * (to.height - start)) / to.height;
}

function below({ height, count, block }: Column): number {
  return Math.max(0, height - block(count - 1).bottom);
}

function offsetAt({ count, block }: Column, px: number): number {
  const index = countUpTo(count, (i) => block(i).top <= px) - 1;
  const { start, end, top, bottom } = block(Math.max(0, index));
  return start + Math.round(clamp((px - top) / Math.max(1, bottom - top)) * (end - start));
}

function pxOf({ count, block }: Column, offset: number): number {
  const index = countUpTo(count, (i) => block(i).start <= offset) - 1;
  const { start, end, top, bottom } = block(Math.max(0, index));
  return top + clamp((offset - start) / Math.max(1, end - start)) * (bottom - top);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
