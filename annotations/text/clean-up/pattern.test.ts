import { describe, expect, test } from 'vitest';
import { PROPOSED, type RawRange } from './choice.ts';
import { applyPattern, toPattern } from './pattern.ts';
import { NOTHING_FOUND } from './raw-page.ts';
import { clean } from './test/removed.ts';

const pageOf = (rawText: string) => ({ rawText, found: NOTHING_FOUND });
const rangeOf = (text: string, words: string): RawRange => [text.indexOf(words), text.indexOf(words) + words.length];

const PAGE = '  江城见闻\r\n\r\n渡口村的值班表\r\n分享到：\r\n江城见闻';

describe('what was decided for one page', () => {
  test('is said by the words of its lines, each once', () => {
    const choice = {
      ...PROPOSED,
      off: ['blanks' as const],
      restored: [rangeOf(PAGE, '分享')],
      removed: [[0, PAGE.length] as const],
    };
    expect(toPattern(pageOf(PAGE), choice)).toEqual({
      off: ['blanks'],
      restoredLines: ['分享到：'],
      removedLines: ['江城见闻', '渡口村的值班表', '分享到：'],
    });
  });

  test('says nothing of blanks that were put back, nor of words taken out of a line', () => {
    const choice = { ...PROPOSED, restored: [[6, 8] as const], removed: [rangeOf(PAGE, '值班')] };
    expect(toPattern(pageOf(PAGE), choice)).toEqual({ off: [], restoredLines: [], removedLines: [] });
  });
});

describe('for another page', () => {
  const other = '江城见闻\n一封信\n  江城见闻  \n江城见闻之三';

  test('takes out the lines that are the same, line ends and all', () => {
    const pattern = { off: [], restoredLines: [], removedLines: ['江城见闻'] };
    const choice = applyPattern(pageOf(other), pattern, PROPOSED);
    expect(clean(other, choice).text).toBe('一封信\n江城见闻之三');
  });

  test('puts back the lines that are the same, and leaves its fields alone', () => {
    const page = '一张值班表贴了二十六天\n渡口村的值班表是韩守义手写的，从正月初一贴到现在。\n  分享到：';
    const pattern = { off: [], restoredLines: ['分享到：'], removedLines: [] };
    const choice = applyPattern(pageOf(page), pattern, { fields: { byline: '杜若川' } });
    expect(choice.fields).toEqual({ byline: '杜若川' });
    expect(clean(page, choice).text).toMatch(/\n分享到：$/u);
  });
});
