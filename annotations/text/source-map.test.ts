import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Removal } from '../model/removal.ts';
import { cleanLineEnds } from './line-ends.ts';
import { toCleanText, toRawOffset, toTextOffset } from './source-map.ts';

describe('Windows line ends', () => {
  test('lose their CR, and the map says where the rest came from', () => {
    expect(cleanLineEnds('张三\r\n李四\r\n')).toEqual({
      text: '张三\n李四\n',
      map: [
        [0, 0, 2],
        [2, 3, 3],
        [5, 7, 1],
      ],
      removals: [
        { rawStart: 2, rawEnd: 3, rule: 'crlf' },
        { rawStart: 6, rawEnd: 7, rule: 'crlf' },
      ],
    });
  });

  test('leave a CR that stands alone as it is, since nothing is written anew', () => {
    expect(cleanLineEnds('a\rb\r\r\nc').text).toBe('a\rb\nc');
  });

  test('are no business of a text without them', () => {
    expect(cleanLineEnds('张三\n')).toEqual({ text: '张三\n', map: [[0, 0, 3]], removals: [] });
    expect(cleanLineEnds('')).toEqual({ text: '', map: [], removals: [] });
  });
});

describe('between two kept runs', () => {
  const { map } = toCleanText('abXXcd', [{ rawStart: 2, rawEnd: 4, rule: 'test' }]);

  test('a start belongs to what follows and an end to what precedes, so no range takes in the removal', () => {
    expect(toRawOffset(map, 2, 'start')).toBe(4);
    expect(toRawOffset(map, 2, 'end')).toBe(2);
  });

  test('what was removed lies where the text was cut', () => {
    expect([1, 2, 3, 4, 5].map((offset) => toTextOffset(map, offset))).toEqual([1, 2, 2, 2, 3]);
  });
});

test('a text that was removed altogether still answers', () => {
  const { map, text } = toCleanText('XX', [{ rawStart: 0, rawEnd: 2, rule: 'test' }]);
  expect([text, toRawOffset(map, 0, 'start'), toTextOffset(map, 1)]).toEqual(['', 0, 0]);
});

/** Characters of one unit and of more, alone and composed; and all that a clean-up meets at its edges. */
const character = fc.oneof(
  fc.constantFrom('张', '，', '\u3000', '\n', '\r\n', 'a', '関'),
  fc.constantFrom('𠮷', '😀', '👨🏻‍🚒', '🇨🇳', 'e\u0301', '\u0301', '각', 'か\u3099', '☎\ufe0f', '\ud842', '\udfb7'),
);
const rawText = fc.array(character, { maxLength: 40 }).map((characters) => characters.join(''));

/** Ascending cuts, of which each second pair is removed: touching removals and those at both ends included. */
function cleanedAt(places: (text: string) => readonly number[]) {
  return fc.tuple(rawText, fc.array(fc.nat(1_000), { maxLength: 12 }), fc.boolean()).map(([raw, picks, touching]) => {
    const possible = places(raw);
    const cuts = [...new Set(picks.map((pick) => possible[pick % possible.length] ?? 0))].sort((a, b) => a - b);
    const removals = cuts.flatMap((rawStart, i) => {
      const rawEnd = cuts[i + 1];
      return rawEnd !== undefined && (touching ? i % 3 !== 2 : i % 2 === 0) ? [{ rawStart, rawEnd, rule: 'test' }] : [];
    });
    return { raw, removals, clean: toCleanText(raw, removals) };
  });
}

const everyOffset = (text: string): readonly number[] => Array.from({ length: text.length + 1 }, (_, offset) => offset);
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const graphemeBounds = (text: string): readonly number[] => [
  ...Array.from(segmenter.segment(text), ({ index }) => index),
  text.length,
];

const cleaned = cleanedAt(everyOffset);

