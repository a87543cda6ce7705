import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';

/** A place with what stands around it in its paragraph: keyword in context. */
export interface Excerpt {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
  /** Whether the paragraph goes on at the ends. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Characters on either side (UTF-16; whole graphemes are kept). */
const CONTEXT = 24;
/** Of a longer hit its beginning is shown. */
const LONGEST_HIT = 80;

/** @param context UTF-16 units shown on either side at most, less a grapheme that would be cut */
export function makeExcerpt(text: string, start: number, end: number, context: number = CONTEXT): Excerpt {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', end);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  // `graphemeEnd` of a beginning and `graphemeStart` of an end: what would be cut is left out.
  const from = Math.max(lineStart, start - context <= 0 ? 0 : Math.min(start, graphemeEnd(text, start - context)));
  const to = Math.min(lineEnd, Math.max(end, graphemeStart(text, end + context)));
  const shownEnd = end - start > LONGEST_HIT ? graphemeStart(text, start + LONGEST_HIT) : end;
  const isCut = shownEnd < end;
  return {
    before: text.slice(from, start).trimStart(),
    hit: text.slice(start, shownEnd).replaceAll('\n', ' '),
    after: isCut ? '' : text.slice(end, to).trimEnd(),
    cutBefore: text.slice(lineStart, from).trim() !== '',
    cutAfter: isCut || text.slice(to, lineEnd).trim() !== '',
  };
}
