import type { Fragment } from '../model/span.ts';

/** One locale for all machines: grapheme rules do not depend on it, but the default would be the machine's. */
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Moves the ends of a range outwards so that it splits no surrogate pair and no grapheme (an accent with its letter,
 * an emoji family, a flag). Offsets beyond the text are brought back into it; `start` and `end` may be given in either order.
 */
export function snapRange(text: string, start: number, end: number): Fragment {
  const from = Math.min(start, end);
  const to = Math.max(start, end);
  return [graphemeStart(text, from), graphemeEnd(text, to)];
}

/** The nearest grapheme boundary at or before `offset`. */
export function graphemeStart(text: string, offset: number): number {
  const at = clamp(text, offset);
  if (isSureBoundary(text, at)) return at;
  let found = 0;
  for (const boundary of boundariesAround(text, at)) {
    if (boundary > at) break;
    found = boundary;
  }
  return found;
}

/** The nearest grapheme boundary at or after `offset`. */
export function graphemeEnd(text: string, offset: number): number {
  const at = clamp(text, offset);
  if (isSureBoundary(text, at)) return at;
  return boundariesAround(text, at).find((boundary) => boundary >= at) ?? text.length;
}

/** Where the grapheme before `offset` starts: one step to the left. 0 at the text's beginning. */
export function previousGrapheme(text: string, offset: number): number {
  return graphemeStart(text, clamp(text, offset) - 1);
}

/** Where the grapheme after `offset` ends: one step to the right. The text's length at its end. */
export function nextGrapheme(text: string, offset: number): number {
  return graphemeEnd(text, clamp(text, offset) + 1);
}

function clamp(text: string, offset: number): number {
  return Math.min(Math.max(offset, 0), text.length);
}

/**
 * All grapheme boundaries of the smallest window round `offset` whose own ends are boundaries for sure. The window is
 * a few characters in ordinary text; its ends make the answer exact, which a window of fixed size could not be
 * (whether a flag ends here depends on how many regional indicators precede it).
 */
function boundariesAround(text: string, offset: number): number[] {
  let from = offset;
  while (!isSureBoundary(text, from)) from -= 1;
  let to = offset;
  while (!isSureBoundary(text, to)) to += 1;
  const boundaries = Array.from(segmenter.segment(text.slice(from, to)), ({ index }) => from + index);
  return [...boundaries, to];
}

/**
 * Whether `offset` is a grapheme boundary by its two neighbours alone (UAX #29): the text's ends; beside a line feed
 * or tab (GB4, GB5), though not inside CR LF (GB3); between two characters whose Grapheme_Cluster_Break is Other (GB999).
 */
function isSureBoundary(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (isLineFeedOrTab(before)) return true;
  if (isLineFeedOrTab(after)) return before !== 0x0d;
  return isPlain(before) && isPlain(after);
}

function isLineFeedOrTab(unit: number): boolean {
  return unit === 0x0a || unit === 0x09;
}

/** ASCII, no-break space, CJK punctuation, CJK ideographs of the basic plane, full-width ASCII: all of class Other. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x20 && unit <= 0x7e) ||
    (unit >= 0x3000 && unit <= 0x3029) ||
    (unit >= 0xff01 && unit <= 0xff5e) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    unit === 0xa0
  );
}
