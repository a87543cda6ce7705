/** `[start, end)` in UTF-16 units of the text it was asked about. */
export type TextRange = readonly [start: number, end: number];

/** A month and a day without what parts them: 316, 1030. */
const MONTH_DAY = '(?:[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const HOUR_MINUTE = '(?:[01]?\\d|2[0-3])[0-5]\\d';

/** Where digits, or the words between them, were lost on the way; nothing here is a way in which people write. */
const SIGNS: readonly RegExp[] = [
  // 316日公告: no month has that day, and no one counts days so (第316日, 历时316日, 316日内, 316日元 are left alone).
  new RegExp(
    `(?<![\\d.,，〇零第歷历時时共滿满近約约達达超過过逾足第每前後后這这餘余/-])${MONTH_DAY}[日號号](?![內内後后以之期間间左無无不的個个元圓圆本語语文軍军線线院樓楼房室門门車车機机店館馆令碼码字])`,
    'gu',
  ),
  // 次日645过: a time of day without its colon.
  new RegExp(
    `(?:第二天|第三天|次日|翌日|隔天|当天|當天|当日|當日|每天|每日|早上|早晨|清晨|凌晨|上午|中午|下午|傍晚|晚上|当晚|當晚|夜里|夜裡|夜裏)\\s?(?:早上|上午|下午|晚上)?(?<!\\d)${HOUR_MINUTE}(?:准时|準時|出头|出頭|[许許整]|[过過](?![\\d去来來路程]))`,
    'gu',
  ),
  // 于月日, 2020年月日, 3月日: the words for a date without its numbers.
  /(?:[于於在自从從至到]|截至|截止|\d年|\d{4}年?)\s?月\s?日|(?<=\d)月\s?日|(?<=[于於在自从從至到]|截至)\s?年\s?月(?:\s?日)?|\d{4}年月(?=\d)/gu,
  // 上午时许: the hour is gone.
  /(?:上午|下午|凌晨|清晨|中午|晚上?|傍晚)[时時点點](?:许|許|左右)/gu,
  // 共计元, 累计人次: the sum is gone.
  /(?:共计|共計|总计|總計|合计|合計|累计|累計|人民币|人民幣)(?:万|萬|亿|億)?(?:元|余人|餘人|人次|平方米|公里|公斤)(?![整素气氣老旦])/gu,
  // 第届, 根据第条: the number is gone.
  /(?<![一-鿿]次)第(?=[届屆条條款])(?:[届屆]|[条條](?:规定|規定|第)|款(?:规定|規定))/gu,
];

/** Places where digits seem to have been lost. Pointed out, never repaired. Ascending, apart. */
export function findLostDigits(text: string): readonly TextRange[] {
  const places = SIGNS.flatMap((sign) =>
    [...text.matchAll(sign)].map(({ index, 0: all }): TextRange => [index, index + all.length]),
  ).toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  let end = 0;
  return places.filter((place) => {
    if (place[0] < end) return false;
    end = place[1];
    return true;
  });
}
