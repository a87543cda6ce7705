import { describe, expect, it } from 'vitest';
import { formatMoment, shownDate } from './moment.ts';

// Local times, so that the test says the same in every time zone.
const now = new Date(2022, 1, 6, 15, 0);
const at = (...parts: [number, number, number, number, number]): string => new Date(...parts).toISOString();

describe('a moment', () => {
  it.each([
    [at(2022, 1, 6, 14, 2), '今天 14:02', 'Today 14:02'],
    [at(2022, 1, 6, 0, 0), '今天 00:00', 'Today 00:00'],
    [at(2022, 1, 5, 23, 59), '昨天 23:59', 'Yesterday 23:59'],
    [at(2022, 1, 4, 18, 26), '02-04 18:26', '02-04 18:26'],
    [at(2021, 11, 31, 18, 26), '2021-12-31', '2021-12-31'],
    ['', '', ''],
  ])('%s is shown as %s or %s', (iso, chinese, english) => {
    expect(formatMoment(iso, now, 'zh-Hans')).toBe(chinese);
    expect(formatMoment(iso, now, 'en')).toBe(english);
  });
});

it('the date of an article is shown as it was given, with its time where it has one', () => {
  expect(shownDate('2022-04-15T18:52:40')).toBe('2022-04-15 18:52:40');
  expect(shownDate('2022-01-25')).toBe('2022-01-25');
  expect(shownDate('')).toBe('');
});
