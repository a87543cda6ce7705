import { COMMON_CHARACTERS, commonRanks } from './frequent-characters.ts';
import { findChineseAsLatin, findUtf8AsGbk, findUtf8AsLatin, isFirstOfUtf8AsGbk } from './mojibake.ts';
import { AFTER_IDEOGRAPHS, FIRST_IDEOGRAPH } from './simplify.ts';

/** What a UTF-16 unit gives reason to look at. */
const PLAIN = 0;
/** Nobody's text has it: replacement, private use, unassigned, controls. */
const WRONG = 1;
const SURROGATE = 2;
/** U+00A1 … U+00FE. */
const LATIN_1 = 3;
const COMMON_HAN = 4;
const RARE_HAN = 5;
/** Common or not, it may begin UTF-8 that was read as GBK. */
const SUSPECT_HAN = 6;

/** Of the ideographs of a text, rhapsodies of the Han dynasty included, half are common; of GBK read as Big5, a quarter. */
const LEAST_COMMON_SHARE = 0.4;
/** In a line of a text that has too few. */
const LEAST_COMMON_SHARE_OF_LINE = 0.55;
/** Fewer ideographs are a name or two. */
const ENOUGH_HAN = 12;

let classes: Uint8Array | undefined;
let weights: Float32Array | undefined;

/**
 * Where a text seems to have been read in a wrong encoding: replacement characters, private use, unassigned code points
 * and controls, UTF-8 or GBK read as Latin-1, UTF-8 read as GBK, and, where the text as a whole is hardly made of common
 * characters, the lines that aren't (GBK read as Big5, Big5 read as GBK).
 * @returns half-open UTF-16 ranges, ascending and apart
 */
export function findGarbled(text: string): readonly (readonly [start: number, end: number])[] {
  classes ??= makeClasses();
  const found: (readonly [number, number])[] = [];
  const note = (start: number, end: number): void => {
    found.push([start, end]);
  };
  const isRare = (at: number): boolean => commonRanks()[text.charCodeAt(at)] === 0;
  let han = 0;
  let common = 0;
  let wrong = 0;
  /** What a scan ahead has looked at already. */
  let latinEnd = 0;
  for (let i = 0; i < text.length; i += 1) {
    switch (classes[text.charCodeAt(i)]) {
      case PLAIN:
        break;
      case COMMON_HAN:
        han += 1;
        common += 1;
        break;
      case RARE_HAN:
        han += 1;
        break;
      case SUSPECT_HAN:
        han += 1;
        if (!isRare(i)) common += 1;
        findUtf8AsGbk(text, i, isRare, note);
        break;
      case LATIN_1:
        if (i >= latinEnd) latinEnd = Math.max(findUtf8AsLatin(text, i, note), findChineseAsLatin(text, i, note));
        break;
      case WRONG:
        wrong += 1;
        note(i, i + 1);
        break;
      default:
        if (isWrongPair(text, i)) note(i, i + lengthAt(text, i));
        i += lengthAt(text, i) - 1;
    }
  }
  // Of Big5 read as GBK, the commonest characters have become private use.
  if (han >= ENOUGH_HAN && common < LEAST_COMMON_SHARE * (han + wrong)) findRareLines(text, classes, note);
  return joined(found);
}

/**
 * How much a text reads like one, 0 … 1: the mean over its characters beyond ASCII, common ones first. Tells the right
 * of two encodings by a few characters (of three, in 99.8 of 100 cases for GB 18030 and Big5). 1 for plain ASCII.
 */
export function plausibility(text: string): number {
  weights ??= makeWeights();
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const weight = weights[unit] ?? 0;
    if (weight < 0) continue;
    // An accented letter among plain ones is French, several in a row are bytes of something else.
    sum += unit < 0x100 && isLatin1(text.charCodeAt(i - 1)) ? 0 : weight;
    count += 1;
  }
  return count === 0 ? 1 : sum / count;
}

function findRareLines(text: string, classes: Uint8Array, note: (start: number, end: number) => void): void {
  const ranks = commonRanks();
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/gu)) {
    let han = 0;
    let common = 0;
    let wrong = 0;
    for (let i = 0; i < line.length; i += 1) {
      const unit = line.charCodeAt(i);
      if (isIdeograph(unit)) han += 1;
      if (ranks[unit] !== 0) common += 1;
      if (classes[unit] === WRONG) wrong += 1;
    }
    if (han > 0 && common < LEAST_COMMON_SHARE_OF_LINE * (han + wrong)) note(index, index + line.length);
  }
}

function joined(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

function makeClasses(): Uint8Array {
  const ranks = commonRanks();
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    if (isIdeograph(unit)) {
      if (isFirstOfUtf8AsGbk(String.fromCharCode(unit))) return SUSPECT_HAN;
      return ranks[unit] === 0 ? RARE_HAN : COMMON_HAN;
    }
    if (isSurrogate(unit)) return SURROGATE;
    if (isWrong(unit)) return WRONG;
    return isLatin1(unit) ? LATIN_1 : PLAIN;
  });
}

/** Line ends of all systems, tabs and page breaks are controls, too, but are written. */
function isWrong(unit: number): boolean {
  return (unit < 0x09 || unit > 0x0d) && /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u.test(String.fromCharCode(unit));
}

/** Half a pair, private use, or unassigned; but ideographs and emoji are added every year, and may be newer than this engine. */
function isWrongPair(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  if (point < 0x10000) return true;
  const mayBeNew = (point >= 0x1f000 && point < 0x1fc00) || (point >= 0x20000 && point < 0x40000);
  return !mayBeNew && /[\p{Co}\p{Cn}]/u.test(String.fromCodePoint(point));
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** By UTF-16 unit; below 0 for those that tell nothing. */
function makeWeights(): Float32Array {
  const ranks = commonRanks();
  return Float32Array.from({ length: 0x10000 }, (_, unit) => {
    if (unit < 0x80) return isWrong(unit) ? 0 : -1;
    const rank = ranks[unit] ?? 0;
    if (rank > 0) return 1 - (0.5 * Math.log(rank)) / Math.log(COMMON_CHARACTERS);
    if (isIdeograph(unit)) return 0.12;
    // Of a pair, its first half counts: ideographs beyond the basic plane are rarest, private use is wrong.
    if (isSurrogate(unit)) return unit >= 0xdc00 ? -1 : unit >= 0xdb80 ? 0 : unit >= 0xd840 ? 0.02 : 0.7;
    if (isWrong(unit)) return 0;
    const character = String.fromCharCode(unit);
    if (/[、。，：；？！「」『』《》〈〉“”‘’（）—…·〇【】]/u.test(character)) return 1;
    if (/\p{Script=Latin}/u.test(character) || (unit >= 0xff00 && unit < 0xff60) || unit === 0x3000) return 0.7;
    if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return 0.3;
    return 0.15;
  });
}

function isIdeograph(unit: number): boolean {
  return unit >= FIRST_IDEOGRAPH && unit < AFTER_IDEOGRAPHS;
}

function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}

function isLatin1(unit: number): boolean {
  return unit >= 0xa1 && unit <= 0xfe;
}
