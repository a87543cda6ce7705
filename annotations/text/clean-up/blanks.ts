import { toCleanText } from '../source-map.ts';
import type { RawRange } from './choice.ts';

/** As `isBlankAt` (text/trim.ts) tells a blank; with a mark on it, a blank shows. */
const RUN = /[\s\u0085\u200b\u2060]+(?!\p{M})/gu;
const BREAK = /\n|\r|\u2028|\u2029/u;

/**
 * The blanks that a text has too many of, given what else is left out of it (ascending, apart): all at the ends of the
 * text and of its lines, blank lines, and in a line all but the first where several follow each other. So taking
 * out a line, or putting it back, leaves no blank line behind.
 *
 * @returns ranges of the raw text, ascending, outside of `removed`
 */
export function findBlanks(rawText: string, removed: readonly RawRange[]): readonly RawRange[] {
  const { text, map } = toCleanText(
    rawText,
    removed.map(([rawStart, rawEnd]) => ({ rawStart, rawEnd, rule: '' })),
  );
  const ranges: RawRange[] = [];
  let run = 0;
  const propose = (start: number, end: number): void => {
    for (let at = start; at < end; ) {
      while ((map[run]?.[0] ?? 0) + (map[run]?.[2] ?? Number.POSITIVE_INFINITY) <= at) run += 1;
      const [textStart, rawStart, length] = map[run] ?? [at, 0, 0];
      const upTo = Math.min(end, textStart + length);
      ranges.push([rawStart + at - textStart, rawStart + upTo - textStart]);
      at = upTo;
    }
  };
  for (const { index, 0: blanks } of text.matchAll(RUN)) {
    const end = index + blanks.length;
    const kept = index === 0 || end === text.length ? undefined : keptIn(blanks);
    if (kept === undefined) propose(index, end);
    else {
      propose(index, index + kept);
      propose(index + kept + 1, end);
    }
  }
  return ranges;
}

/** The blank that stays: the first LF, else the first other end of a line, else the first blank. */
function keptIn(blanks: string): number {
  const lineFeed = blanks.indexOf('\n');
  return lineFeed >= 0 ? lineFeed : Math.max(blanks.search(BREAK), 0);
}
