import { refused } from '../../../annotations/model/outcome.ts';
import type { Encoding, Reading } from '../../../shared/api/import.ts';
import type { AppProblem, Result } from '../../../shared/problem.ts';
import { decode } from '../decode.ts';
import { type ByteSource, type Reader, ReadFailure } from '../reader.ts';
import { decodeStream, LINE_LIMIT_NAME, readLines } from './decoded-lines.ts';
import type { HtmlCellReader } from './html-cell.ts';
import { splitArray } from './json-array.ts';
import { toCells, toRecords } from './json-record.ts';
import { lookAtTable, readTable, type TableLook, type TableRow } from './table.ts';
import { findTableEncoding, guessTableEncoding } from './table-encoding.ts';

/** Bytes of a file that has to be read as a whole: one object, or an object around an array. */
const WHOLE_LIMIT = 200 * 1024 * 1024;
/** Bytes by which the form is told. */
const HEAD = 256 * 1024;
/** Characters of what JSON.parse says that the report shows. */
const DETAIL = 120;

/** How records lie in a file: one a line, as an array's elements, or inside something else. */
export type JsonForm = 'lines' | 'array' | 'whole';

/** Reads JSON lines and JSON arrays of any length, and single objects. */
export function createJsonReader(readHtml?: HtmlCellReader): Reader {
  return async function* read(source, reading, onRead) {
    const encoding = await findTableEncoding(source, reading);
    const form = await jsonFormOf(source, encoding);
    const mediaType = form === 'lines' ? 'application/x-ndjson' : 'application/json';
    const rows = readRows(source, form, encoding, onRead);
    yield* readTable(source, rows, reading.columns, { mediaType, encoding, readHtml });
  };
}

/** The keys of the first records and what is in them, in the encoding that was said or is likeliest. */
export async function lookAtJson(source: ByteSource, reading: Reading): Promise<Result<TableLook>> {
  const encoding = reading.encoding ?? (await guessTableEncoding(source)).name;
  return lookAtTable(source, readRows(source, await jsonFormOf(source, encoding), encoding));
}

/** Told by the file's beginning: what its first line is, and what its second begins with. */
export async function jsonFormOf(source: ByteSource, encoding: Encoding): Promise<JsonForm> {
  const head = new TextDecoder(encoding).decode(await source.head(HEAD)).trimStart();
  const lineEnd = head.indexOf('\n');
  const first = lineEnd < 0 ? head : head.slice(0, lineEnd);
  const behind = lineEnd < 0 ? '' : head.slice(lineEnd + 1).trimStart();
  const isLines = /\.(?:jsonl|ndjson)$/i.test(source.name);
  if (isJson(first)) {
    if (behind !== '') return 'lines';
    // The whole file, or the one line of a file of lines: the same, but that an object may be put around the records.
    return first.startsWith('[') ? 'array' : isLines ? 'lines' : 'whole';
  }
  if (head.startsWith('[')) return isLines && behind.startsWith('[') ? 'lines' : 'array';
  if (lineEnd < 0) return isLines ? 'lines' : 'whole';
  return isLines || (/^[{"]/.test(behind) && !/[{[,:]\s*$/.test(first)) ? 'lines' : 'whole';
}

function isJson(text: string): boolean {
  return parsed(text).ok;
}

function readRows(source: ByteSource, form: JsonForm, encoding: Encoding, onRead?: (bytes: number) => void) {
  switch (form) {
    case 'lines':
      return readLineRows(source, encoding, onRead);
    case 'array':
      return readArrayRows(source, encoding, onRead);
    case 'whole':
      return readWholeRows(source, encoding, onRead);
  }
}

type Rows = AsyncGenerator<TableRow, void, undefined>;

async function* readLineRows(source: ByteSource, encoding: Encoding, onRead?: (bytes: number) => void): Rows {
  for await (const lines of readLines(source, encoding, onRead)) {
    for (const line of lines) {
      const { number } = line;
      if ('text' in line) {
        if (line.text.trim() !== '') yield toRow(source, number, number, line.text);
      } else if (line.fault === 'too-long') yield { number, problem: tooLong(source, number) };
      else yield { number, problem: broken(source, number, `≠ ${encoding}`) };
    }
  }
}

async function* readArrayRows(source: ByteSource, encoding: Encoding, onRead?: (bytes: number) => void): Rows {
  for await (const element of splitArray(decodeStream(source, encoding, onRead))) {
    if ('text' in element) yield toRow(source, element.number, element.line, element.text);
    else if (element.fault === 'too-long') yield { number: element.number, problem: tooLong(source, element.line) };
    else yield { number: 0, problem: refused('file-damaged', { path: source.path, detail: '[ … ]' }).problem };
  }
}

async function* readWholeRows(source: ByteSource, encoding: Encoding, onRead?: (bytes: number) => void): Rows {
  const bytes = await source.all(WHOLE_LIMIT);
  if (!bytes.ok) throw new ReadFailure(bytes.problem);
  onRead?.(bytes.value.length);
  const value = parsed(decodeWhole(source, bytes.value, encoding));
  if (!value.ok) throw new ReadFailure(refused('file-not-json', { path: source.path }).problem);
  let number = 0;
  for (const record of toRecords(value.value)) {
    number += 1;
    const cells = toCells(record);
    yield cells ? { number, cells } : { number, problem: broken(source, number, excerptOf(JSON.stringify(record))) };
  }
}

function decodeWhole(source: ByteSource, bytes: Uint8Array, encoding: Encoding): string {
  const text = decode(bytes, encoding, source.path);
  if (!text.ok) throw new ReadFailure(text.problem);
  return text.value.text;
}

function toRow(source: ByteSource, number: number, line: number, text: string): TableRow {
  const record = parsed(text);
  if (!record.ok) return { number, problem: broken(source, line, record.detail) };
  const cells = toCells(record.value);
  return cells ? { number, cells } : { number, problem: broken(source, line, excerptOf(text)) };
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly detail: string };

function parsed(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, detail: excerptOf(error instanceof Error ? error.message : String(error)) };
  }
}

function broken({ path }: ByteSource, line: number, detail: string): AppProblem {
  return refused('record-broken', { path, line, detail }).problem;
}

function tooLong({ path }: ByteSource, line: number): AppProblem {
  return refused('line-too-long', { path, line, limit: LINE_LIMIT_NAME }).problem;
}

function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().toWellFormed();
  return line.length <= DETAIL ? line : `${line.slice(0, DETAIL)}…`.toWellFormed();
}
