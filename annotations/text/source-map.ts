import type { Removal } from '../model/removal.ts';

/** A kept run: `[textStart, rawStart, length]` in UTF-16 units of the article and of the raw text. */
export type KeptRun = readonly [textStart: number, rawStart: number, length: number];
export type SourceMap = readonly KeptRun[];

/** What a clean-up gives: an article text made only of kept runs of the raw text, and the way back. */
export interface CleanText {
  readonly text: string;
  readonly map: SourceMap;
  readonly removals: readonly Removal[];
}

/** The text that is left when `removals` (ascending, apart) are taken out of the raw text, with its map. */
export function toCleanText(rawText: string, removals: readonly Removal[]): CleanText {
  const map: KeptRun[] = [];
  const kept: string[] = [];
  let textStart = 0;
  let rawStart = 0;
  const keepUpTo = (rawEnd: number): void => {
    const length = rawEnd - rawStart;
    if (length <= 0) return;
    map.push([textStart, rawStart, length]);
    kept.push(rawText.slice(rawStart, rawEnd));
    textStart += length;
  };
  for (const removal of removals) {
    keepUpTo(removal.rawStart);
    rawStart = removal.rawEnd;
  }
  keepUpTo(rawText.length);
  return { text: kept.join(''), map, removals };
}

/**
 * Where an article offset lies in the raw text. Between two runs an offset has two places there: as the `start` of a
 * range it belongs to the run that follows, as its `end` to the one before, so that a range never takes in a removal
 * at its edge.
 */
export function toRawOffset(map: SourceMap, offset: number, side: 'start' | 'end'): number {
  const run = map[lastRun(map, (textStart) => (side === 'start' ? textStart <= offset : textStart < offset), 0)];
  if (run === undefined) return 0;
  const [textStart, rawStart, length] = run;
  return rawStart + Math.min(Math.max(offset - textStart, 0), length);
}

/** Where a raw offset lies in the article. Inside a removal: where the text was cut. */
export function toTextOffset(map: SourceMap, rawOffset: number): number {
  const run = map[lastRun(map, (rawStart) => rawStart <= rawOffset, 1)];
  if (run === undefined) return 0;
  const [textStart, rawStart, length] = run;
  return textStart + Math.min(Math.max(rawOffset - rawStart, 0), length);
}

/** Index of the last run whose field `by` satisfies `holds` (which it must do for a beginning of the runs), at least 0. */
function lastRun(map: SourceMap, holds: (start: number) => boolean, by: 0 | 1): number {
  let low = 0;
  let high = map.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(map[middle]?.[by] ?? Number.POSITIVE_INFINITY)) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}
