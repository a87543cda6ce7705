import { describe, expect, it } from 'vitest';
import { interimWordStarts, nextWord, previousWord, wordAt } from './word-ranges.ts';

//            0 1 2 3 4 5 6 7
const TEXT = '李明 昨天去了柳河镇';
const STARTS = [0, 2, 3, 5, 6, 7];

const word = (offset: number, starts: readonly number[] | null = STARTS): string =>
  TEXT.slice(...wordAt(TEXT, starts, offset));

describe('a word', () => {
  it('is the one that holds the character', () => {
    expect([0, 1, 3, 4, 5, 9].map((offset) => word(offset))).toEqual(['李明', '李明', '昨天', '昨天', '去', '柳河镇']);
  });

  it('is the last one at the text’s end', () => {
    expect(word(TEXT.length)).toBe('柳河镇');
  });

  it('is a character where the words are not known', () => {
    expect(word(8, null)).toBe('河');
    expect('👩‍👧来'.slice(...wordAt('👩‍👧来', null, 2))).toBe('👩‍👧');
  });

  it('never splits a character, whatever the boundaries say', () => {
    expect(wordAt('𠮷野', [0, 1], 0)).toEqual([0, 2]);
  });
});

describe('words for the time being', () => {
  it('are those of the platform, and cover the text', () => {
    const starts = interimWordStarts('昨天去了学校') ?? [];
    expect(starts[0]).toBe(0);
    expect('昨天去了学校'.slice(...wordAt('昨天去了学校', starts, 5))).toBe('学校');
  });

  it('are none for a text so long that segmenting it would be felt', () => {
    expect(interimWordStarts('长'.repeat(40_000))).toBeNull();
  });
});

describe('going by words', () => {
  it('rests on beginnings, over blanks, to the text’s ends', () => {
    const rightwards: number[] = [];
    for (let at = 0; at < TEXT.length; ) {
      at = nextWord(TEXT, STARTS, at);
      rightwards.push(at);
    }
    expect(rightwards).toEqual([3, 5, 6, 7, 10]);
    const leftwards: number[] = [];
    for (let at = TEXT.length; at > 0; ) {
      at = previousWord(TEXT, STARTS, at);
      leftwards.push(at);
    }
    expect(leftwards).toEqual([7, 6, 5, 3, 0]);
  });

  it('goes to the word’s own beginning from within it', () => {
    expect(previousWord(TEXT, STARTS, 9)).toBe(7);
  });

  it('goes by characters where the words are not known', () => {
    expect(nextWord('𠮷野', null, 0)).toBe(2);
    expect(previousWord('𠮷野', null, 2)).toBe(0);
  });
});
