export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** `2022-01-25`, `2022-04-15T18:52`, `2022-04-15T18:52:40`, with a zone where the text gives one. */
  readonly iso: string;
}

const TIME = String.raw`(?:[\st,]{0,3}(?<half>上午|下午|晚上|晚间|凌晨|中午|早上)?\s?(?<hour>\d{1,2})(?::|时|点)(?<minute>\d{2})(?:(?::|分)(?<second>\d{2}))?[分秒]?(?:\.\d{1,3})?(?:\s?(?<half2>am|pm))?(?<zone>z|[+-]\d{2}:?\d{2})?)?`;
const WEEKDAY = String.raw`(?:\s?[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?)?`;
const MONTHS: readonly string[] = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = String.raw`(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?`;

const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\d.])(?:(?:中华)?(?<era>民国)\s?)?(?<year>\d{2,4})\s?(?:年|[-/.])\s?(?<month>\d{1,2})\s?(?:月|[-/.])\s?(?<day>\d{1,2})(?!\d)日?${WEEKDAY}${TIME}`,
    'gu',
  ),
  new RegExp(String.raw`(?<![a-z])${MONTH_NAME}\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})(?!\d)${TIME}`, 'gu'),
  new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?\s${MONTH_NAME},?\s(?<year>\d{4})(?!\d)${TIME}`, 'gu'),
];

/** The dates with a year in a folded line (see `Line`), ascending. Days that no calendar has are none. */
export function findDates(folded: string): readonly FoundDate[] {
  if (!/\d/u.test(folded)) return [];
  return FORMS.flatMap((form) =>
    [...folded.matchAll(form)].flatMap((match) => {
      const iso = toIso(match.groups ?? {});
      return iso === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, iso }];
    }),
  ).toSorted((a, b) => a.start - b.start);
}

type Groups = Readonly<Record<string, string | undefined>>;

function toIso(groups: Groups): string | undefined {
  // The first year of the Republic is 1912.
  const year = Number(groups.year) + (groups.era === undefined ? 0 : 1911);
  const month = groups.name === undefined ? Number(groups.month) : MONTHS.indexOf(groups.name) + 1;
  const day = Number(groups.day);
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  return `${year}-${two(month)}-${two(day)}${toTime(groups)}`;
}

function toTime(groups: Groups): string {
  if (groups.hour === undefined) return '';
  const said = Number(groups.hour);
  const half = groups.half ?? groups.half2 ?? '';
  const isAfternoon = /下午|晚|pm/u.test(half) && said < 12;
  const hour = isAfternoon ? said + 12 : half === 'am' && said === 12 ? 0 : said;
  const minute = Number(groups.minute);
  const second = Number(groups.second ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return '';
  const seconds = groups.second === undefined ? '' : `:${two(second)}`;
  return `T${two(hour)}:${two(minute)}${seconds}${(groups.zone ?? '').toUpperCase()}`;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
