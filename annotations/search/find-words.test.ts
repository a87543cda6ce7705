import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../text/folding.ts';
import { findWords } from './find-words.ts';

function found(text: string, ...words: string[]): readonly string[] {
  return findWords(text, foldText(text), words.map(foldText)).map(
    ([start, end]) => `${start}:${text.slice(start, end)}`,
  );
}

describe('words are found', () => {
  test.each([
    ['in either script', '臺灣的台湾', ['台灣'], ['0:臺灣', '3:台湾']],
    ['in either width and case', 'ＮＢＡ和nba', ['Nba'], ['0:ＮＢＡ', '4:nba']],
    ['side by side, none twice', '哈哈哈哈哈', ['哈哈'], ['0:哈哈', '2:哈哈']],
    ['all of them or none', '张三在北京', ['张三', '上海'], []],
    ['several, in reading order', '北京的张三在北京', ['张三', '北京'], ['0:北京', '3:张三', '6:北京']],
    ['the longer of two that begin together', '北京大学在北京', ['北京', '北京大学'], ['0:北京大学', '5:北京']],
    ['the first of two that overlap', '北京大学城', ['京大学', '学城'], ['1:京大学']],
    ['not in the middle of a grapheme', 'e\u0301 e', ['e'], ['3:e']],
    ['beyond the basic plane', '𠮷野家在𠮷野', ['𠮷野'], ['0:𠮷野', '5:𠮷野']],
  ])('%s', (_, text, words, expected) => {
    expect(found(text, ...words)).toEqual(expected);
  });

  test('wherever they are, and never overlapping', () => {
    const words = fc.array(fc.stringMatching(/^[ab一]{1,3}$/), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.stringMatching(/^[ab一 ]{0,40}$/), words, (text, asked) => {
        const places = findWords(text, foldText(text), [...new Set(asked)]);
        expect(places.length > 0).toBe(asked.every((word) => text.includes(word)));
        for (const [i, [start, end]] of places.entries()) {
          expect(asked).toContain(text.slice(start, end));
          expect(start).toBeGreaterThanOrEqual(places[i - 1]?.[1] ?? 0);
        }
      }),
      { seed: 20_261_121, numRuns: 500 },
    );
  });
});
