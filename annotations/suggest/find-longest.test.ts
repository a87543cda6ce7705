import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAutomaton, LONGEST_WORD } from './automaton.ts';
import { type Found, findLongest } from './find-longest.ts';

function search(words: readonly string[], text: string, isAllowed?: (start: number, end: number) => boolean): string {
  const sorted = [...new Set(words)].sort();
  return findLongest(buildAutomaton(sorted), text, isAllowed)
    .map(({ start, end, word }) => {
      expect(sorted[word]).toBe(text.slice(start, end));
      return `${start}:${text.slice(start, end)}`;
    })
    .join(' ');
}

/** By trying every word at every place. */
function searchNaively(words: readonly string[], text: string, isAllowed: (start: number, end: number) => boolean) {
  const sorted = [...new Set(words)].sort();
  const found: Found[] = [];
  for (let start = 0; start < text.length; ) {
    const here = sorted
      .map((word, i) => ({ start, end: start + word.length, word: i }))
      .filter(({ end, word }) => text.startsWith(sorted[word] ?? '', start) && isAllowed(start, end))
      .sort((a, b) => b.end - a.end)[0];
    if (here !== undefined) found.push(here);
    start = here?.end ?? start + 1;
  }
  return found;
}

describe('the words of a list in a text', () => {
  it('are found leftmost first, the longest of those that begin together', () => {
    expect(search(['北京', '北京大学', '大学生', '京大'], '在北京大学生活')).toBe('1:北京大学');
    expect(search(['北京', '大学生'], '在北京大学生活')).toBe('1:北京 3:大学生');
  });

  it('are found inside of a longer one that breaks off', () => {
    expect(search(['ab', 'abcde', 'cd'], 'abcdx')).toBe('0:ab 2:cd');
    expect(search(['abcx', 'bc'], 'abcd')).toBe('1:bc');
  });

  it('are found at both ends of the text, and next to one another', () => {
    expect(search(['张三', '李四'], '张三李四张三')).toBe('0:张三 2:李四 4:张三');
    expect(search(['张三'], '张')).toBe('');
    expect(search([], '张三')).toBe('');
    expect(search(['张三'], '')).toBe('');
  });

  it('leave room for shorter and later ones where a place is refused', () => {
    expect(search(['ab', 'abc', 'bcd'], 'abcd', (_, end) => end !== 3)).toBe('0:ab');
    expect(search(['ab', 'abc', 'bcd'], 'abcd', (start) => start !== 0)).toBe('1:bcd');
  });

  it('may have surrogate pairs in them and be of the greatest length', () => {
    const long = '长'.repeat(LONGEST_WORD);
    expect(search(['𠮷野家', long], `去𠮷野家${long}`)).toBe(`1:𠮷野家 5:${long}`);
  });

  it('are the same as by trying every word at every place', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'x'), maxLength: 60 });
    const check = (words: string[], of: string, refusedEvery: number): void => {
      const isAllowed = (start: number, end: number): boolean => (start * 7 + end) % refusedEvery !== 0;
      const sorted = [...new Set(words)].sort();
      expect(findLongest(buildAutomaton(sorted), of, isAllowed)).toEqual(searchNaively(words, of, isAllowed));
    };
    fc.assert(fc.property(fc.array(word, { maxLength: 25 }), text, fc.constantFrom(2, 3, 5, 1_000_003), check), {
      numRuns: 3000,
      seed: 41,
    });
  });
});
