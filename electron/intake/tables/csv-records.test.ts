import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvRecord, readRecords } from './csv-records.ts';
import type { Line } from './decoded-lines.ts';
import { allOf } from './test/sources.ts';

const cell = fc.string({ unit: fc.constantFrom('甲', '"', ',', '\n', ' ', 'b', '𠮷'), maxLength: 6 });
const row = fc.array(cell, { minLength: 3, maxLength: 3 });

/** As every spreadsheet writes it. */
function encodeRow(cells: readonly string[]): string {
  return cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
}

/** Lines in portions of `size`. */
async function* portionsOf(text: string, size: number): AsyncGenerator<readonly Line[]> {
  const lines = text.split('\n').map((line, index) => ({ number: index + 1, text: line }));
  for (let start = 0; start < lines.length; start += size) yield lines.slice(start, start + size);
}

function cellsOf(records: readonly CsvRecord[]) {
  return records.flatMap((record) => ('cells' in record ? [record.cells] : []));
}

test('a table that was written well comes back as it was, in whatever portions', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 7 }),
      async (rows, size) => {
        const records = await allOf(readRecords(portionsOf(rows.map(encodeRow).join('\n'), size), ','));
        expect(records).toEqual(records.filter((record) => 'cells' in record));
        expect(cellsOf(records)).toEqual(rows);
      },
    ),
    { seed: 20240305, numRuns: 300 },
  );
});

test('of a table that was written badly, every line is in a record or in a report, and in one alone', async () => {
  const line = fc.string({ unit: fc.constantFrom('甲', '"', '"', ',', ',', ' '), maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
      const records = await allOf(readRecords(portionsOf(lines.join('\n'), size), ','));
      const covered = records.flatMap(({ number, lastLine }) =>
        Array.from({ length: lastLine - number + 1 }, (_, index) => number + index),
      );
      const written = lines.flatMap((text, index) => (text === '' ? [] : [index + 1]));
      // An empty line may stand inside of a quoted cell, and belongs to it then.
      expect(covered.filter((number) => lines[number - 1] !== '')).toEqual(written);
      expect(new Set(covered).size).toBe(covered.length);
    }),
    { seed: 20240306, numRuns: 1000 },
  );
});

test('one row whose quote was never closed costs no other row, wherever it stands', async () => {
  const plain = fc.array(fc.string({ unit: fc.constantFrom('甲', 'b', ' '), minLength: 1, maxLength: 5 }), {
    minLength: 3,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(plain, { minLength: 2, maxLength: 20 }), fc.nat(), async (rows, place) => {
      const [first = [], ...others] = rows;
      const at = place % (others.length + 1);
      const lines = [...others.slice(0, at).map(encodeRow), '"没有收尾,b,c', ...others.slice(at).map(encodeRow)];
      const records = await allOf(readRecords(portionsOf([encodeRow(first), ...lines].join('\n'), 4), ','));
      expect(cellsOf(records)).toEqual(rows);
      expect(records.filter((record) => 'broken' in record).map(({ number }) => number)).toEqual([at + 2]);
    }),
    { seed: 20240307, numRuns: 300 },
  );
});
