import { extname } from 'node:path';
import { endingsOfFormat, type Reading } from '../../shared/api/import.ts';
import type { AppProblem } from '../../shared/problem.ts';
import type { IntakeFile, IntakeItem, IntakeOptions } from '../service/ports/intake.ts';
import { readArchive } from './archive/zip.ts';
import { openSource } from './byte-source.ts';
import { findFormat } from './find-format.ts';
import { type ByteSource, type FoundItem, ReadFailure } from './reader.ts';
import { READERS } from './readers.ts';
import { toTaken } from './to-taken.ts';

/** An archive may hold archives, but those hold no more of them: a bomb is made of such. */
const DEEPEST_ARCHIVE = 1;
/** Bytes of an archive inside of another, which is unpacked into memory. */
const LARGEST_INNER_ARCHIVE = 256 * 1024 * 1024;

export interface Progress {
  bytesRead: number;
  bytesTotal: number;
}

/** Everything that is in a file, in its order, and among it what could not be read. `path` names it in sentences. */
export async function* readFile(
  file: IntakeFile,
  path: string,
  options: IntakeOptions,
  progress: Progress,
): AsyncGenerator<IntakeItem> {
  try {
    const source = await openSource(file, path);
    progress.bytesTotal = source.size;
    const onRead = (bytes: number): void => {
      progress.bytesRead = Math.min(bytes, source.size);
    };
    for await (const found of readSource(source, file, options.reading, onRead, 0)) {
      const at = { fileName: source.name, path, place: found.place };
      yield 'problem' in found ? { type: 'failed', ...found } : toTaken(found, at, options);
    }
  } catch (error) {
    yield { type: 'failed', place: '', problem: toProblem(error) };
  }
}

/** @param file the same as the source, for who needs to jump to and fro in it */
async function* readSource(
  source: ByteSource,
  file: IntakeFile | undefined,
  reading: Reading,
  onRead: (bytes: number) => void,
  depth: number,
): AsyncGenerator<FoundItem> {
  const { path } = source;
  try {
    if (source.size === 0) return yield { place: '', problem: { code: 'file-empty', params: { path } } };
    const format = await findFormat(source, reading);
    if (!format.ok) return yield { place: '', problem: format.problem };
    if (format.value !== 'zip') return yield* READERS[format.value](source, reading, onRead);
    yield* readFiles(file ?? (await toFile(source, depth)), path, reading, onRead, depth);
  } catch (error) {
    yield { place: '', problem: toProblem(error) };
  }
}

/** The files of an archive that would be taken out of a folder as well: a saved page brings its pictures and styles. */
async function* readFiles(
  file: IntakeFile,
  path: string,
  reading: Reading,
  onRead: (bytes: number) => void,
  depth: number,
): AsyncGenerator<FoundItem> {
  const { format: _, ...inner } = reading;
  let found = false;
  for await (const item of readArchive(file, path, onRead)) {
    if ('problem' in item) {
      found = true;
      yield item;
    } else if (hasEnding(item.source.name)) {
      found = true;
      for await (const below of readSource(item.source, undefined, inner, () => undefined, depth + 1)) {
        yield { ...below, place: item.place + below.place };
      }
    }
  }
  if (!found) yield { place: '', problem: { code: 'file-kind-unknown', params: { path } } };
}

async function toFile({ name, path, all }: ByteSource, depth: number): Promise<IntakeFile> {
  const nested: AppProblem = { code: 'archive-bomb', params: { path, limit: '1 × .zip' } };
  if (depth > DEEPEST_ARCHIVE) throw new ReadFailure(nested);
  const bytes = await all(LARGEST_INNER_ARCHIVE);
  if (!bytes.ok) throw new ReadFailure(bytes.problem);
  return { kind: 'bytes', name, bytes: bytes.value };
}

const ENDINGS = new Set(Object.values(endingsOfFormat).flat());

function hasEnding(name: string): boolean {
  return ENDINGS.has(extname(name).toLowerCase());
}

/** What reading met and no reader could do anything about. Everything else is a bug, and thrown on. */
function toProblem(error: unknown): AppProblem {
  if (error instanceof ReadFailure) return error.problem;
  throw error;
}
