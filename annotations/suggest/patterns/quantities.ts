import { ABOUT, ARABIC, HAN, HAN_DIGIT, NOT_IN_NUMBER, NUMBER } from './numerals.ts';

/** Measure words and units. How often something was done (次, 回) is no quantity by the guidelines. */
const UNITS = [
  '人|名|位|个|家|户|口|辆|台|套|件|只|条|头|匹|座|栋|幢|所|间|张|份|项|起|例|种|批|幅|副|面|盏|床|把|支|枝|棵|株|本|册|部|篇|首',
  '艘|架|枚|颗|粒|顿|场|道|顶|双|对|组|队|处|门|笔|桶|箱|盒|瓶|袋|包|捆|车|船|页|字|岁|周岁|人次|架次|车次|户次|平方',
  '吨|公斤|千克|克|斤|毫克|公里|千米|里|米|厘米|毫米|微米|海里|丈|尺|亩|公顷|平方公里|平方千米|平方米|立方米|升|毫升|立方',
  '摄氏度|度|千瓦时|千瓦|兆瓦|瓦|伏|级|层|号楼|倍|km|kg|cm|mm|m|g|ml|l',
]
  .join('|')
  .split('|')
  // The first that fits is taken, so the longer ones come first.
  .sort((a, b) => b.length - a.length)
  .join('|');

const CURRENCIES =
  '(?:元人民币|万元|亿元|元|块钱|角钱|分钱|人民币|美元|欧元|英镑|日元|韩元|港元|港币|澳元|加元|新台币|卢布|瑞士法郎)';

/** 一个、一名 are no more than an article; 一人 and 一元 count. */
const NOT_INDEFINITE =
  '(?!一(?:个|名|位|种|家|件|只|条|张|份|项|起|批|面|把|本|部|场|道|顿|处|门|双|对|间|座|头|级|层|度|字|口|首|副|套|组|里|包|支|所|顶|户|台))';
/** A letter after a Latin unit makes another word of it. */
const UNIT_ENDS = '(?![a-z])';

/** Counts and measures in folded text, a score of a match among them. */
export const QUANTITIES: readonly RegExp[] = [
  new RegExp(`${NOT_IN_NUMBER}${ABOUT}${NOT_INDEFINITE}(?:${NUMBER}) ?(?:${UNITS})${UNIT_ENDS}`, 'g'),
  new RegExp(String.raw`${NOT_IN_NUMBER}(?:\d{1,3}|${HAN_DIGIT})比(?:\d{1,3}|${HAN_DIGIT})(?![\d较如])`, 'g'),
];

export const MONEY: readonly RegExp[] = [
  new RegExp(`${NOT_IN_NUMBER}${ABOUT}(?:人民币)?(?:${NUMBER}) ?${CURRENCIES}`, 'g'),
  new RegExp(String.raw`(?<![\w])[¥$€£] ?${ARABIC}(?:[万亿]+|m|bn)?`, 'g'),
];

export const PERCENTAGES: readonly RegExp[] = [
  new RegExp(`${NOT_IN_NUMBER}${ABOUT}${ARABIC} ?[%‰]`, 'g'),
  new RegExp(`${NOT_IN_NUMBER}${ABOUT}(?:${ARABIC}|${HAN}(?:点${HAN_DIGIT}+)?)个百分点`, 'g'),
  new RegExp(`${NOT_IN_NUMBER}${ABOUT}[百千万]分之(?:${ARABIC}|${HAN}(?:点${HAN_DIGIT}+)?)`, 'g'),
  new RegExp(`${NOT_IN_NUMBER}${ABOUT}[二三四五六七八九十]+分之${HAN}`, 'g'),
  new RegExp(
    `${NOT_IN_NUMBER}${ABOUT}[一二三四五六七八九]成(?:半|[一二三四五六七八九])?(?=以上|以下|左右|多|的|[，。、；,;])`,
    'g',
  ),
];
