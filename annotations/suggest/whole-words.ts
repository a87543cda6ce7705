import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';

/**
 * Whether `[start, end)` cuts nothing in two: no grapheme, no Latin word (`art` in `article`), no number (`20` in `2022`).
 * Between Chinese characters anything may begin and end.
 */
export function isWhole(text: string, start: number, end: number): boolean {
  return (
    !goesOn(text, start) && !goesOn(text, end) && graphemeStart(text, start) === start && graphemeEnd(text, end) === end
  );
}

/** Letters of scripts that part their words by blanks, and digits. */
const LETTER = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{M}]/u;
const DIGIT = /\p{Nd}/u;

function goesOn(text: string, at: number): boolean {
  const before = kindOf(text, at - 1);
  return before !== undefined && before === kindOf(text, at);
}

function kindOf(text: string, at: number): 'letter' | 'digit' | undefined {
  const unit = text.charCodeAt(at);
  // Nearly all of a Chinese text is decided here.
  if (!(unit < 0x2e80 || unit >= 0xff00)) return undefined;
  const character = text.charAt(at);
  if (LETTER.test(character)) return 'letter';
  return DIGIT.test(character) ? 'digit' : undefined;
}
