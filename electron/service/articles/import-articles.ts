import { done, refused } from '../../../annotations/model/outcome.ts';
import type { ImportInput, ImportReport } from '../../../shared/api/import.ts';
import type { Result } from '../../../shared/problem.ts';
import type { CancelSignal, Job, JobEvent } from '../../../shared/progress.ts';
import { createBreather } from '../next-turn.ts';
import { createPace } from '../pace.ts';
import type { IntakeOptions, IntakePortion } from '../ports/intake.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { createReport, type ReadArticle, type ReportInProgress } from './import-report.ts';
import { type ListedFile, listChosen, shortName } from './list-chosen.ts';
import { createBatchStore, type StoreBatch } from './store-batch.ts';

/**
 * One transaction a batch: enough that the disk is not forced for each article, little enough that the window, which waits
 * for a transaction, does not stutter, and that little is lost by cancelling.
 */
const BATCH_ARTICLES = 64;
const BATCH_CHARACTERS = 400_000;

/**
 * Makes articles of files and stores them, batch by batch. What can't be read is reported and left out; a text that is in
 * the project already is not taken in twice. When it is cancelled, or the disk is full, the batches stored before stay.
 */
export async function* importArticles(
  ports: Ports,
  session: Session,
  input: ImportInput,
  signal?: CancelSignal,
): Job<ImportReport> {
  yield { type: 'finished', result: yield* runImport(ports, session, input, signal) };
}

type Run = AsyncGenerator<JobEvent<ImportReport>, Result<ImportReport>>;

async function* runImport(ports: Ports, session: Session, input: ImportInput, signal?: CancelSignal): Run {
  const isCancelled = (): boolean => signal?.aborted === true;
  const project = session.current();
  if (project === undefined) return refused('project-not-open');
  const patterns = await project.use(async () => done(await project.store.articles.patterns()));
  if (!patterns.ok) return patterns;
  const { files, dryRun = false, clean = true } = input;
  const listed = await listChosen(ports, files, signal);
  const report = createReport(dryRun);
  for (const { file, problem } of listed.seen) report.skipped(file, problem);
  for (const { file, problem } of listed.failed) report.failed(file, problem);
  const batches = createBatches(createBatchStore(ports, project, report, dryRun));
  const meter = createMeter(listed.files);
  const isDue = createPace();
  yield meter.begin();

  const read = readFiles(ports, listed.files, { ...input, clean, patterns: patterns.value }, signal);
  for await (const { file, portion } of read) {
    if (isCancelled()) return cancelled(report);
    const stored = await takePortion(file, portion, batches, report);
    if (!stored.ok) return stored;
    const progress = meter.progress(file, portion);
    if (isDue()) yield progress;
  }
  if (isCancelled()) return cancelled(report);
  const stored = await batches.flush();
  if (!stored.ok) return stored;
  yield meter.end();
  return done(report.toReport());
}

interface ReadPortion {
  readonly file: ListedFile;
  readonly portion: IntakePortion;
}

/**
 * Files that are begun before it is their turn: a small one is read sooner than a question travels to the other thread and
 * back. Each waits with its first portion, so this also bounds the memory.
 */
const BEGUN_AHEAD = 8;

/** What is in the files, one after the other; what can't be opened is an item like the others. */
async function* readFiles(
  { intake }: Pick<Ports, 'intake'>,
  files: readonly ListedFile[],
  { reading, readings, clean, patterns }: Pick<ImportInput, 'reading' | 'readings'> & Omit<IntakeOptions, 'reading'>,
  signal?: CancelSignal,
): AsyncGenerator<ReadPortion> {
  async function* readOne(file: ListedFile): AsyncGenerator<IntakePortion> {
    const opened = await file.open();
    if (!opened.ok) {
      yield { items: [{ type: 'failed', place: '', problem: opened.problem }], ...WHOLE };
      return;
    }
    const options: IntakeOptions = { clean, patterns, reading: { ...reading, ...readings?.[file.file] } };
    yield* intake.read(opened.value, file.file, options, signal);
  }

  const begun: Begun[] = [];
  let next = 0;
  try {
    while (signal?.aborted !== true) {
      for (let file = files[next]; file !== undefined && begun.length < BEGUN_AHEAD; file = files[next]) {
        begun.push(begin(file, readOne(file)));
        next += 1;
      }
      const current = begun[0];
      if (current === undefined) return;
      for (let read = await current.first; read.done !== true; read = await current.portions.next()) {
        yield { file: current.file, portion: read.value };
      }
      begun.shift();
    }
  } finally {
    // Nobody wants what was begun and did not get its turn.
    for (const { portions } of begun) await portions.return(undefined);
  }
}

interface Begun {
  readonly file: ListedFile;
  readonly portions: AsyncGenerator<IntakePortion>;
  readonly first: Promise<IteratorResult<IntakePortion>>;
}

function begin(file: ListedFile, portions: AsyncGenerator<IntakePortion>): Begun {
  const first = portions.next();
  // Whoever takes the turn hears of a failure; until then it is not unheard.
  first.catch(() => undefined);
  return { file, portions, first };
}

const WHOLE = { bytesRead: 1, bytesTotal: 1 } as const;

function cancelled(report: ReportInProgress): Result<ImportReport> {
  return refused('cancelled', { number: report.importedCount });
}

async function takePortion(
  { file }: ListedFile,
  { items }: IntakePortion,
  batches: Batches,
  report: ReportInProgress,
): Promise<Result<void>> {
  for (const item of items) {
    if (item.type === 'failed') {
      report.failed(file + item.place, item.problem);
      continue;
    }
    const stored = await batches.add({ file: file + item.place, taken: item });
    if (!stored.ok) return stored;
  }
  return done(undefined);
}

interface Batches {
  /** Stores the batch once it is full. */
  add(read: ReadArticle): Promise<Result<void>>;
  flush(): Promise<Result<void>>;
}

function createBatches(store: StoreBatch): Batches {
  const breathe = createBreather();
  let batch: ReadArticle[] = [];
  let characters = 0;

  async function flush(): Promise<Result<void>> {
    const stored = await store(batch);
    batch = [];
    characters = 0;
    await breathe();
    return stored;
  }

  return {
    flush,
    async add(read) {
      batch.push(read);
      characters += read.taken.article.source.rawText.length;
      return batch.length < BATCH_ARTICLES && characters < BATCH_CHARACTERS ? done(undefined) : flush();
    },
  };
}

interface Meter {
  begin(): JobEvent<never>;
  /** @param file in the order of the files; those before it are over */
  progress(file: ListedFile, portion: IntakePortion): JobEvent<never>;
  end(): JobEvent<never>;
}

/** Counts bytes; files, where none has any. */
function createMeter(files: readonly ListedFile[]): Meter {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const weightOf = ({ size }: ListedFile): number => (bytes > 0 ? size : 1);
  const total = bytes > 0 ? bytes : files.length;
  let current = 0;
  let before = 0;
  const nameOf = (file: ListedFile | undefined): string => (file === undefined ? '' : shortName(file));
  return {
    begin: () => ({ type: 'progress', done: 0, total, item: nameOf(files[0]) }),
    progress(file, { bytesRead, bytesTotal }) {
      for (let over = files[current]; over !== undefined && over !== file; over = files[current]) {
        before += weightOf(over);
        current += 1;
      }
      const within = Math.round(weightOf(file) * Math.min(bytesRead / Math.max(bytesTotal, 1), 1));
      return { type: 'progress', done: before + within, total, item: nameOf(file) };
    },
    end: () => ({ type: 'progress', done: total, total, item: '' }),
  };
}
