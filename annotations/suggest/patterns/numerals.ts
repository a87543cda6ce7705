/**
 * Parts of patterns for folded text: simplified characters, half-width digits, small letters. Nothing in them captures.
 */

/** 12, 3,400, 1.5 */
export const ARABIC = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)`;
export const HAN_DIGIT = '[零〇○一二三四五六七八九两]';
const HAN_NUMERAL = '[零〇○一二三四五六七八九十百千万亿两廿卅]';

/** 三百二十, 二十余万 */
export const HAN = `${HAN_NUMERAL}+`;

/** A number as counts and measures have it: 1.5亿, 三千余, 60多, 数百, 几十万, 十几, 上千, 半. */
export const NUMBER = [
  `${ARABIC}(?:余|多|几)?[十百千]?[万亿]*(?:余|多)?`,
  `${HAN}(?:点${HAN_DIGIT}+)?[万亿]*(?:余|多|几)?[百千万亿]*`,
  '(?:数|几|上|好几)[十百千万亿]+(?:余|多)?',
].join('|');

/** What says that a number is about so; by the guidelines part of the quantity where it touches it. */
export const ABOUT = '(?:大约|约|近|逾|超过|超)?';

/** Not in the middle of a number, and no ordinal. */
export const NOT_IN_NUMBER = String.raw`(?<!第|\d|\d[.,:/-]|[零〇○一二三四五六七八九十百千万亿两数几])`;
