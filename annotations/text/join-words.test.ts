import { describe, expect, it } from 'vitest';
import { joinWords } from './join-words.ts';

/** `柳荫|社区|的`: the words between boundaries. */
function joined(parted: string, ...words: readonly string[]): string {
  const pieces = parted.split('|');
  const text = pieces.join('');
  let at = 0;
  const starts = pieces.map((piece) => {
    at += piece.length;
    return at - piece.length;
  });
  const result = joinWords(starts, text, words);
  return result.map((start, i) => text.slice(start, result[i + 1])).join('|');
}

describe('a word that has become known', () => {
  it('is one word wherever it stands', () => {
    expect(joined('柳荫|社区|的|人|去|柳荫|社区', '柳荫社区')).toBe('柳荫社区|的|人|去|柳荫社区');
  });

  it('parts from its neighbours what was one word with them', () => {
    expect(joined('闫子|伍来|了', '闫子伍')).toBe('闫子伍|来|了');
  });

  it('is known in the other script, and the longest comes first', () => {
    expect(joined('廣|東|省|和|廣|東', '广东', '广东省')).toBe('廣東省|和|廣東');
  });

  it('is no part of a Latin word; and without words nothing changes', () => {
    expect(joined('article| |art', 'art')).toBe('article| |art');
    expect(joined('柳荫|社区')).toBe('柳荫|社区');
  });
});
