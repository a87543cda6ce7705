import { describe, expect, it } from 'vitest';
import { intlStarts } from './intl-words.ts';
import { paragraphsOf, runStarts } from './word-runs.ts';

/** The runs that the starts make of the pieces. */
function runs(...pieces: string[]): string[] {
  const text = pieces.join('');
  const starts = runStarts(pieces, 0);
  return starts.map((start, i) => text.slice(start, starts[i + 1]));
}

describe('runs', () => {
  it('are one for each word, even where words follow one another', () => {
    expect(runs('北京', '大学', '10.5', 'km')).toEqual(['北京', '大学', '10.5', 'km']);
  });

  it('are one for punctuation and symbols in a row, one for blanks in a row', () => {
    expect(runs('好', '！', '！', '😀', ' ', '\u3000', '\n', '“', '是')).toEqual([
      '好',
      '！！😀',
      ' \u3000\n',
      '“',
      '是',
    ]);
  });

  it('never begin inside of what is one character to the eye', () => {
    expect(runs('e', '\u0301', 'a')).toEqual(['e\u0301', 'a']);
    expect(runs('👨', '\u200d', '👩', '\u200d', '👧')).toEqual(['👨\u200d👩\u200d👧']);
    expect(runs('葛', '\u{e0100}', '城')).toEqual(['葛\u{e0100}', '城']);
  });

  it('begin where they are told to', () => {
    expect(runStarts(['甲', '', '乙𠮷', '丙'], 100)).toEqual([100, 101, 104]);
    expect(runStarts([], 100)).toEqual([]);
  });
});

describe('paragraphs', () => {
  it.each(['', '\n', '一\n\n二', '一\r\n二\n', '一'])('make up the text again: %j', (text) => {
    expect(paragraphsOf(text).join('')).toBe(text);
  });

  it('end with their line end', () => {
    expect(paragraphsOf('一\n\n二')).toEqual(['一\n', '\n', '二']);
  });
});

describe("the platform's segmenter", () => {
  it('gives ascending starts over all paragraphs', () => {
    const text = '中国人民银行行长。\nHello 𠮷野家！\n';
    const starts = [...intlStarts(text)].flat();
    expect(starts[0]).toBe(0);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
    expect(starts).toContain(text.indexOf('Hello'));
    expect(starts).not.toContain(text.indexOf('𠮷') + 1);
  });
});
