import type { FileFormat } from '../../shared/api/import.ts';
import type { IntakeItem, IntakeOptions } from '../service/ports/intake.ts';
import { findFormat } from './find-format.ts';
import { readHtml } from './html/read-html.ts';
import { type ByteSource, type FoundItem, type Reader, ReadFailure } from './reader.ts';
import { readText } from './text.ts';
import { toTaken } from './to-taken.ts';

/** What reads a file that is no archive. */
const READERS: Partial<Readonly<Record<FileFormat, Reader>>> = { text: readText, html: readHtml };

/** Everything that is in a file, in its order; what could not be read among it. `onRead` hears how many bytes are done. */
export async function* readFile(
  source: ByteSource,
  options: IntakeOptions,
  onRead: (bytes: number) => void,
): AsyncGenerator<IntakeItem> {
  for await (const found of readFound(source, options, onRead)) {
    const at = { fileName: source.name, path: source.path, place: found.place };
    yield 'problem' in found ? { type: 'failed', ...found } : toTaken(found, at, options);
  }
}

async function* readFound(
  source: ByteSource,
  { reading }: IntakeOptions,
  onRead: (bytes: number) => void,
): AsyncGenerator<FoundItem> {
  try {
    const { path } = source;
    if (source.size === 0) return yield { place: '', problem: { code: 'file-empty', params: { path } } };
    const format = await findFormat(source, reading);
    if (!format.ok) return yield { place: '', problem: format.problem };
    const read = READERS[format.value];
    if (read === undefined) return yield { place: '', problem: { code: 'file-kind-unknown', params: { path } } };
    yield* read(source, reading, onRead);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    yield { place: '', problem: error.problem };
  }
}
