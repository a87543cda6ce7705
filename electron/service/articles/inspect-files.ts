import { done, refused } from '../../../annotations/model/outcome.ts';
import type { FileLook, InspectInput, InspectReport } from '../../../shared/api/import.ts';
import type { CancelSignal, Job } from '../../../shared/progress.ts';
import type { Ports } from '../ports/ports.ts';
import { listChosen, shortName } from './list-chosen.ts';

/** Looks at the beginning of each chosen file: kind, encoding, columns. Nothing is stored. */
export async function* inspectFiles(
  ports: Pick<Ports, 'files' | 'intake'>,
  { files, readings = {} }: InspectInput,
  signal?: CancelSignal,
): Job<InspectReport> {
  const listed = await listChosen(ports, files, signal);
  const looks: FileLook[] = [];
  const failed: InspectReport['failed'][number][] = [...listed.failed];
  const total = listed.files.length;
  for (const [index, file] of listed.files.entries()) {
    if (signal?.aborted === true) {
      yield { type: 'finished', result: refused('cancelled') };
      return;
    }
    yield { type: 'progress', done: index, total, item: shortName(file) };
    const opened = await file.open();
    const look = opened.ok ? await ports.intake.look(opened.value, file.file, readings[file.file] ?? {}) : opened;
    if (look.ok) looks.push({ file: file.file, ...look.value });
    else failed.push({ file: file.file, problem: look.problem });
  }
  yield { type: 'progress', done: total, total, item: '' };
  yield { type: 'finished', result: done({ files: looks, failed }) };
}
