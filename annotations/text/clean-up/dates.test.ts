import { describe, expect, test } from 'vitest';
import { findDates } from './dates.ts';

/** The folded text, as lines give it. */
const isoOf = (folded: string): readonly string[] => findDates(folded).map(({ iso }) => iso);

describe('a date', () => {
  test.each([
    ['2022-02-06', '2022-02-06'],
    ['2022.2.6', '2022-02-06'],
    ['2022年2月6日', '2022-02-06'],
    ['2022年2月6日(星期日)08:05', '2022-02-06T08:05'],
    ['2022-02-06t08:05:09+08:00', '2022-02-06T08:05:09+08:00'],
    ['2022-02-06t08:05:09z', '2022-02-06T08:05:09Z'],
    ['2022年2月6日下午3时05分', '2022-02-06T15:05'],
    ['2022/2/6 上午 10:05', '2022-02-06T10:05'],
    ['民国111年2月6日', '2022-02-06'],
    ['february 6, 2022', '2022-02-06'],
    ['feb. 6th, 2022 12:05 am', '2022-02-06T00:05'],
    ['6 february 2022', '2022-02-06'],
    ['2020-02-29', '2020-02-29'],
  ])('%s', (text, iso) => {
    expect(isoOf(text)).toEqual([iso]);
  });

  test('leaves out a time that no clock shows', () => {
    expect(isoOf('2022-02-06 25:70')).toEqual(['2022-02-06']);
  });

  test('tells where it stands, without the blank behind it', () => {
    expect(findDates('于 2022-02-06 来源')).toEqual([{ start: 2, end: 12, iso: '2022-02-06' }]);
  });
});

test.each(['2022-02-30', '2021-02-29', '2022-13-01', '1.2.3', '192.168.1.10', '2月6日', '12022-02-06', '2022-02-066'])(
  'no date: %s',
  (text) => {
    expect(isoOf(text)).toEqual([]);
  },
);
