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

/** How many columns of the neighbouring sentences are shown, and from how many units on a sentence counts as too long to be shown whole. */
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
  coreStart = skipBlanks(text, coreStart, start);
  return {
    start: reachBack(text, coreStart, skipBlanks(text, lineStart, coreStart), CONTEXT),
    end: reachForth(text, coreEnd, lineEnd, CONTEXT),
    coreStart,
    coreEnd,
  };
}

/** A range in one line: what stands before and after it in its paragraph. */
export interface Line {
  readonly before: string;
  readonly after: string;
  /** Whether something of the paragraph was cut off there. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** @param before how many columns are shown at most on that side; words of an alphabet are not cut. */
export function lineAround(text: string, start: number, end: number, before: number, after: number): Line {
  const lineStart = skipBlanks(text, lineStartOf(text, start), start);
  const feed = text.indexOf('\n', end);
  const lineEnd = feed < 0 ? text.length : feed;
  const from = reachBack(text, start, lineStart, before);
  const to = reachForth(text, end, lineEnd, after);
  return {
    before: from > lineStart ? text.slice(from, start).trimStart() : text.slice(from, start),
    after: text.slice(end, to).trimEnd(),
    cutBefore: from > lineStart,
    cutAfter: to < lineEnd,
  };
}

/** Columns of a CJK font that a text takes: Latin letters and digits half of one. */
export function widthInColumns(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

function columnsOf(character: string): number {
  return (character.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
}

/** How far to the left of `at` one gets with so many columns; not beyond `limit`, and not into a word. */
function reachBack(text: string, at: number, limit: number, columns: number): number {
  let reached = at;
  let room = columns;
  while (reached > limit) {
    const previous = wholeCharacter(text, reached - 1);
    room -= columnsOf(text.slice(previous, reached));
    if (room < 0) break;
    reached = previous;
  }
  if (reached > limit) while (reached < at && isInWord(text, reached)) reached += 1;
  return reached;
}

function reachForth(text: string, at: number, limit: number, columns: number): number {
  let reached = at;
  let room = columns;
  while (reached < limit) {
    const next = reached + ((text.codePointAt(reached) ?? 0) > 0xffff ? 2 : 1);
    room -= columnsOf(text.slice(reached, next));
    if (room < 0) break;
    reached = next;
  }
  if (reached < limit) while (reached > at && isInWord(text, reached)) reached -= 1;
  return Math.min(reached, limit);
}

/** Whether a word of an alphabet runs on over `offset`. */
function isInWord(text: string, offset: number): boolean {
  const letter = /[\p{Script=Latin}\p{N}'’]/u;
  return letter.test(text.charAt(offset - 1)) && letter.test(text.charAt(offset));
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
