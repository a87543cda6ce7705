import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemeEnd, graphemeStart, nextGrapheme, previousGrapheme, snapRange } from './graphemes.ts';

const wholeText = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The boundaries by segmenting the whole text, which the functions under test must never need to do. */
function boundariesOf(text: string): readonly number[] {
  return [...Array.from(wholeText.segment(text), ({ index }) => index), text.length];
}

/** Pieces whose boundaries depend on what stands beside them. */
const piece = fc.constantFrom(
  '张',
  '三',
  'A',
  '1',
  ' ',
  '，',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '𠮷',
  '😀',
  '👨🏻‍🚒',
  '🇨🇳',
  '🇨',
  'e\u0301',
  '\u0301',
  '\u200d',
  '각',
  'ᄀ',
  'ᅡ',
  'ᆨ',
  'क्ष',
  'กำ',
  '\u0600',
  '\ufe0f',
  '☎\ufe0f',
  '1\ufe0f\u20e3',
  '\ud83d',
  '\ude00',
  '\u3099',
  '©',
);
const mixedText = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

describe('a range that would split a character grows until it does not', () => {
  test('over a character beyond the basic plane', () => {
    expect(snapRange('姓𠮷野', 2, 3)).toEqual([1, 3]);
  });

  test('over an emoji family, which is seven units and one grapheme', () => {
    expect(snapRange('我👨🏻‍🚒好', 3, 4)).toEqual([1, 8]);
  });

  test('over the second of two flags, which its four regional indicators tell apart', () => {
    expect(snapRange('🇨🇳🇯🇵', 5, 6)).toEqual([4, 8]);
  });

  test('over a combining accent', () => {
    expect(snapRange('Cafe\u0301 de', 4, 5)).toEqual([3, 5]);
  });

  test('not at all in plain Chinese', () => {
    expect(snapRange('张三在北京工作', 3, 5)).toEqual([3, 5]);
  });
});

test('the ends may come in either order and from beyond the text', () => {
  expect(snapRange('张三在北京', 5, 3)).toEqual([3, 5]);
  expect(snapRange('张三', -4, 40)).toEqual([0, 2]);
});

test('a step goes over one grapheme, and stops at the text’s ends', () => {
  const text = '我👨🏻‍🚒好';
  expect(nextGrapheme(text, 1)).toBe(8);
  expect(previousGrapheme(text, 8)).toBe(1);
  expect(previousGrapheme(text, 0)).toBe(0);
  expect(nextGrapheme(text, text.length)).toBe(text.length);
});

test('boundaries are those of the whole text, whatever stands around the offset', () => {
  fc.assert(
    fc.property(mixedText, fc.nat(60), (text, offset) => {
      const at = Math.min(offset, text.length);
      const boundaries = boundariesOf(text);
      expect(graphemeStart(text, at)).toBe(boundaries.findLast((boundary) => boundary <= at));
      expect(graphemeEnd(text, at)).toBe(boundaries.find((boundary) => boundary >= at));
    }),
    { seed: 20_200_124, numRuns: 3_000 },
  );
});

test('a long article costs no more than a short one', () => {
  const long = `${'这里是很长的一段新闻，'.repeat(200_000)}👨🏻‍🚒`;
  const middle = long.length / 2;
  // Segmenting two million characters for each of these would take an hour: the test would run out of its time.
  for (let i = 0; i < 2_000; i += 1)
    expect(snapRange(long, middle + i, middle + i + 7)).toEqual([middle + i, middle + i + 7]);
});
