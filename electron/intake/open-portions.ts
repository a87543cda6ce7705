import type { IntakeFile, IntakeItem, IntakeOptions } from '../service/ports/intake.ts';
import { openSource } from './byte-source.ts';
import { type NextPortion, toPortions } from './portions.ts';
import { readFile } from './read-file.ts';
import { ReadFailure } from './reader.ts';

/** A file's articles in portions, on the thread that asks. `path` names the file in sentences. */
export async function* openPortions(
  file: IntakeFile,
  path: string,
  options: IntakeOptions,
): AsyncGenerator<NextPortion> {
  const progress = { bytesRead: 0, bytesTotal: 0 };
  yield* toPortions(readItems(file, path, options, progress), progress);
}

async function* readItems(
  file: IntakeFile,
  path: string,
  options: IntakeOptions,
  progress: { bytesRead: number; bytesTotal: number },
): AsyncGenerator<IntakeItem> {
  try {
    const source = await openSource(file, path);
    progress.bytesTotal = source.size;
    yield* readFile(source, options, (bytes) => {
      progress.bytesRead = Math.min(bytes, source.size);
    });
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    yield { type: 'failed', place: '', problem: error.problem };
  }
}
