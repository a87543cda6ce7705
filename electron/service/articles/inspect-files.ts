import { done, refused } from '../../../annotations/model/outcome.ts';
import type { FileLook, InspectInput, InspectReport } from '../../../shared/api/import.ts';
import type { Result } from '../../../shared/problem.ts';
import type { CancelSignal, Job } from '../../../shared/progress.ts';
import { createPace } from '../pace.ts';
import type { Ports } from '../ports/ports.ts';
import { type ListedFile, listChosen, shortName } from './list-chosen.ts';

/** A look takes less time than its question travels to the other thread and back. */
const BEGUN_AHEAD = 8;

/** Of so many files the beginning is told even where nothing is in doubt: thousands of beginnings would hold up the window. */
const SHOWN = 200;

function isSure({ encoding, table }: Omit<FileLook, 'file'>): boolean {
  return table === undefined && encoding?.sure !== false;
}

interface Looked {
  readonly file: ListedFile;
  readonly look: Result<Omit<FileLook, 'file'>>;
}

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
  const lookAt = async (file: ListedFile): Promise<Looked> => {
    const opened = await file.open();
    const look = opened.ok ? await ports.intake.look(opened.value, file.file, readings[file.file] ?? {}) : opened;
    return { file, look };
  };
  const isDue = createPace();
  const begun: Promise<Looked>[] = [];
  let next = 0;
  for (let index = 0; index < total; index += 1) {
    if (signal?.aborted === true) {
      yield { type: 'finished', result: refused('cancelled') };
      return;
    }
    for (let file = listed.files[next]; file !== undefined && begun.length < BEGUN_AHEAD; file = listed.files[next]) {
      begun.push(lookAt(file));
      next += 1;
    }
    const looked = await begun.shift();
    if (looked === undefined) break;
    const { file, look } = looked;
    if (isDue()) yield { type: 'progress', done: index, total, item: shortName(file) };
    if (look.ok)
      looks.push({
        file: file.file,
        ...look.value,
        ...(looks.length >= SHOWN && isSure(look.value) && { preview: '' }),
      });
    else failed.push({ file: file.file, problem: look.problem });
  }
  yield { type: 'progress', done: total, total, item: '' };
  yield { type: 'finished', result: done({ files: looks, failed }) };
}
