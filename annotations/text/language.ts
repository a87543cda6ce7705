import { AFTER_IDEOGRAPHS, FIRST_IDEOGRAPH, toSimplifiedUnits } from './simplify.ts';

/**
 * Simplified forms that traditional texts write too: 后 is not only 後 but also an empress. They tell nothing.
 * Source: OpenCC's simplified forms that are among the 5 401 common characters of Big5 or its forms for Hong Kong, and a few rarer ones.
 */
const SHARED_SIMPLIFIED =
  '并干布占局系私幸杰家佣仆雇俊凶儿胄克划札恤即念吃咽向采冢坏伙奸娘尸峰昆岳岩几吊雕佛后征栗戚欲蒙捍拼舍挨卷挂扇折扑抬教于旗既升晒拐查杆棋矩杠梁' +
  '朴台僵泛污溯泄凌涌准沈漓床抵呆酸愈痴症皂杯真困朱秘御谷灶范筑蓑帘吁粽扎弦捆彩致累才群玩听唇修庵搜席卜芸姜荐苧苔虱虫蔑同胡里制核托注夸志咨噪溪丰' +
  '狸逾挽回周游腌丑糖扣巨表旋合板暗辟只云沾秋千愿刮飧余肴糊喂松斗哄郁咸面曲么霉冬出万恒涂熏凄棱' +
  '兑卧叁囱悦愠户温煴税脱蜕';

/** Traditional forms that simplified texts keep in some words: 乾坤, 宫商角徵羽. Source: OpenCC's that are in GB 2312. */
const SHARED_TRADITIONAL = '乾夥徵拚捱摺吒榘薹袷醣麽';

/** What a UTF-16 unit tells of its text's language. */
const NOTHING = 0;
const HAN = 1;
const SIMPLIFIED = 2;
const TRADITIONAL = 3;
const LATIN = 4;
const OTHER_LETTER = 5;
const LINE_END = 6;

/** A script that has this share of what tells them apart, in paragraphs of its own, is no slip and no quoted name. */
const MIXED_SHARE = 0.15;
/** As many characters, too: one word alone makes no second script. */
const MIXED_CHARACTERS = 4;

let classes: Uint8Array | undefined;

/** A language tag as an article carries it (BCP 47). */
export type DetectedLanguage = 'zh-Hans' | 'zh-Hant' | 'zh' | 'en' | 'und';

/**
 * Tells simplified from traditional Chinese by the characters that only one of them writes, and both from a text in
 * Latin letters, which is taken for English. `zh` where both scripts have paragraphs of their own or neither prevails.
 * `und` where the text doesn't tell: no letters, kana or hangul among them, or too few distinguishing characters.
 */
export function detectLanguage(text: string): DetectedLanguage {
  classes ??= makeClasses();
  const counts = new Int32Array(LINE_END + 1);
  /** Distinguishing characters in paragraphs that are in one script. */
  let inSimplified = 0;
  let inTraditional = 0;
  let simplifiedBefore = 0;
  let traditionalBefore = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const found = i < text.length ? (classes[text.charCodeAt(i)] ?? NOTHING) : LINE_END;
    counts[found] = (counts[found] ?? 0) + 1;
    if (found !== LINE_END) continue;
    const simplified = (counts[SIMPLIFIED] ?? 0) - simplifiedBefore;
    const traditional = (counts[TRADITIONAL] ?? 0) - traditionalBefore;
    if (simplified > 4 * traditional) inSimplified += simplified;
    if (traditional > 4 * simplified) inTraditional += traditional;
    simplifiedBefore += simplified;
    traditionalBefore += traditional;
  }
  const [, neutral = 0, simplified = 0, traditional = 0, latin = 0, other = 0] = counts;
  // An English word has about five letters, a Chinese one two characters: compare words, not letters.
  const hanWords = (neutral + simplified + traditional) / 2;
  const latinWords = latin / 5;
  const otherWords = other / 2;
  if (otherWords > (hanWords + latinWords) / 9) return 'und';
  if (latinWords > hanWords) return 'en';
  const isMixed = Math.min(inSimplified, inTraditional) >= MIXED_SHARE * (simplified + traditional);
  if (isMixed && Math.min(inSimplified, inTraditional) >= MIXED_CHARACTERS) return 'zh';
  if (simplified > 2 * traditional) return 'zh-Hans';
  if (traditional > 2 * simplified) return 'zh-Hant';
  return Math.min(simplified, traditional) >= MIXED_CHARACTERS ? 'zh' : 'und';
}

function makeClasses(): Uint8Array {
  const made = Uint8Array.from({ length: 0x10000 }, (_, unit) => classOf(unit));
  const simplified = toSimplifiedUnits();
  for (let i = 0; i < simplified.length; i += 1) {
    const [from, to] = [FIRST_IDEOGRAPH + i, simplified[i] ?? 0];
    if (from === to) continue;
    made[from] = TRADITIONAL;
    // A form that has a simplified one itself (麽 → 么) is told by that.
    if (made[to] === HAN) made[to] = SIMPLIFIED;
  }
  for (const character of SHARED_SIMPLIFIED + SHARED_TRADITIONAL) made[character.charCodeAt(0)] = HAN;
  return made;
}

function classOf(unit: number): number {
  if (unit === 0x0a || unit === 0x0d) return LINE_END;
  if (unit >= FIRST_IDEOGRAPH && unit < AFTER_IDEOGRAPHS) return HAN;
  // The first half of an ideograph beyond the basic plane.
  if (unit >= 0xd840 && unit < 0xd8c0) return HAN;
  const character = String.fromCharCode(unit);
  if (/\p{Script=Han}/u.test(character)) return HAN;
  // Readings beside Chinese characters, in a Chinese text.
  if (/\p{Script=Bopomofo}/u.test(character)) return NOTHING;
  if (/\p{Script=Latin}/u.test(character)) return LATIN;
  return /\p{L}/u.test(character) ? OTHER_LETTER : NOTHING;
}
