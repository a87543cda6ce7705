import type { Fragment } from '../../annotations/model/span.ts';
import { nextGrapheme, previousGrapheme, snapRange } from '../../annotations/text/graphemes.ts';
import { isBlankAt } from '../../annotations/text/trim.ts';

/** Where words begin, ascending. `null` while they are not known: then every grapheme is a word. */
export type WordStarts = readonly number[] | null;

/** Longer texts are not segmented here: it would be felt. UTF-16 units. */
const LONGEST_INTERIM = 30_000;

/** The words by the browser's own dictionary, for the time until the real ones are here. */
export function interimWordStarts(text: string): WordStarts {
  if (text.length > LONGEST_INTERIM) return null;
  return Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text), ({ index }) => index);
}

/** The word that holds the character at `offset`. The text's last word ends with the text. */
export function wordAt(text: string, starts: WordStarts, offset: number): Fragment {
  const at = Math.min(offset, Math.max(0, text.length - 1));
  if (starts === null || starts.length === 0) return snapRange(text, at, Math.min(at + 1, text.length));
  const next = firstAfter(starts, at);
  return snapRange(text, starts[next - 1] ?? 0, starts[next] ?? text.length);
}

/** Where the next word begins to the right of `offset`; blanks are stepped over. */
export function nextWord(text: string, starts: WordStarts, offset: number): number {
  if (starts === null) return nextGrapheme(text, offset);
  let index = firstAfter(starts, offset);
  while (index < starts.length && isBlankAt(text, starts[index] ?? 0)) index += 1;
  return starts[index] ?? text.length;
}

/** Where the word before `offset` begins; blanks are stepped over. */
export function previousWord(text: string, starts: WordStarts, offset: number): number {
  if (starts === null) return previousGrapheme(text, offset);
  let index = firstAfter(starts, offset - 1) - 1;
  while (index > 0 && isBlankAt(text, starts[index] ?? 0)) index -= 1;
  return starts[index] ?? 0;
}

/** Index of the first start beyond `offset`. */
function firstAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
