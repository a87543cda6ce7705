import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayJoin } from './joins.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const isBoundary = (text: string, at: number): boolean =>
  [...segmenter.segment(text)].some(({ index }) => index === at);

const join = (left: string, right: string): boolean => mayJoin(left + right, left.length - 1, left.length);

describe('two characters side by side may become one grapheme', () => {
  test.each([
    ['e', '\u0301'],
    ['👩', '\u200d'],
    ['\u200d', '👧'],
    ['👍', '🏽'],
    ['❤', '\ufe0f'],
    ['🇨', '🇳'],
    ['ᄀ', 'ᅡ'],
    ['가', 'ᆨ'],
    ['क्', 'ष'],
    ['\u0600', '1'],
    ['ก', '\u0e33'],
    ['\r', '\n'],
    ['\ud842', '\udfb7'],
  ])('%j and %j', (left, right) => {
    expect(join(left, right)).toBe(true);
  });

  test.each([
    ['甲', '乙'],
    ['𠮷', '野'],
    ['甲', '𠮷'],
    ['。', '\n'],
    ['\u0301', '\n'],
    ['\n', '甲'],
    ['👍', '👍'],
    ['a', '👍'],
    ['\u0301', '甲'],
  ])('%j and %j stay two', (left, right) => {
    expect(join(left, right)).toBe(false);
  });

  test('the ends of a text join nothing', () => {
    expect([mayJoin('a\u0301', -1, 0), mayJoin('a', 0, 1)]).toEqual([false, false]);
  });
});

test('where it says no, every text has a boundary', () => {
  const character = fc.oneof(
    fc.constantFrom(
      '甲',
      '𠮷',
      'e',
      '\u0301',
      '\u200d',
      '👩',
      '👧',
      '🏽',
      '❤',
      '\ufe0f',
      '🇨',
      '🇳',
      'ᄀ',
      'ᅡ',
      'ᆨ',
      '가',
      'क',
      '्',
      '\u0600',
      '\r',
      '\n',
      ' ',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(character, { minLength: 2, maxLength: 12 }), (characters) => {
      const text = characters.join('');
      for (let at = 1; at < text.length; at += 1)
        if (!mayJoin(text, at - 1, at)) expect(isBoundary(text, at)).toBe(true);
    }),
    { seed: 31, numRuns: 3_000 },
  );
});
