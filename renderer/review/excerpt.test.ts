import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAround, passagesOf, widthInColumns } from './excerpt.ts';

const TEXT = '　　天还没亮。渡口的灯先亮了，他问：“船呢？”没人答。\n第二段只有一句。';
const rangeOf = (words: string): readonly [number, number] => {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
};
const shown = (...words: string[]) =>
  passagesOf(TEXT, words.map(rangeOf)).map(({ start, coreStart, coreEnd, end }) => [
    TEXT.slice(start, coreStart),
    TEXT.slice(coreStart, coreEnd),
    TEXT.slice(coreEnd, end),
  ]);

test('a passage is the sentence with its neighbours, without the indent of the paragraph', () => {
  expect(shown('渡口')).toEqual([['天还没亮。', '渡口的灯先亮了，他问：“船呢？”', '没人答。']]);
});

test('the first sentence has nothing before it', () => {
  expect(shown('天')[0]?.slice(0, 2)).toEqual(['', '天还没亮。']);
});

test('ranges in neighbouring sentences share a passage, those in other paragraphs do not', () => {
  expect(shown('天', '没人')).toHaveLength(1);
  expect(shown('天', '第二')).toEqual([
    ['', '天还没亮。', '渡口的灯先亮了，他问：“船呢？”没人答。'],
    ['', '第二段只有一句。', ''],
  ]);
});

test('a sentence without an end is cut round the words', () => {
  const text = `${'甲'.repeat(900)}乙${'丙'.repeat(900)}`;
  const [passage] = passagesOf(text, [[900, 901]]);
  expect(passage).toBeDefined();
  expect((passage?.end ?? 0) - (passage?.start ?? 0)).toBeLessThan(400);
});

test('passages hold their ranges, stay in the text and split no character', () => {
  const text = fc.string({
    unit: fc.constantFrom('甲', '。', '\n', '𠮷', ' ', '？', '”'),
    minLength: 1,
    maxLength: 300,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(6), (words, at, size) => {
      const characters = [...words];
      const from = characters.slice(0, at % characters.length).join('').length;
      const to = Math.min(words.length, characters.slice(0, (at % characters.length) + 1 + size).join('').length);
      for (const { start, coreStart, coreEnd, end } of passagesOf(words, [[from, to]])) {
        expect(start).toBeLessThanOrEqual(coreStart);
        expect(coreStart).toBeLessThanOrEqual(from);
        expect(coreEnd).toBeGreaterThanOrEqual(to);
        expect(end).toBeGreaterThanOrEqual(coreEnd);
        expect(words.slice(start, end).isWellFormed()).toBe(true);
      }
    }),
  );
});

test('a line keeps the words and cuts what stands around them', () => {
  const [start, end] = rangeOf('他问');
  expect(lineAround(TEXT, start, end, 3, 2)).toEqual({
    before: '亮了，',
    after: '：“',
    cutBefore: true,
    cutAfter: true,
  });
  expect(lineAround(TEXT, ...rangeOf('天'), 9, 99)).toMatchObject({ before: '', cutBefore: false, cutAfter: false });
});

test('words of an alphabet are not cut, and letters take half the room', () => {
  const text = 'Volunteers repainted the lighthouse before winter came';
  const start = text.indexOf('lighthouse');
  const line = lineAround(text, start, start + 'lighthouse'.length, 6, 6);
  expect(line).toEqual({ before: 'the ', after: ' before', cutBefore: true, cutAfter: true });
});

test('a Latin letter takes half a column', () => {
  expect(widthInColumns('渡口ab')).toBe(3);
});
