/** Attaches to whatever stands before it (UAX #29, GB9, GB9a), with some that do so only at times. */
const ATTACHES = /^(?:[\p{M}\p{Grapheme_Extend}\u0e33\u0eb3]|\p{Emoji_Modifier}|\u200d)/u;
/** Takes in what follows (GB9b), and the joiner, which may (GB11, GB9c). */
const TAKES_IN =
  /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u{110bd}\u{110cd}\u{111c2}\u{111c3}\u{113d1}\u{1193f}\u{11941}\u{11a3a}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}\u200d]$/u;
const FLAG_HALF = /^\p{Regional_Indicator}$/u;
const HANGUL = /^[\u1100-\u11ff\ua960-\ua97c\uac00-\ud7fb]$/u;

/**
 * Whether two characters that come to stand side by side may become one grapheme, or the two halves of a character one
 * character. Judged by the two alone and rather yes than no, so that it takes the same time in any text.
 */
export function mayJoin(text: string, before: number, after: number): boolean {
  if (before < 0 || after >= text.length) return false;
  const left = text.charCodeAt(before);
  const right = text.charCodeAt(after);
  if (isPlain(left) && isPlain(right)) return false;
  if (left === 0x0d && right === 0x0a) return true;
  if (left === 0x0a || right === 0x0a) return false;
  if (isHighSurrogate(left) && isLowSurrogate(right)) return true;
  const first = characterBefore(text, before);
  const second = String.fromCodePoint(text.codePointAt(after) ?? 0);
  if (ATTACHES.test(second) || TAKES_IN.test(first)) return true;
  if (FLAG_HALF.test(first) && FLAG_HALF.test(second)) return true;
  if (HANGUL.test(first) && HANGUL.test(second)) return true;
  // A consonant after the sign that binds it to the one before (GB9c).
  return /^\p{M}$/u.test(first) && /^\p{L}$/u.test(second) && !isPlain(right);
}

function characterBefore(text: string, last: number): string {
  const isPair = isLowSurrogate(text.charCodeAt(last)) && isHighSurrogate(text.charCodeAt(last - 1));
  return text.slice(isPair ? last - 1 : last, last + 1);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Tab and line feed, ASCII, CJK punctuation and ideographs of the basic plane, full-width ASCII: nothing joins these. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x20 && unit <= 0x7e) ||
    (unit >= 0x3000 && unit <= 0x3029) ||
    (unit >= 0xff01 && unit <= 0xff5e) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    unit === 0x0a ||
    unit === 0x09 ||
    unit === 0xa0
  );
}
