import { HAN_DIGIT, NOT_IN_NUMBER } from './numerals.ts';

const HAN_YEAR = '[零〇○一二三四五六七八九]';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月';
const LUNAR_MONTH = '(?:闰?(?:正|冬|腊|[一二三四五六七八九十])月)';
const HAN_DAY = '(?:[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])';
const DAY = String.raw`(?:(?:3[01]|[12]\d|0?[1-9])|${HAN_DAY})[日号]`;
const LUNAR_DAY = '(?:初[一二三四五六七八九十])';
const PART_OF_DAY =
  '(?:凌晨|拂晓|清晨|清早|早晨|早上|上午|中午|正午|午后|下午|傍晚|黄昏|晚上|晚间|夜间|夜里|半夜|深夜|午夜|当晚|晚|早)';
const SEASON = '(?:春天|夏天|秋天|冬天|春季|夏季|秋季|冬季|年初|年中|年底|年末|初|底|末)';
const OF_MONTH = '(?:上旬|中旬|下旬|初|底|末)';
const HOUR = String.raw`(?:2[0-4]|1\d|0?\d)`;
const HAN_HOUR = '(?:二十[一二三四]?|十[一二三四五六七八九]?|[零一二三四五六七八九两])';
const MINUTE = String.raw`(?:[0-5]?\d分?|(?:[二三四五]?十)?${HAN_DIGIT}分?|[二三四五]?十分?|半|一刻|三刻|整)`;
/** 时 says that it is a time; 点 does so only after a part of the day or before minutes (3点意见, 一点). */
const CLOCK = `(?:${HOUR}|${HAN_HOUR})时(?:${MINUTE}(?!钟))?`;
const SPOKEN_CLOCK = `(?:${HOUR}|${HAN_HOUR})点(?:钟|${MINUTE}(?!钟))`;
const DIGITAL = String.raw`(?:2[0-3]|[01]?\d):[0-5]\d(?::[0-5]\d)?(?![\d:])`;
const TIME_OF_DAY = `(?:${PART_OF_DAY}(?:${DIGITAL}|(?:${HOUR}|${HAN_HOUR})[时点](?:钟|${MINUTE}(?!钟))?)|${DIGITAL}|${CLOCK}|${SPOKEN_CLOCK}|${PART_OF_DAY})`;
const YEAR = String.raw`(?:公元前?)?(?:\d{4}|${HAN_YEAR}{4})年`;
const SHORT_YEAR = String.raw`(?:\d{2}|${HAN_YEAR}{2})年`;
const NEAR_YEAR = '(?:今年|去年|前年|明年|后年|当年|同年|次年|翌年)';
const NEAR_MONTH = '(?:本月|上月|上个月|下月|下个月|当月|同月|次月)';
const NEAR_DAY = '(?:今天|昨天|前天|明天|后天|今日|昨日|前日|明日|当天|当日|次日|翌日|同日)';
const NEAR_NIGHT = '(?:今晚|昨晚|明晚|当晚|昨夜|今晨|今早|明早|次晨)';
const WEEKDAY =
  '(?:(?:上|下|本|这)?(?:星期|礼拜)[一二三四五六日天]|(?:上|下|本|这)周[一二三四五六日]|(?:上|下|本)?周末)';
const MONTH_AND_DAY = `(?:${MONTH}(?:份|${DAY}|${OF_MONTH})?|${LUNAR_MONTH}(?:${LUNAR_DAY}|${HAN_DAY}日?))`;
const DATE = [
  `${YEAR}(?:${MONTH_AND_DAY}|${SEASON}|度)?`,
  `${SHORT_YEAR}${MONTH_AND_DAY}`,
  `${NEAR_YEAR}(?:${MONTH_AND_DAY}|${SEASON})?`,
  `${NEAR_MONTH}(?:${DAY}|${OF_MONTH})?`,
  MONTH_AND_DAY,
  DAY,
  NEAR_DAY,
  WEEKDAY,
].join('|');
const UNTIL = '(?:至|到|—|–|-|~)';
const NUMBERED = String.raw`\d{4}([-/.])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?!\d)`;
const DECADE = String.raw`(?:上世纪|本世纪|(?:二十|十[一二三四五六七八九]|\d{1,2})世纪)(?:(?:[一二三四五六七八九]十|\d0)年代(?:初|中期|末|末期)?|初|中叶|末)?`;
/** How long: units that are of time whatever number stands before them. */
const LENGTH = String.raw`(?:\d+(?:\.\d+)?|[一二三四五六七八九十百千两半]+|数|几)(?:余|多|几)?(?:个半?(?:月|小时|季度|星期|礼拜|钟头)|分钟|秒钟?|小时|周年|天|昼夜|年(?!级|代|[月\d]))`;

/**
 * Times in folded text. A date and the hour written next to it are one; 前, 后, 许, 左右 are left out; lengths of time
 * count. The patterns follow the guidelines of the news label set.
 */
export const TIMES: readonly RegExp[] = [
  new RegExp(`${NOT_IN_NUMBER}(?:${DATE})(?:${UNTIL}(?:${DATE}))?(?:${TIME_OF_DAY})?`, 'g'),
  new RegExp(`${NOT_IN_NUMBER}${NUMBERED}(?: (?:${DIGITAL}))?`, 'g'),
  new RegExp(`${NOT_IN_NUMBER}(?:${NEAR_NIGHT}|${DATE})?(?:${TIME_OF_DAY})(?:${UNTIL}(?:${TIME_OF_DAY}))?`, 'g'),
  new RegExp(`${NOT_IN_NUMBER}${NEAR_NIGHT}`, 'g'),
  new RegExp(`${NOT_IN_NUMBER}${DECADE}`, 'g'),
  new RegExp(`${NOT_IN_NUMBER}${LENGTH}`, 'g'),
];
