import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { parseList, parseProjectPath, parseSplit, parseWholeNumber } from './arguments.ts';
import { createTranslate } from './translate.ts';

const t = createTranslate('en');

describe('what stands on the command line', () => {
  it('is a project path when its file name ends in .zhupi', () => {
    expect(parseProjectPath('work/新闻.zhupi', t)).toBe('work/新闻.zhupi');
    expect(parseProjectPath('A.ZHUPI', t)).toBe('A.ZHUPI');
    for (const wrong of ['news', 'news.zhupi.txt', '.zhupi', 'folder.zhupi/x', '']) {
      expect(() => parseProjectPath(wrong, t), wrong).toThrow(InvalidArgumentError);
    }
  });

  it('is a whole number from 0 up to the highest', () => {
    expect(parseWholeNumber('0', 65_535, t)).toBe(0);
    expect(parseWholeNumber('65535', 65_535, t)).toBe(65_535);
    for (const wrong of ['65536', '-1', '1.5', '1e3', '', ' 7', '0x10']) {
      expect(() => parseWholeNumber(wrong, 65_535, t), wrong).toThrow('whole number from 0 to 65535');
    }
  });

  it('is a list of what is allowed', () => {
    expect(parseList('gold, single', ['gold', 'single'], t)).toEqual(['gold', 'single']);
    expect(() => parseList('gold,silver', ['gold', 'single'], t)).toThrow('gold, single');
    expect(() => parseList('', ['gold'], t)).toThrow(InvalidArgumentError);
  });

  it('is a split: different names with shares from 0 to 1', () => {
    expect(parseSplit('train=0.8,dev=.1,test=0.1', t)).toEqual({ train: 0.8, dev: 0.1, test: 0.1 });
    expect(parseSplit('all=1', t)).toEqual({ all: 1 });
    expect(parseSplit('all=1.0,none=0', t)).toEqual({ all: 1, none: 0 });
    for (const wrong of ['train', 'train=2', 'train=-0.1', 'train=0.5,train=0.5', 'Train=1', '../x=1', 'a=1e-1', '']) {
      expect(() => parseSplit(wrong, t), wrong).toThrow(InvalidArgumentError);
    }
  });
});
