import { done, refused } from '../../../annotations/model/outcome.ts';
import { createCodePointIndex } from '../../../annotations/text/code-points.ts';
import type { ImportInput, ImportReport } from '../../../shared/api/import.ts';
import type { AppProblem, Result } from '../../../shared/problem.ts';
import type { CancelSignal, Job } from '../../../shared/progress.ts';
import { createBreather } from '../next-turn.ts';
import type { OpenProject } from '../open-project.ts';
import type { RawArticle } from '../ports/intake.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { makeArticleIds } from './article-ids.ts';
import { type ChosenArticle, listChosen, shortName } from './chosen-articles.ts';

/** One transaction a batch: enough that the disk is not forced for each article, little enough to be lost by cancelling. */
const BATCH_ARTICLES = 100;
const BATCH_CHARACTERS = 4_000_000;

interface ReadArticle {
  readonly file: string;
  readonly raw: RawArticle;
}

/** What comes of each file, in the order of the files. */
interface Report {
  readonly imported: ImportReport['imported'][number][];
  readonly skipped: ImportReport['skipped'][number][];
  readonly failed: ImportReport['failed'][number][];
}

/**
 * Makes articles of files and stores them, batch by batch. What can't be read is reported and left out; a text that is in
 * the project already is not taken in twice. When it is cancelled, or the disk is full, the batches stored before stay.
 */
export async function* importArticles(
  ports: Ports,
  session: Session,
  { files, dryRun = false }: ImportInput,
  signal?: CancelSignal,
): Job<ImportReport> {
  const project = session.current();
  if (project === undefined) {
    yield { type: 'finished', result: refused('project-not-open') };
    return;
  }
  const { articles, failed } = await listChosen(ports, files);
  const report: Report = { imported: [], skipped: [], failed: [...failed] };
  const store = createBatchStore(ports, project, report, dryRun);
  const breathe = createBreather();
  let batch: ReadArticle[] = [];
  let characters = 0;

  for (const [done, chosen] of articles.entries()) {
    if (signal?.aborted === true) {
      yield { type: 'finished', result: refused('cancelled', { number: report.imported.length }) };
      return;
    }
    yield { type: 'progress', done, total: articles.length, item: shortName(chosen) };
    const raw = await readArticle(ports, chosen);
    if (!raw.ok) {
      report.failed.push({ file: chosen.file, problem: raw.problem });
      continue;
    }
    batch.push({ file: chosen.file, raw: raw.value });
    characters += raw.value.text.length;
    await breathe();
    if (batch.length < BATCH_ARTICLES && characters < BATCH_CHARACTERS) continue;
    const stored = await store(batch);
    if (!stored.ok) {
      yield { type: 'finished', result: stored };
      return;
    }
    batch = [];
    characters = 0;
  }

  const stored = await store(batch);
  if (!stored.ok) {
    yield { type: 'finished', result: stored };
    return;
  }
  yield { type: 'progress', done: articles.length, total: articles.length, item: '' };
  yield { type: 'finished', result: done({ ...report, dryRun }) };
}

async function readArticle({ intake }: Ports, chosen: ChosenArticle): Promise<Result<RawArticle>> {
  const read = await chosen.read();
  return read.ok ? intake.read(read.value) : read;
}

/** Stores one batch after the other and writes down what became of each file. */
function createBatchStore(
  { clock }: Pick<Ports, 'clock'>,
  project: OpenProject,
  report: Report,
  dryRun: boolean,
): (batch: readonly ReadArticle[]) => Promise<Result<void>> {
  /** Text hash -> article id, of this run: a dry run stores nothing that could be looked up. */
  const seen = new Map<string, string>();
  /** Ids given in a dry run, so that no two articles are promised the same one. */
  const promised = new Set<string>();

  return (batch) =>
    project.change(async () => {
      const { articles } = project.store;
      const present = await articles.idsByText(batch.map(({ raw }) => raw.textSha256));
      const hashes = new Set<string>();
      const fresh = batch.filter(({ raw: { textSha256 } }) => {
        const isNew = !present.has(textSha256) && !seen.has(textSha256) && !hashes.has(textSha256);
        hashes.add(textSha256);
        return isNew;
      });
      const taken = dryRun ? withPromised(articles, promised) : articles;
      const ids = await makeArticleIds(
        taken,
        fresh.map(({ raw }) => raw.source.fileName),
      );
      const added = fresh.map(({ file, raw }, i) => ({
        file,
        article: { ...raw, id: ids[i] ?? '' },
        characters: createCodePointIndex(raw.text).lengthCodePoints,
      }));
      if (!dryRun && added.length > 0) await articles.add(added, clock.now());
      for (const { file, article, characters } of added) {
        seen.set(article.textSha256, article.id);
        promised.add(article.id.toLowerCase());
        report.imported.push({ articleId: article.id, title: article.title, file, characters });
      }
      for (const read of batch) {
        if (fresh.includes(read)) continue;
        const article = present.get(read.raw.textSha256) ?? seen.get(read.raw.textSha256) ?? '';
        report.skipped.push({ file: read.file, problem: duplicateProblem(read.file, article) });
      }
      return done(undefined);
    });
}

function withPromised(
  articles: OpenProject['store']['articles'],
  promised: ReadonlySet<string>,
): OpenProject['store']['articles'] {
  return {
    ...articles,
    count: async () => (await articles.count()) + promised.size,
    taken: async (ids) =>
      new Set([...(await articles.taken(ids)), ...ids.filter((id) => promised.has(id.toLowerCase()))]),
  };
}

function duplicateProblem(path: string, article: string): AppProblem {
  return { code: 'article-duplicate', params: { path, article } };
}
