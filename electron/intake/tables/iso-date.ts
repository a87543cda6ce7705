const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const CLOCK =
  '(?:[T\\s]*(\\d{1,2})\\s*[:：时時点點]\\s*(\\d{1,2})(?:\\s*[:：分]\\s*(\\d{1,2})(?:[.,]\\d+)?\\s*秒?|\\s*分)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?${CLOCK}$`, 'i');
const COMPACT = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${CLOCK}$`, 'i');
const MONTH_NAMED = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?(?:([a-z]{3,9})\\.?\\s+(\\d{1,2}),?|(\\d{1,2})\\s+([a-z]{3,9})\\.?,?)\\s+(\\d{4}),?${CLOCK}$`,
  'i',
);

/**
 * `2024-03-05` or `2024-03-05T10:30:00`, with a zone where the source gives one. Undefined for what is no date, or one
 * whose day and month can't be told apart (`3/5/2024`). A weekday in brackets or behind is no part of what is read here.
 */
export function toIsoDate(written: string): string | undefined {
  const text = written.trim();
  const found = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (found !== null) {
    const [, year = '', month = '', day = '', ...clock] = found;
    return isoOf(Number(year), Number(month), Number(day), clock);
  }
  const named = MONTH_NAMED.exec(text);
  if (named !== null) {
    const [, monthFirst, dayAfter, dayFirst, monthAfter, year = '', ...clock] = named;
    const month = MONTHS.indexOf((monthFirst ?? monthAfter ?? '').slice(0, 3).toLowerCase()) + 1;
    return isoOf(Number(year), month, Number(dayAfter ?? dayFirst), clock);
  }
  return undefined;
}

function isoOf(year: number, month: number, day: number, clock: readonly (string | undefined)[]): string | undefined {
  // Day 0 of the next month is the last of this one.
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const [hour, minute, second = '0', zone = ''] = clock;
  if (hour === undefined || minute === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${date}T${twoDigits(Number(hour))}:${twoDigits(Number(minute))}:${twoDigits(Number(second))}${toZone(zone)}`;
}

function toZone(zone: string): string {
  return zone.toUpperCase().replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
