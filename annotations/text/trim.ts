import type { Fragment } from '../model/span.ts';
import { snapRange } from './graphemes.ts';

/** `\s` holds U+3000, NBSP, BOM and the line separators; the rest shows as nothing too. */
const blank = /[\s\u0085\u200b\u2060]/;

/** Whether the UTF-16 unit at `offset` shows as nothing: a space of any width, a line end, a zero-width space. */
export function isBlankAt(text: string, offset: number): boolean {
  return blank.test(text.charAt(offset));
}

/** The range without blanks at its ends; `undefined` when nothing else is in it. */
export function trimRange(text: string, start: number, end: number): Fragment | undefined {
  let from = start;
  let to = end;
  while (from < to && isBlankAt(text, from)) from += 1;
  while (from < to && isBlankAt(text, to - 1)) to -= 1;
  return from < to ? [from, to] : undefined;
}

/**
 * What a selection becomes as a fragment: whole graphemes, no blanks at the ends.
 * A blank that carries a combining mark is part of a grapheme that shows, and stays.
 */
export function toFragment(text: string, start: number, end: number): Fragment | undefined {
  const trimmed = trimRange(text, ...snapRange(text, start, end));
  return trimmed && snapRange(text, ...trimmed);
}
