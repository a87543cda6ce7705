import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCodePoints, createCodePointIndex } from './code-points.ts';

describe('A😀中: three code points in four UTF-16 units', () => {
  const index = createCodePointIndex('A😀中');

  test('offsets become code points', () => {
    expect([0, 1, 3, 4].map(index.toCodePoint)).toEqual([0, 1, 2, 3]);
    expect(index.lengthCodePoints).toBe(3);
  });

  test('code points become offsets', () => {
    expect([0, 1, 2, 3].map(index.toOffset)).toEqual([0, 1, 3, 4]);
  });

  test('an offset inside the pair is a bug, and so is one beside the text', () => {
    expect(() => index.toCodePoint(2)).toThrow(RangeError);
    for (const offset of [-1, 5, 0.5, Number.NaN]) expect(() => index.toCodePoint(offset)).toThrow(RangeError);
    for (const point of [-1, 4, 1.5]) expect(() => index.toOffset(point)).toThrow(RangeError);
  });
});

test('doccano #2290: the same words at 22–32 in UTF-16 and 19–29 in Python', () => {
  const text = '👨🏻‍🚒 firemen drive firetrucks';
  const start = text.indexOf('firetrucks');
  const index = createCodePointIndex(text);
  expect([start, start + 10]).toEqual([22, 32]);
  expect([start, start + 10].map(index.toCodePoint)).toEqual([19, 29]);
});

test('a lone surrogate counts as one, as in Python', () => {
  const index = createCodePointIndex('\ud83dA\ude00');
  expect(index.lengthCodePoints).toBe(3);
  expect([0, 1, 2, 3].map(index.toCodePoint)).toEqual([0, 1, 2, 3]);
});

test('any text: as counting one by one, there and back', () => {
  const text = fc.array(fc.constantFrom('张', '𠮷', '😀', 'a', '\ud83d', '\ude00'), { maxLength: 40 });
  fc.assert(
    fc.property(text, (pieces) => {
      const joined = pieces.join('');
      const index = createCodePointIndex(joined);
      const points = [...joined];
      expect(index.lengthCodePoints).toBe(points.length);
      for (let point = 0; point <= points.length; point += 1) {
        const offset = points.slice(0, point).join('').length;
        expect(index.toCodePoint(offset)).toBe(point);
        expect(index.toOffset(point)).toBe(offset);
      }
    }),
    { seed: 7 },
  );
});

test('strings are ordered by code points, as Python orders them', () => {
  const names = ['😀', '～', 'a', '𠮷', 'ab', '张', ''];
  const byPoints = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect([...names].sort(compareCodePoints)).toEqual(byPoints);
  expect([...names].sort()).not.toEqual(byPoints);
});
