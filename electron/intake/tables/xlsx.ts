import readSheets, { InvalidInputError, InvalidSpreadsheetError, type Sheet } from 'read-excel-file/universal';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { Reading } from '../../../shared/api/import.ts';
import type { Result } from '../../../shared/problem.ts';
import { checkPackage } from '../archive/check-package.ts';
import { type ByteSource, type Reader, ReadFailure } from '../reader.ts';
import { guessColumns, missingColumn } from './columns.ts';
import { isHeader, toCellsOf, toNames } from './header.ts';
import type { HtmlCellReader } from './html-cell.ts';
import { createSheetSizeCheck, MOST_CELLS_NAME } from './sheet-size.ts';
import { lookAtTable, readTable, type TableLook, type TableRow } from './table.ts';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Bytes of a workbook. */
const FILE_LIMIT = 100 * 1024 * 1024;
/** Rows in which a header is looked for: a table may have its own title above it. */
const ROWS_ABOVE = 10;
/** Rows by which a sheet is judged. */
const JUDGED_ROWS = 100;

/** A cell as the library gives it; numbers come as the text that `toNumberText` makes of them. */
type Cell = Sheet<string>['data'][number][number];
type Rows = readonly TableRow[];

/** Reads the first sheet of an Excel workbook that has a text, or the columns a person chose. Dates become ISO. */
export function createXlsxReader(readHtml?: HtmlCellReader): Reader {
  return async function* read(source, reading, onRead) {
    const rows = await readRows(source, reading.columns);
    if (!rows.ok) throw new ReadFailure(rows.problem);
    onRead(source.size);
    yield* readTable(source, each(rows.value), reading.columns, { mediaType: MEDIA_TYPE, encoding: '', readHtml });
  };
}

/** The columns of that sheet and its first rows. */
export async function lookAtXlsx(source: ByteSource, reading: Reading): Promise<Result<TableLook>> {
  const rows = await readRows(source, reading.columns);
  return rows.ok ? lookAtTable(source, each(rows.value)) : rows;
}

async function readRows(source: ByteSource, chosen: Reading['columns']): Promise<Result<Rows>> {
  const { path } = source;
  const bytes = await source.all(FILE_LIMIT);
  if (!bytes.ok) return bytes;
  const tooWide = refused('file-too-large', { path, limit: MOST_CELLS_NAME });
  let isWorkbook = false;
  const problem = await checkPackage(bytes.value, path, (name) => {
    isWorkbook ||= name.startsWith('xl/');
    if (!name.endsWith('.xml')) return undefined;
    const fits = createSheetSizeCheck();
    return (portion) => (fits(portion) ? undefined : tooWide.problem);
  });
  if (problem !== undefined) return { ok: false, problem };
  if (!isWorkbook) return refused('file-format-wrong', { path, format: 'xlsx' });
  const sheets = await parseSheets(bytes.value, path);
  return sheets.ok
    ? done(
        chooseSheet(
          sheets.value.map(({ data }) => toRows(path, data, chosen)),
          chosen,
        ),
      )
    : sheets;
}

async function parseSheets(bytes: Uint8Array, path: string): Promise<Result<Sheet<string>[]>> {
  try {
    // A copy (a Buffer's `slice` is none): the library wants a buffer that holds nothing else.
    return done(await readSheets(new Uint8Array(bytes).buffer, { trim: false, parseNumber: toNumberText }));
  } catch (error) {
    if (error instanceof InvalidInputError) return refused('file-format-wrong', { path, format: 'xlsx' });
    if (error instanceof InvalidSpreadsheetError) return refused('file-damaged', { path, detail: error.message });
    throw error;
  }
}

/** As it is written, but for the digits that binary fractions leave behind; long numbers of articles stay whole. */
function toNumberText(written: string): string {
  const number = Number(written);
  return /^-?\d+$/.test(written) && !Number.isSafeInteger(number) ? written : String(number);
}

/** The first sheet with all the chosen columns; without a choice the first whose columns tell which is the text. */
function chooseSheet(sheets: readonly Rows[], chosen: Reading['columns']): Rows {
  const written = sheets.filter((rows) => rows.some((row) => 'cells' in row));
  const fitting = written.find((rows) => {
    const sample = rows.slice(0, JUDGED_ROWS).flatMap((row) => ('cells' in row ? [row.cells] : []));
    const names = [...(sample[0]?.keys() ?? [])];
    return chosen ? missingColumn(chosen, names) === undefined : guessColumns(names, sample) !== undefined;
  });
  return fitting ?? written[0] ?? [];
}

function toRows(path: string, data: Sheet<string>['data'], chosen: Reading['columns']): Rows {
  const table = data.map((row) => row.map(toText));
  const above = titleRows(table);
  const titles = table.slice(0, above).flatMap((cells, index): TableRow[] => {
    const detail = cells.join('').trim().slice(0, 40);
    return detail === ''
      ? []
      : [{ number: index + 1, problem: refused('table-broken', { path, line: index + 1, detail }).problem }];
  });
  const first = table[above] ?? [];
  const named = isHeader(first, chosen);
  const names = toNames(named ? first : first.map(() => ''));
  const rows = table.slice(named ? above + 1 : above).flatMap((cells, index): TableRow[] => {
    const byName = toCellsOf(names, cells);
    return byName === undefined ? [] : [{ number: index + 1 + above + (named ? 1 : 0), cells: byName }];
  });
  return [...titles, ...rows];
}

/** Rows above a table that are not part of it: empty ones, and such with one cell where the table has more. */
function titleRows(table: readonly (readonly string[])[]): number {
  const filled = table.slice(0, ROWS_ABOVE).map((cells) => cells.filter((cell) => cell.trim() !== '').length);
  const least = Math.max(0, ...filled) > 1 ? 2 : 1;
  return Math.max(
    0,
    filled.findIndex((number) => number >= least),
  );
}

function toText(cell: Cell): string {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return String(cell);
  // Excel knows no zones: the library puts what the cell shows into UTC. Days are fractions, hence the rounding.
  const seconds = Math.round(cell.getTime() / 1000);
  const [date = '', time = ''] = new Date(seconds * 1000).toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? date : `${date}T${time}`;
}

async function* each(rows: Rows): AsyncGenerator<TableRow, void, undefined> {
  yield* rows;
}
