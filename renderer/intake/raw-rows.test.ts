import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_ROW, rowAt, toRawRows } from './raw-rows.ts';

const drawn = (rawText: string): readonly string[] =>
  toRawRows(rawText).map(({ line, start, end }) => `${line} ${rawText.slice(start, end)}`);

describe('rows of a raw text', () => {
  it('are its lines, whatever ends them', () => {
    expect(drawn('首頁\r\n\r\n正文\n注\r尾')).toEqual(['1 首頁', '2 ', '3 正文', '4 注', '5 尾']);
  });

  it('end with the last line break, which opens no empty row', () => {
    expect(drawn('一\n二\n')).toEqual(['1 一', '2 二']);
    expect(drawn('')).toEqual(['1 ']);
  });

  it('part a very long line after a sentence', () => {
    const sentence = `${'字'.repeat(99)}。`;
    const rows = toRawRows(`首\n${sentence.repeat(40)}\n尾`);
    expect(rows.map(({ line, isFirst }) => [line, isFirst])).toEqual([
      [1, true],
      [2, true],
      [2, false],
      [2, false],
      [2, false],
      [3, true],
    ]);
    expect(rows.slice(1, 4).every(({ start, end }) => end - start === LONGEST_ROW)).toBe(true);
  });

  it('part no pair of surrogates and no grapheme', () => {
    const family = '👩‍👩‍👧';
    const rawText = family.repeat(1000);
    for (const { start } of toRawRows(rawText)) expect(start % family.length).toBe(0);
  });

  it('follow one another without gap or overlap, over the whole text', () => {
    const piece = fc.oneof(
      fc.constantFrom('\n', '\r', '\r\n', '。', '𠮷'),
      fc.string({ unit: 'binary', maxLength: 900 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const rawText = pieces.join('');
        const rows = toRawRows(rawText);
        expect(rows[0]?.start).toBe(0);
        expect(rows.at(-1)?.next).toBe(rawText.length);
        for (const [i, row] of rows.entries()) {
          expect(row.start <= row.end && row.end <= row.next).toBe(true);
          expect(row.end - row.start).toBeLessThanOrEqual(LONGEST_ROW);
          if (i > 0) expect(row.start).toBe(rows[i - 1]?.next);
          expect(rawText.slice(row.start, row.end)).not.toMatch(/[\r\n]/);
          expect(rawText.slice(row.end, row.next)).toMatch(/^(\r\n|\r|\n)?$/);
        }
      }),
    );
  });

  it('are found by offset; the end of a line belongs to it', () => {
    const rows = toRawRows('一二\r\n三\n\n四');
    expect([0, 1, 2, 3, 4, 5, 6, 7, 99].map((offset) => rowAt(rows, offset))).toEqual([0, 0, 0, 0, 1, 1, 2, 3, 3]);
  });
});
