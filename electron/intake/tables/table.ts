import { done, refused } from '../../../annotations/model/outcome.ts';
import { NOTHING_FOUND } from '../../../annotations/text/clean-up/raw-page.ts';
import type { Columns, FileLook, Reading } from '../../../shared/api/import.ts';
import type { AppProblem, Result } from '../../../shared/problem.ts';
import { sha256Hex } from '../../service/sha256.ts';
import type { ByteSource, FoundItem, FoundText } from '../reader.ts';
import { type Cells, guessColumns, missingColumn } from './columns.ts';
import { type HtmlCellReader, looksLikeHtml } from './html-cell.ts';
import { toIsoDate } from './iso-date.ts';

/**
 * A row, or why there is none. `number` is where it begins in the file: line, row of a sheet, or record; from 1. A problem
 * of the file as a whole has 0.
 */
export type TableRow =
  | { readonly number: number; readonly cells: Cells }
  | { readonly number: number; readonly problem: AppProblem };

export interface TableKind {
  readonly mediaType: string;
  /** `` where the format settles it. */
  readonly encoding: string;
  readonly readHtml?: HtmlCellReader | undefined;
}

export type TableLook = NonNullable<FileLook['table']>;

/** Rows and characters that columns are told by. */
const SAMPLE_ROWS = 100;
const SAMPLE_CHARACTERS = 1024 * 1024;
const SHOWN_ROWS = 20;
const SHOWN_CHARACTERS = 300;
/** Characters of a cell that is kept as it is beside the article; a longer one is cut and ends in `…`. */
const META_CHARACTERS = 1000;
/** Rows, broken ones among them, that wait for the columns to be settled. */
const WAITING_ROWS = 1000;
/** For rows that are a problem and nothing else. */
const NO_COLUMNS: Columns = { text: '' };

/**
 * Articles of a table, a row at a time. Columns are those a person chose, or told by their names and content in the first
 * rows. Empty rows are no rows; one without a text is reported.
 */
export async function* readTable(
  source: ByteSource,
  rows: AsyncIterable<TableRow>,
  chosen: Reading['columns'],
  kind: TableKind,
): AsyncGenerator<FoundItem, void, undefined> {
  let columns: Columns | undefined;
  let waiting: TableRow[] = [];
  let sampled = 0;
  let characters = 0;
  let isEmpty = true;
  for await (const row of rows) {
    isEmpty = false;
    if (columns !== undefined || (sampled === 0 && 'problem' in row)) {
      yield toItem(source, row, columns ?? NO_COLUMNS, kind);
      continue;
    }
    waiting.push(row);
    sampled += 'cells' in row ? 1 : 0;
    characters += charactersOf(row);
    if (sampled < SAMPLE_ROWS && characters < SAMPLE_CHARACTERS && waiting.length < WAITING_ROWS) continue;
    const settled = settleColumns(source, waiting, chosen);
    if (!settled.ok) return yield* withoutColumns(waiting, settled.problem);
    columns = settled.value;
    for (const one of waiting) yield toItem(source, one, columns, kind);
    waiting = [];
  }
  if (isEmpty) yield { place: '', problem: refused('file-empty', { path: source.path }).problem };
  if (waiting.length === 0) return;
  const settled = settleColumns(source, waiting, chosen);
  if (!settled.ok) return yield* withoutColumns(waiting, settled.problem);
  for (const one of waiting) yield toItem(source, one, settled.value, kind);
}

/** Columns and first rows, for a person to choose by; reads no further than it must. */
export async function lookAtTable(source: ByteSource, rows: AsyncIterable<TableRow>): Promise<Result<TableLook>> {
  const sample: Cells[] = [];
  let characters = 0;
  let problem: AppProblem | undefined;
  for await (const row of rows) {
    if ('problem' in row) {
      problem ??= row.problem;
      continue;
    }
    sample.push(row.cells);
    characters += charactersOf(row);
    if (sample.length >= SAMPLE_ROWS || characters >= SAMPLE_CHARACTERS) break;
  }
  if (sample.length === 0) return problem ? { ok: false, problem } : refused('file-empty', { path: source.path });
  const columns = columnsOf(sample);
  const guess = guessColumns(columns, sample);
  return done({
    columns,
    rows: sample
      .slice(0, SHOWN_ROWS)
      .map((cells) => columns.map((name) => cut(cells.get(name) ?? '', SHOWN_CHARACTERS))),
    ...(guess && { guess }),
  });
}

