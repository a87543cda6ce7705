import { graphemeStart } from '../../annotations/text/graphemes.ts';

/** A stretch of the raw text that is drawn as one block: a line, or a part of a very long one. */
export interface RawRow {
  /** Number of the line it belongs to, from 1. */
  readonly line: number;
  /** UTF-16 offsets of what is drawn; the line's end is not part of it. */
  readonly start: number;
  readonly end: number;
  /** Where the next row starts: after the line's end. */
  readonly next: number;
  /** False for what continues a line. */
  readonly isFirst: boolean;
}

/** More characters than this are drawn as several rows, so that what is on screen stays small whatever the file is. */
export const LONGEST_ROW = 1200;
/** A long line is parted after a sentence where one ends in this last part of a row. */
const SEARCHED_FOR_SENTENCE = 400;

/** All rows of a raw text, ascending, together the whole of it. A text that ends with a line break has no empty row after it. */
export function toRawRows(rawText: string): readonly RawRow[] {
  const rows: RawRow[] = [];
  const lineEnd = /\r\n|\r|\n/g;
  let line = 0;
  for (let start = 0; start < rawText.length || line === 0; ) {
    line += 1;
    lineEnd.lastIndex = start;
    const found = lineEnd.exec(rawText);
    const end = found?.index ?? rawText.length;
    const next = found === null ? rawText.length : lineEnd.lastIndex;
    const parts = splitLong(rawText, start, end);
    for (const [i, from] of parts.entries()) {
      const to = parts[i + 1] ?? end;
      rows.push({ line, start: from, end: to, next: to === end ? next : to, isFirst: i === 0 });
    }
    if (next === start) break;
    start = next;
  }
  return rows;
}

/** Starts of the parts of `[start, end)`, none longer than a row may be. */
export function splitLong(text: string, start: number, end: number): readonly number[] {
  const starts = [start];
  for (let from = start; end - from > LONGEST_ROW; ) {
    const limit = from + LONGEST_ROW;
    const tail = text.slice(limit - SEARCHED_FOR_SENTENCE, limit);
    const sentence = Math.max(...SENTENCE_ENDS.map((sign) => tail.lastIndexOf(sign)));
    const cut = sentence >= 0 ? limit - SEARCHED_FOR_SENTENCE + sentence + 1 : graphemeStart(text, limit);
    // A grapheme longer than a row is cut all the same.
    from = cut > from ? cut : limit;
    starts.push(from);
  }
  return starts;
}

const SENTENCE_ENDS = ['。', '！', '？', '；', '|', '｜', '. '];

/** Index of the row that holds `offset`; a line's end belongs to its line. The last row for what lies behind it. */
export function rowAt(rows: readonly Pick<RawRow, 'start'>[], offset: number): number {
  return Math.max(0, countUpTo(rows.length, (i) => (rows[i]?.start ?? 0) <= offset) - 1);
}

/** How many of `0 … length-1` satisfy `holds`, which must be true for a beginning of them and false for the rest. */
export function countUpTo(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
