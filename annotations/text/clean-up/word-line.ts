import type { Vocabulary } from './vocabulary.ts';

const SIGN_PATTERN = /[\s|│┃丨·•・,;:、。.!?/\\\-—–_=*+×<>«»‹›→←↑↓▲▼△▽●○■□◆◇★☆[\](){}【】〔〕「」『』《》“”"'…~0-9©]/u;
/** By unit: looked up for every unit of every short line. */
const SIGNS = Uint8Array.from({ length: 0x10000 }, (_, unit) => Number(SIGN_PATTERN.test(String.fromCharCode(unit))));
/** Longer lines are no row of buttons. */
const LONGEST = 160;

/** How a place in a line was reached: over words and signs, and over a telling word among them. */
const REACHED = 1;
const TOLD = 2;

/**
 * Makes a test for folded lines that consist of words and signs, a telling word among them. It takes time in proportion
 * to the line, whatever the line is: each place is reached or not, and looked at once.
 */
export function makeWordTest({ telling, others }: Vocabulary): (folded: string) => boolean {
  const tells = new Set(telling);
  const known = new Set([...telling, ...others]);
  /** Of the words that begin with a unit: most units begin none. */
  const longestFrom = new Map<number, number>();
  for (const word of known) {
    const unit = word.charCodeAt(0);
    longestFrom.set(unit, Math.max(longestFrom.get(unit) ?? 0, word.length));
  }
  return (folded) => {
    if (folded.length > LONGEST) return false;
    const reached = new Uint8Array(folded.length + 1);
    const reach = (place: number, how: number): void => {
      reached[place] = Math.max(reached[place] ?? 0, how);
    };
    reach(0, REACHED);
    for (let at = 0; at < folded.length; at += 1) {
      const how = reached[at] ?? 0;
      if (how === 0) continue;
      const unit = folded.charCodeAt(at);
      if (SIGNS[unit] === 1) reach(at + 1, how);
      const longest = longestFrom.get(unit);
      // Latin words end where letters end: “pin” is no part of “pinyin”.
      if (longest === undefined || isInWord(folded, at)) continue;
      for (let end = at + 1; end <= Math.min(at + longest, folded.length); end += 1) {
        if (isInWord(folded, end)) continue;
        const word = folded.slice(at, end);
        if (known.has(word)) reach(end, tells.has(word) ? TOLD : how);
      }
    }
    return reached[folded.length] === TOLD;
  };
}

function isInWord(text: string, at: number): boolean {
  return isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at));
}

function isLatin(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