function settleColumns(source: ByteSource, rows: readonly TableRow[], chosen: Reading['columns']): Result<Columns> {
  const sample = rows.flatMap((row) => ('cells' in row ? [row.cells] : []));
  const names = columnsOf(sample);
  const params = { path: source.path, columns: names.join(', ') };
  // Nothing but broken rows: those are told, and a missing column would be no news.
  if (sample.length === 0) return refused('file-empty', { path: source.path });
  if (chosen !== undefined) {
    const missing = missingColumn(chosen, names);
    return missing === undefined ? done(chosen) : refused('table-column-missing', { ...params, column: missing });
  }
  const guess = guessColumns(names, sample);
  return guess === undefined ? refused('table-no-text-column', params) : done(guess);
}

/** What is wrong with single rows is said as well, since their lines are lost whichever column is chosen. */
function* withoutColumns(rows: readonly TableRow[], problem: AppProblem): Generator<FoundItem> {
  const broken = rows.flatMap((row) => ('problem' in row ? [{ place: placeOf(row), problem: row.problem }] : []));
  yield* broken;
  if (problem.code !== 'file-empty' || broken.length === 0) yield { place: '', problem };
}

function toItem(source: ByteSource, row: TableRow, columns: Columns, kind: TableKind): FoundItem {
  const place = placeOf(row);
  if ('problem' in row) return { place, problem: row.problem };
  const cell = row.cells.get(columns.text) ?? '';
  if (!/\S/.test(cell)) {
    const params = { path: `${source.path}${place}`, column: columns.text };
    return { place, problem: refused('record-no-text', params).problem };
  }
  // JSON can spell half a surrogate pair; no text may hold one.
  const page = toPage(cell.toWellFormed(), kind);
  const { fields, meta } = toFields(row.cells, columns);
  const id = columns.id === undefined ? '' : toLine(row.cells.get(columns.id) ?? '');
  return {
    place,
    ...page,
    found: { ...page.found, fields: { ...page.found.fields, ...fields } },
    encoding: kind.encoding,
    sha256: sha256Hex(page.rawText),
    ...(id !== '' && { id }),
    meta,
  };
}

function toPage(cell: string, { mediaType, readHtml }: TableKind): Pick<FoundText, 'rawText' | 'found' | 'mediaType'> {
  return readHtml && looksLikeHtml(cell)
    ? { ...readHtml(cell), mediaType: 'text/html' }
    : { rawText: cell, found: NOTHING_FOUND, mediaType };
}

/** What the columns say of the article. A time that can't be read as one stays as it is, among the other columns. */
function toFields(cells: Cells, { text, id, publishedAt, ...named }: Columns) {
  const fields = new Map<string, string>();
  const used = new Set([text, id]);
  for (const [field, column] of Object.entries(named)) {
    if (column === undefined) continue;
    const value = toLine(cells.get(column) ?? '');
    used.add(column);
    if (value !== '') fields.set(field, value);
  }
  if (publishedAt !== undefined) {
    const time = toIsoDate(cells.get(publishedAt) ?? '');
    if (time !== undefined) {
      fields.set('publishedAt', time);
      used.add(publishedAt);
    }
  }
  const meta = [...cells]
    .filter(([name, value]) => !used.has(name) && value !== '')
    .map(([name, value]) => [name.toWellFormed(), cut(value, META_CHARACTERS)] as const);
  return { fields: Object.fromEntries(fields), meta: Object.fromEntries(meta) };
}

function columnsOf(sample: readonly Cells[]): readonly string[] {
  return [...new Set(sample.flatMap((cells) => [...cells.keys()]))];
}

function placeOf({ number }: TableRow): string {
  return number === 0 ? '' : `#${number}`;
}

function charactersOf(row: TableRow): number {
  if ('problem' in row) return 0;
  let sum = 0;
  for (const cell of row.cells.values()) sum += cell.length;
  return sum;
}

/** A field is one line. */
function toLine(cell: string): string {
  return cell.toWellFormed().replace(/\s+/g, ' ').trim();
}

function cut(cell: string, length: number): string {
  const whole = cell.toWellFormed();
  // The last unit of a cut may be half a pair.
  return whole.length <= length ? whole : `${whole.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
