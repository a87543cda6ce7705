import { type SourceMap, toRawOffset, toTextOffset } from '../../annotations/text/source-map.ts';
import { countUpTo } from './raw-rows.ts';

/** A column of blocks as it lies on the screen, in the order of its text. */
export interface Column {
  /** Height of all of it, in pixels. */
  readonly height: number;
  /** Where the blocks begin and end, as offsets of the column's own text and as pixels from its top; ascending. */
  readonly blocks: readonly {
    readonly start: number;
    readonly end: number;
    readonly top: number;
    readonly bottom: number;
  }[];
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
 * Scrolled by `share`, the point of the content that lies `share` of the way down its window is at `share` of its
 * height. That point is looked up in the other column.
 */
function follow(from: Column, to: Column, share: number, across: (offset: number) => number): number {
  if (from.height <= 0 || to.height <= 0) return 0;
  const wanted = Math.min(Math.max(share, 0), 1) * from.height;
  const other = (px: number): number => pxOf(to, across(offsetAt(from, px)));
  // Whatever stands above the first words (a heading) and below the last ones is gone through evenly, not in one leap.
  const head = Math.max(from.blocks[0]?.top ?? 0, to.blocks[0]?.top ?? 0);
  const foot = Math.max(below(from), below(to));
  const tail = from.height - foot;
  if (head + foot >= from.height) return share;
  if (wanted < head) return ((wanted / head) * other(head)) / to.height;
  if (wanted <= tail || foot === 0) return other(wanted) / to.height;
  const start = other(tail);
  return (start + ((wanted - tail) / foot) * (to.height - start)) / to.height;
}

function below({ height, blocks }: Column): number {
  return Math.max(0, height - (blocks.at(-1)?.bottom ?? 0));
}

function offsetAt({ blocks }: Column, px: number): number {
  const index = countUpTo(blocks.length, (i) => (blocks[i]?.top ?? 0) <= px) - 1;
  const block = blocks[Math.max(0, index)];
  if (block === undefined) return 0;
  const within = (px - block.top) / Math.max(1, block.bottom - block.top);
  return block.start + Math.round(clamp(within) * (block.end - block.start));
}

function pxOf({ blocks }: Column, offset: number): number {
  const index = countUpTo(blocks.length, (i) => (blocks[i]?.start ?? 0) <= offset) - 1;
  const block = blocks[Math.max(0, index)];
  if (block === undefined) return 0;
  const within = (offset - block.start) / Math.max(1, block.end - block.start);
  return block.top + clamp(within) * (block.bottom - block.top);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
