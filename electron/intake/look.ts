import { done, refused } from '../../annotations/model/outcome.ts';
import type { FileFormat, Reading } from '../../shared/api/import.ts';
import type { Result } from '../../shared/problem.ts';
import type { IntakeFile } from '../service/ports/intake.ts';
import { countEntries } from './archive/zip.ts';
import { openSource } from './byte-source.ts';
import { decodeBeginning, encodingMisfit } from './decode.ts';
import { findFormat } from './find-format.ts';
import { type EncodingGuess, guessEncoding } from './guess-encoding.ts';
import { declaredEncoding } from './html/declared-encoding.ts';
import type { Look } from './intake-messages.ts';
import { garbledProblem } from './read-characters.ts';
import { type ByteSource, ReadFailure } from './reader.ts';
import { READERS } from './readers.ts';
import type { TableLook } from './tables/table.ts';
import { guessTableEncoding } from './tables/table-encoding.ts';

/** Bytes that tell an encoding and show what it gives. */
const LOOKED_AT = 1024 * 1024;
/** UTF-16 units of text that are shown. */
const PREVIEW = 2000;

/** A file's kind, encoding, columns and beginning. `path` names it in sentences. */
export async function lookAt(file: IntakeFile, path: string, reading: Reading): Promise<Result<Look>> {
  try {
    const source = await openSource(file, path);
    if (source.size === 0) return refused('file-empty', { path });
    const format = await findFormat(source, reading);
    return format.ok ? await lookAs(format.value, source, file, reading) : format;
  } catch (error) {
    if (error instanceof ReadFailure) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function lookAs(
  format: FileFormat,
  source: ByteSource,
  file: IntakeFile,
  reading: Reading,
): Promise<Result<Look>> {
  const bytes = source.size;
  switch (format) {
    case 'text':
    case 'markdown':
      return lookAtCharacters(format, source, reading, (text) => text);
    case 'html': {
      const { readPiece } = await import('./html/read-piece.ts');
      return lookAtCharacters(format, source, reading, (html) => readPiece(html).rawText);
    }
    case 'csv':
      return lookAtRecords(format, source, reading, (await import('./tables/csv.ts')).lookAtCsv);
    case 'jsonl':
      return lookAtRecords(format, source, reading, (await import('./tables/json.ts')).lookAtJson);
    case 'xlsx': {
      const { lookAtXlsx } = await import('./tables/xlsx.ts');
      const table = await lookAtXlsx(source, reading);
      return table.ok ? done({ format, bytes, preview: '', table: table.value }) : table;
    }
    case 'docx':
      return lookAtDocx(source, reading);
    case 'zip': {
      const entries = await countEntries(file, source.path);
      return entries.ok ? done({ format, bytes, preview: '', entries: entries.value }) : entries;
    }
  }
}

async function lookAtCharacters(
  format: FileFormat,
  source: ByteSource,
  { encoding: said }: Reading,
  toText: (characters: string) => string,
): Promise<Result<Look>> {
  const bytes = await source.head(LOOKED_AT);
  const guess = guessEncoding(bytes, format === 'html' ? declaredEncoding(bytes) : undefined);
  const name = said ?? guess.name;
  const characters = decodeBeginning(bytes, name);
  if (characters === undefined) return encodingMisfit(bytes, name, source.path);
  const preview = toText(characters).slice(0, PREVIEW).toWellFormed();
  // What the import would refuse wants a person's eye, however well the bytes fit.
  const reads = garbledProblem(characters, source.path) === undefined;
  return done({ format, bytes: source.size, encoding: toLook({ ...guess, sure: guess.sure && reads }, said), preview });
}

async function lookAtRecords(
  format: FileFormat,
  source: ByteSource,
  reading: Reading,
  look: (source: ByteSource, reading: Reading) => Promise<Result<TableLook>>,
): Promise<Result<Look>> {
  const guess = await guessTableEncoding(source);
  const table = await look(source, { ...reading, encoding: reading.encoding ?? guess.name });
  if (!table.ok) return table;
  const encoding = toLook(guess, reading.encoding);
  return done({ format, bytes: source.size, encoding, preview: '', table: table.value });
}

async function lookAtDocx(source: ByteSource, reading: Reading): Promise<Result<Look>> {
  for await (const item of READERS.docx(source, reading, () => undefined)) {
    if ('problem' in item) return { ok: false, problem: item.problem };
    const preview = item.rawText.slice(0, PREVIEW).toWellFormed();
    return done({ format: 'docx', bytes: source.size, preview });
  }
  return refused('file-empty', { path: source.path });
}

function toLook({ name, sure, candidates }: EncodingGuess, said: Reading['encoding']): NonNullable<Look['encoding']> {
  return said === undefined ? { name, sure, candidates } : { name: said, sure: true, candidates };
}
