import { describe, expect, it } from 'vitest';
import { paragraphCount, paragraphIndexAt, paragraphNumberAt, paragraphsOf } from './paragraphs.ts';

const kinds = (text: string, title: string): string =>
  paragraphsOf(text, title)
    .map(({ kind, number }) => (number === 0 ? kind : `${kind}${number}`))
    .join(' ');

describe('the lines of an article', () => {
  it('hold the title where one says the same, also behind the debris of a page', () => {
    expect(kinds('雨夜送药\n\n一段。\n二段。', '雨夜送药')).toBe('title blank text1 text2');
    expect(kinds('首页 > 新闻\n  雨夜送药 \n一段。', '雨夜送药')).toBe('text1 title text2');
  });

  it('hold one title at most, and none that says something else', () => {
    expect(kinds('雨夜送药\n雨夜送药', '雨夜送药')).toBe('title text1');
    expect(kinds('雨夜送药记\n一段。', '雨夜送药')).toBe('text1 text2');
    expect(kinds('一段。', ' ')).toBe('text1');
  });

  it('are one even when there is nothing', () => {
    expect(kinds('', '')).toBe('blank');
  });

  it('cover the text without a gap but the line ends', () => {
    const text = '甲\n\n乙丙\n';
    const parts = paragraphsOf(text, '');
    expect(parts.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
    expect(paragraphCount(parts)).toBe(2);
  });

  it('are found by offset', () => {
    const parts = paragraphsOf('甲乙\n丙\n\n丁', '');
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((offset) => parts[paragraphIndexAt(parts, offset)]?.start)).toEqual([
      0, 0, 0, 3, 3, 5, 6, 6,
    ]);
  });

  it('are known to readers by number; a blank line belongs to what stands before it', () => {
    const parts = paragraphsOf('题\n甲乙\n\n丁', '题');
    expect([0, 2, 5, 6].map((offset) => paragraphNumberAt(parts, offset))).toEqual([0, 1, 1, 2]);
  });
});