describe('any removals', () => {
  test('leave the rest in order, and the map tiles the text', () => {
    fc.assert(
      fc.property(cleaned, ({ raw, removals, clean }) => {
        const kept = everyOffset(raw).filter((i) => !removals.some((r) => r.rawStart <= i && i < r.rawEnd));
        expect(clean.text).toBe(kept.map((i) => raw.charAt(i)).join(''));
        expect(clean.map.map(([, start, length]) => raw.slice(start, start + length)).join('')).toBe(clean.text);
        let next = 0;
        let rawNext = 0;
        for (const [textStart, rawStart, length] of clean.map) {
          expect(textStart).toBe(next);
          expect(length).toBeGreaterThan(0);
          // Runs that touch would be one: only the first may begin where nothing was removed before it.
          expect(rawStart > rawNext || textStart === 0).toBe(true);
          next += length;
          rawNext = rawStart + length;
        }
        expect(next).toBe(clean.text.length);
      }),
      { seed: 11, numRuns: 2_000 },
    );
  });

  test('let every offset of the article go to the raw text and back', () => {
    fc.assert(
      fc.property(cleaned, ({ raw, removals, clean: { text, map } }) => {
        if (text === '') return;
        for (const offset of everyOffset(text)) {
          const [asStart, asEnd] = [toRawOffset(map, offset, 'start'), toRawOffset(map, offset, 'end')];
          expect([toTextOffset(map, asStart), toTextOffset(map, asEnd)]).toEqual([offset, offset]);
          // Where the two differ, there is a removal between them and nothing else.
          expect(asEnd).toBeLessThanOrEqual(asStart);
          for (let i = asEnd; i < asStart; i += 1) expect(isRemoved(removals, i)).toBe(true);
          if (offset < text.length) expect(raw.charAt(asStart)).toBe(text.charAt(offset));
          if (offset > 0) expect(raw.charAt(asEnd - 1)).toBe(text.charAt(offset - 1));
        }
      }),
      { seed: 12, numRuns: 2_000 },
    );
  });

  test('let every offset of the raw text go to the article and, where it was kept, back', () => {
    fc.assert(
      fc.property(cleaned, ({ raw, removals, clean: { text, map } }) => {
        let last = 0;
        for (const rawOffset of everyOffset(raw)) {
          const offset = toTextOffset(map, rawOffset);
          const before = everyOffset(raw).filter((i) => i < rawOffset && !isRemoved(removals, i)).length;
          expect(offset).toBe(before);
          expect(offset).toBeGreaterThanOrEqual(last);
          last = offset;
          if (rawOffset === raw.length || isRemoved(removals, rawOffset)) continue;
          expect(toRawOffset(map, offset, 'start')).toBe(rawOffset);
          expect(toRawOffset(map, offset + 1, 'end')).toBe(rawOffset + 1);
          expect(text.charAt(offset)).toBe(raw.charAt(rawOffset));
        }
      }),
      { seed: 13, numRuns: 2_000 },
    );
  });

  test('never take in a removal at the edge of a range, nor split what is whole in the raw text', () => {
    fc.assert(
      fc.property(cleanedAt(graphemeBounds), ({ raw, clean: { text, map } }) => {
        const bounds = new Set(graphemeBounds(raw));
        for (const [textStart, rawStart, length] of map) {
          expect(bounds.has(rawStart) && bounds.has(rawStart + length)).toBe(true);
          const range = [toRawOffset(map, textStart, 'start'), toRawOffset(map, textStart + length, 'end')];
          expect(range).toEqual([rawStart, rawStart + length]);
        }
        if (raw.isWellFormed()) expect(text.isWellFormed()).toBe(true);
      }),
      { seed: 14, numRuns: 2_000 },
    );
  });
});

function isRemoved(removals: readonly Removal[], rawOffset: number): boolean {
  return removals.some(({ rawStart, rawEnd }) => rawStart <= rawOffset && rawOffset < rawEnd);
}
