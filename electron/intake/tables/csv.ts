import { refused } from '../../../annotations/model/outcome.ts';
import type { Encoding, Reading } from '../../../shared/api/import.ts';
import type { AppProblem, Result } from '../../../shared/problem.ts';
import type { ByteSource, Reader } from '../reader.ts';
import { type BrokenLines, type CsvRecord, readRecords } from './csv-records.ts';
import { LINE_LIMIT_NAME, type Line, readLines } from './decoded-lines.ts';
import { type Delimiter, separatorLine, sniffDelimiter } from './delimiter.ts';
import { isHeader, toCellsOf, toNames } from './header.ts';
import type { HtmlCellReader } from './html-cell.ts';
import { lookAtTable, readTable, type TableLook, type TableRow } from './table.ts';
import { findTableEncoding, guessTableEncoding } from './table-encoding.ts';

/** Lines by which the delimiter is told. */
const SNIFFED_LINES = 50;
/** Characters of a broken line that the report shows. */
const EXCERPT = 40;

/** Reads tables whose cells are parted by commas, tabs, semicolons or bars. */
export function createCsvReader(readHtml?: HtmlCellReader): Reader {
  return async function* read(source, reading, onRead) {
    const mediaType = /\.tsv$/i.test(source.name) ? 'text/tab-separated-values' : 'text/csv';
    const encoding = await findTableEncoding(source, reading);
    const rows = readRows(source, encoding, reading.columns, onRead);
    yield* readTable(source, rows, reading.columns, { mediaType, encoding, readHtml });
  };
}

/** The columns of a table and its first rows, in the encoding that was said or is likeliest. */
export async function lookAtCsv(source: ByteSource, reading: Reading): Promise<Result<TableLook>> {
  const encoding = reading.encoding ?? (await guessTableEncoding(source)).name;
  return lookAtTable(source, readRows(source, encoding, reading.columns));
}

async function* readRows(
  source: ByteSource,
  encoding: Encoding,
  chosen: Reading['columns'],
  onRead?: (bytes: number) => void,
): AsyncGenerator<TableRow, void, undefined> {
  const { delimiter, portions } = await sniffed(readLines(source, encoding, onRead));
  let header: readonly string[] | undefined;
  for await (const record of withRestsJoined(readRecords(portions, delimiter))) {
    if ('broken' in record) {
      yield { number: record.number, problem: toProblem(source, record, encoding) };
    } else if (header === undefined) {
      const named = isHeader(record.cells, chosen);
      header = toNames(named ? record.cells : record.cells.map(() => ''));
      if (!named) yield* toRow(record.number, header, record.cells);
    } else {
      yield* toRow(record.number, header, record.cells);
    }
  }
}

/** Reads as many lines ahead as tell the delimiter, and gives them back with the rest. */
async function sniffed(lines: AsyncGenerator<readonly Line[], void, undefined>) {
  const ahead: Line[] = [];
  while (ahead.length < SNIFFED_LINES) {
    const next = await lines.next();
    if (next.done) break;
    ahead.push(...next.value);
  }
  const texts = ahead.flatMap((line) => ('text' in line && line.text.trim() !== '' ? [line.text] : []));
  const delimiter: Delimiter = sniffDelimiter(texts.slice(0, SNIFFED_LINES));
  const [first] = ahead;
  if (first !== undefined && 'text' in first && separatorLine(first.text) !== undefined) ahead.shift();
  return { delimiter, portions: chained(ahead, lines) };
}

async function* chained(ahead: readonly Line[], rest: AsyncGenerator<readonly Line[], void, undefined>) {
  yield ahead;
  yield* rest;
}

/** Broken lines that may be pieces of one record are one report, from the first to the last. */
async function* withRestsJoined(records: AsyncIterable<CsvRecord>): AsyncGenerator<CsvRecord, void, undefined> {
  let run: BrokenLines | undefined;
  for await (const record of records) {
    if (run !== undefined && isTorn(run) && 'broken' in record && record.isRest && isTorn(record)) {
      run = { ...run, lastLine: record.lastLine };
      continue;
    }
    if (run !== undefined) yield run;
    run = 'broken' in record ? record : undefined;
    if (run === undefined) yield record;
  }
  if (run !== undefined) yield run;
}

/** True where quotes or cells are wrong; that a line is too long or no text is told of each. */
function isTorn({ broken }: BrokenLines): boolean {
  return broken.reason === 'quotes' || broken.reason === 'cells';
}

/** A row, unless nothing is written in it. */
function* toRow(number: number, names: readonly string[], cells: readonly string[]): Generator<TableRow> {
  const byName = toCellsOf(names, cells);
  if (byName !== undefined) yield { number, cells: byName };
}

function toProblem({ path }: ByteSource, { number, lastLine, broken }: BrokenLines, encoding: Encoding): AppProblem {
  const line = number === lastLine ? number : `${number}–${lastLine}`;
  switch (broken.reason) {
    case 'too-long':
      return refused('line-too-long', { path, line, limit: LINE_LIMIT_NAME }).problem;
    case 'undecodable':
      return refused('table-broken', { path, line, detail: `≠ ${encoding}` }).problem;
    case 'cells':
      return refused('table-broken', {
        path,
        line,
        detail: `${broken.found} ≠ ${broken.expected}: ${excerpt(broken.text)}`,
      }).problem;
    case 'quotes':
      return refused('table-broken', { path, line, detail: excerpt(broken.text) }).problem;
  }
}

function excerpt(text: string): string {
  const characters = [...text.slice(0, EXCERPT * 2).trim()];
  return characters.length <= EXCERPT ? characters.join('') : `${characters.slice(0, EXCERPT).join('')}…`;
}
