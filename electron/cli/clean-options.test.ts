import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { parseField, parseNumbers, parseRules } from './clean-options.ts';
import { parseEncoding } from './encoding-names.ts';
import { SWITCHABLE_RULES } from './rule-names.ts';
import { createTranslate } from './translate.ts';

const t = createTranslate('en');
const others = (...on: readonly string[]) => SWITCHABLE_RULES.filter((rule) => !on.includes(rule));

describe('rules on the command line', () => {
  it.each([
    ['all', []],
    ['none', SWITCHABLE_RULES],
    ['navigation,blanks', others('navigation', 'blanks')],
    ['all,-byline', ['byline']],
    ['none,+markup', others('markup')],
    ['-navigation', ['navigation', 'byline']],
    ['+byline, -blanks', ['blanks']],
    ['-counter,+counter', ['byline']],
  ])('%s', (value, off) => {
    // `byline` is off so far.
    expect(parseRules(value, t)(['byline'])).toEqual(off);
  });

  it.each(['', 'ads', 'ALL', 'navigation,ads', '-all', 'byline,all', '-byline,navigation', 'crlf', '-by-hand'])(
    'refuses “%s” and names what there is',
    (value) => {
      expect(() => parseRules(value, t)).toThrow(InvalidArgumentError);
      expect(() => parseRules(value, t)).toThrow('link-farm');
    },
  );
});

describe('numbers of removals', () => {
  it('stand alone, in lists and in ranges', () => {
    expect(parseNumbers('3', t)).toEqual([3]);
    expect(parseNumbers('1,4-6,2', t)).toEqual([1, 4, 5, 6, 2]);
    for (const wrong of ['0', '', '1,', '6-4', '-3', '1.5', 'x', '1-', '99999999']) {
      expect(() => parseNumbers(wrong, t), wrong).toThrow(InvalidArgumentError);
    }
  });
});

describe('a field', () => {
  it('has a name and what it is to be', () => {
    expect(parseField('title=a=b', t)).toEqual({ title: 'a=b' });
    expect(parseField('byline= 柳\n青禾 ', t)).toEqual({ byline: '柳 青禾' });
    expect(parseField('outlet=', t)).toEqual({ outlet: '' });
    for (const wrong of ['title', 'place=x', '=x', 'toString=x', 'publishedAt=2022']) {
      expect(() => parseField(wrong, t), wrong).toThrow('title, byline, outlet, date, url');
    }
  });

  it('is a date that the calendar has', () => {
    for (const date of ['', '2022', '2022-02', '2024-02-29', '2022-02-06T14:02', '2022-02-06T14:02:59']) {
      expect(parseField(`date=${date}`, t)).toEqual({ publishedAt: date });
    }
    for (const wrong of ['2022-02-30', '2022-13', '22-01-01', '2022-1-1', '2022T10:00', '2022-02-06T24:00', '昨天']) {
      expect(() => parseField(`date=${wrong}`, t), wrong).toThrow('2022-02-06');
    }
  });
});

describe('an encoding', () => {
  it.each([
    ['gbk', 'gb18030'],
    ['GB-2312', 'gb18030'],
    ['gb_18030', 'gb18030'],
    ['CP936', 'gb18030'],
    ['utf8', 'utf-8'],
    ['UTF-16', 'utf-16le'],
    ['utf-16BE', 'utf-16be'],
    ['Big5-HKSCS', 'big5'],
    ['cp950', 'big5'],
    ['latin1', 'windows-1252'],
  ])('%s is %s', (name, encoding) => {
    expect(parseEncoding(name, t)).toBe(encoding);
  });

  it('that nobody reads is refused with a list', () => {
    expect(() => parseEncoding('euc-jp', t)).toThrow('utf-8, utf-16le, utf-16be, gb18030, big5, windows-1252');
  });
});
