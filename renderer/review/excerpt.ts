import type { Fragment } from '../../annotations/model/span.ts';

/** A piece of the article to be read by itself: whole sentences, and some of what stands around them. */
export interface Passage {
  /** `[start, end)` with the context; UTF-16 units of the article's text. Never leaves the paragraphs of its ranges. */
  readonly start: number;
  readonly end: number;
  /** The sentences themselves. */
  readonly coreStart: number;
  readonly coreEnd: number;
}

/** How much of the neighbouring sentences is shown, and from where on a sentence counts as too long to be shown whole. */
const CONTEXT = 44;
const LONGEST_SENTENCE = 240;

/** One locale for all machines: the rules are the same, the default would be the machine's. */
const sentences = new Intl.Segmenter('zh', { granularity: 'sentence' });

/**
 * The sentences that hold the given ranges, in reading order; ranges in the same or neighbouring sentences share a
 * passage.
 */
export function passagesOf(text: string, ranges: readonly Fragment[]): readonly Passage[] {
  const passages: Passage[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const next = passageAround(text, start, end);
    const last = passages.at(-1);
    if (last === undefined || next.start > last.end || hasLineEnd(text, last.coreEnd, next.coreStart)) {
      passages.push(next);
      continue;
    }
    passages[passages.length - 1] = {
      start: Math.min(last.start, next.start),
      end: Math.max(last.end, next.end),
      coreStart: Math.min(last.coreStart, next.coreStart),
      coreEnd: Math.max(last.coreEnd, next.coreEnd),
    };
  }
  return passages;
}

function passageAround(text: string, start: number, end: number): Passage {
  const lineStart = lineStartOf(text, start);
  const feed = text.indexOf('\n', end);
  const lineEnd = feed < 0 ? text.length : feed;
  let coreStart = lineStart;
  let coreEnd = lineEnd;
  for (const { index, segment } of sentences.segment(text.slice(lineStart, lineEnd))) {
    const from = lineStart + index;
    const to = from + segment.length;
    if (from <= start) coreStart = from;
    if (to >= end) {
      coreEnd = to;
      break;
    }
  }
  if (coreEnd - coreStart > Math.max(LONGEST_SENTENCE, end - start)) {
    coreStart = Math.max(coreStart, wholeCharacter(text, start - LONGEST_SENTENCE / 2));
    coreEnd = Math.min(coreEnd, wholeCharacter(text, end + LONGEST_SENTENCE / 2));
  }
  return {
    start: Math.max(skipBlanks(text, lineStart, start), wholeCharacter(text, coreStart - CONTEXT)),
    end: Math.min(lineEnd, wholeCharacter(text, coreEnd + CONTEXT)),
    coreStart: skipBlanks(text, coreStart, start),
    coreEnd,
  };
}

/** A range in one line: what stands before and after it, cut to `before` and `after` characters within the paragraph. */
export interface Line {
  readonly before: string;
  readonly after: string;
  /** Whether something of the paragraph was cut off there. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export function lineAround(text: string, start: number, end: number, before: number, after: number): Line {
  const lineStart = skipBlanks(text, lineStartOf(text, start), start);
  const feed = text.indexOf('\n', end);
  const lineEnd = feed < 0 ? text.length : feed;
  const from = Math.max(lineStart, wholeCharacter(text, start - before));
  const to = Math.min(lineEnd, wholeCharacter(text, end + after));
  return {
    before: text.slice(from, start),
    after: text.slice(end, to).trimEnd(),
    cutBefore: from > lineStart,
    cutAfter: to < lineEnd,
  };
}

/** Columns of a CJK font that a text takes: Latin letters and digits half of one. */
export function widthInColumns(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return width;
}

function lineStartOf(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** Moves an offset out of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset - 1 : offset;
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  const feed = text.indexOf('\n', Math.min(from, to));
  return feed >= 0 && feed < to;
}
