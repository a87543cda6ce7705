import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
    expect(cleanLineEnds('a\rb\r\r\nc').text).toBe('a\rb\r\nc');
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

/** A raw text with removals anywhere in it, touching ones and those at the ends included. */
const cleaned = fc
  .tuple(fc.string({ minLength: 1, maxLength: 40 }), fc.array(fc.nat(39), { maxLength: 12 }))
  .map(([raw, cuts]) => {
    const places = [...new Set(cuts.map((cut) => cut % (raw.length + 1)))].sort((a, b) => a - b);
    const removals = places.flatMap((rawStart, i) => {
      const rawEnd = places[i + 1];
      return i % 2 === 0 && rawEnd !== undefined ? [{ rawStart, rawEnd, rule: 'test' }] : [];
    });
    return { raw, removals, clean: toCleanText(raw, removals) };
  });

describe('any removals', () => {
  test('leave the rest in order, and the map tiles the text', () => {
    fc.assert(
      fc.property(cleaned, ({ raw, removals, clean }) => {
        const kept = Array.from(raw, (_, i) => i).filter((i) => !removals.some((r) => r.rawStart <= i && i < r.rawEnd));
        const units = [...raw.split('')];
        expect(clean.text).toBe(kept.map((i) => units[i]).join(''));
        let next = 0;
        for (const [textStart, rawStart, length] of clean.map) {
          expect(textStart).toBe(next);
          expect(raw.slice(rawStart, rawStart + length)).toBe(clean.text.slice(textStart, textStart + length));
          next += length;
        }
        expect(next).toBe(clean.text.length);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  test('every range of the article is found in the raw text and back', () => {
    fc.assert(
      fc.property(cleaned, fc.nat(40), fc.nat(40), ({ raw, removals, clean }, a, b) => {
        const [start, end] = [a % (clean.text.length + 1), b % (clean.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        if (start === end) return;
        const [rawStart, rawEnd] = [toRawOffset(clean.map, start, 'start'), toRawOffset(clean.map, end, 'end')];
        expect([toTextOffset(clean.map, rawStart), toTextOffset(clean.map, rawEnd)]).toEqual([start, end]);
        expect(raw[rawStart]).toBe(clean.text[start]);
        expect(raw[rawEnd - 1]).toBe(clean.text[end - 1]);
        expect(removals.some((r) => r.rawStart <= rawStart && rawStart < r.rawEnd)).toBe(false);
      }),
      { seed: 12, numRuns: 1_000 },
    );
  });
});
