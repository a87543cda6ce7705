import { done, refused } from '../../annotations/model/outcome.ts';
import type { FileFormat, Reading } from '../../shared/api/import.ts';
import type { Result } from '../../shared/problem.ts';
import type { IntakeFile } from '../service/ports/intake.ts';
import { openSource } from './byte-source.ts';
import { decodeBeginning } from './decode.ts';
import { findFormat } from './find-format.ts';
import { guessEncoding } from './guess-encoding.ts';
import { declaredEncoding } from './html/declared-encoding.ts';
import type { Look } from './intake-messages.ts';
import { type ByteSource, ReadFailure } from './reader.ts';

/** Enough to tell an encoding and to show what it gives. */
const LOOKED_AT = 1024 * 1024;
/** UTF-16 units of text that are shown. */
const PREVIEW = 2000;

/** A file's kind, encoding and beginning. `path` names it in sentences. */
export async function lookAt(file: IntakeFile, path: string, reading: Reading): Promise<Result<Look>> {
  try {
    const source = await openSource(file, path);
    if (source.size === 0) return refused('file-empty', { path });
    const format = await findFormat(source, reading);
    return format.ok ? await lookAs(format.value, source, reading) : format;
  } catch (error) {
    if (error instanceof ReadFailure) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function lookAs(format: FileFormat, source: ByteSource, reading: Reading): Promise<Result<Look>> {
  switch (format) {
    case 'text':
    case 'markdown':
    case 'html':
      return lookAtCharacters(format, source, reading);
    default:
      return refused('file-kind-unknown', { path: source.path });
  }
}

async function lookAtCharacters(
  format: FileFormat,
  { path, size, head }: ByteSource,
  { encoding: said }: Reading,
): Promise<Result<Look>> {
  const bytes = await head(LOOKED_AT);
  const guess = guessEncoding(bytes, format === 'html' ? declaredEncoding(bytes) : undefined);
  const name = said ?? guess.name;
  const text = decodeBeginning(bytes, name);
  if (text === undefined) return refused('file-encoding-wrong', { path, encoding: name, byte: 0 });
  return done({
    format,
    bytes: size,
    encoding: { name, sure: said !== undefined || guess.sure, candidates: guess.candidates },
    preview: text.slice(0, PREVIEW).toWellFormed(),
  });
}
