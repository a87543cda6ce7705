import { join } from 'node:path';
import type { ArticleWork, EncodedFiles } from '../../../annotations/formats/format.ts';
import { encodeGoldInSteps, type GoldOptions, goldFormat } from '../../../annotations/formats/gold/gold-format.ts';
import type { Split } from '../../../annotations/formats/split.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { ExportInput, ExportReport, ExportStatus } from '../../../shared/api/exports.ts';
import type { AppProblem, Result } from '../../../shared/problem.ts';
import type { CancelSignal, Job } from '../../../shared/progress.ts';
import { createBreather, finishBreathing } from '../next-turn.ts';
import type { OpenProject } from '../open-project.ts';
import type { Files } from '../ports/files.ts';
import type { Session } from '../session.ts';
import { sha256Hex } from '../sha256.ts';
import { chooseArticles } from './choose-articles.ts';
import { type ExportPlace, findPlace } from './export-place.ts';
import { countWritten, encodeReport, REPORT_NAME, toNamedFile } from './export-report.ts';
import { parseSplit } from './export-split.ts';
import { findVersions } from './find-versions.ts';
import { gatherPeople, gatherWork } from './gather-work.ts';

/** As the format is called in the API, and as people call it. */
const FORMAT_NAMES = new Set([goldFormat.name, 'gold']);

/**
 * Writes the gold of the project. Every line is read back and compared before anything is put in place, and then all
 * files are, or none; until then, and when it is cancelled, nothing has been touched.
 */
export async function* exportArticles(
  files: Files,
  session: Session,
  input: ExportInput,
  signal?: CancelSignal,
): Job<ExportReport> {
  const project = session.current();
  const begun = await begin(files, project, input);
  if (!begun.ok || project === undefined) {
    yield { type: 'finished', result: begun.ok ? refused('project-not-open') : begun };
    return;
  }
  const { chosen, statuses } = begun.value;
  const works: ArticleWork[] = [];
  const breathe = createBreather();
  const total = chosen.articleIds.length;
  for (const [index, articleId] of chosen.articleIds.entries()) {
    if (signal?.aborted === true) {
      yield { type: 'finished', result: refused('cancelled') };
      return;
    }
    yield { type: 'progress', done: index, total, item: articleId };
    // No change may come between the reading of one layer and the next.
    const work = await project.change(async () => done(await gatherWork(project, articleId)));
    if (!work.ok) {
      yield { type: 'finished', result: work };
      return;
    }
    works.push(work.value);
    await breathe();
  }
  const encoded = await encode(project, works, { ...begun.value, anonymous: input.anonymous ?? false });
  if (signal?.aborted === true || !encoded.ok) {
    yield { type: 'finished', result: encoded.ok ? refused('cancelled') : encoded };
    return;
  }
  yield { type: 'progress', done: total, total, item: '' };
  const report = {
    ...countWritten(
      works.map(({ settlement }) => settlement),
      statuses,
    ),
    leftOut: chosen.leftOut,
  };
  yield { type: 'finished', result: await deliver(files, begun.value.place, report, encoded.value) };
}

interface Begun {
  readonly chosen: Awaited<ReturnType<typeof chooseArticles>>;
  readonly statuses: readonly ExportStatus[];
  readonly split: Split | undefined;
  /** Undefined when the caller saves the files itself. */
  readonly place: ExportPlace | undefined;
}

/** All that can be refused before work begins. */
async function begin(files: Files, project: OpenProject | undefined, input: ExportInput): Promise<Result<Begun>> {
  if (project === undefined) return refused('project-not-open');
  const { format = goldFormat.name, target } = input;
  if (!FORMAT_NAMES.has(format)) return refused('export-format-unknown', { format });
  const split = parseSplit(input);
  if (!split.ok) return split;
  const place =
    target.kind === 'path' ? await findPlace(files, target.path, split.value !== undefined) : done(undefined);
  if (!place.ok) return place;
  const statuses: readonly ExportStatus[] = [...new Set<ExportStatus>(['gold', ...(input.statuses ?? [])])];
  return project.use(async () => {
    const chosen = await chooseArticles(project.store, statuses);
    if (chosen.articleIds.length === 0) return refused('export-nothing');
    return done({ chosen, statuses, split: split.value, place: place.value });
  });
}

async function encode(
  project: OpenProject,
  works: readonly ArticleWork[],
  { statuses, split, place, anonymous, chosen }: Begun & { readonly anonymous: boolean },
) {
  return project.use(async () => {
    const input = { ...(await gatherPeople(project)), labelSet: await project.labelSet(), works };
    const options: GoldOptions = {
      statuses,
      anonymous,
      sha256: sha256Hex,
      ...(place?.dataName !== undefined && { name: place.dataName }),
      ...(split !== undefined && {
        split,
        nearDuplicates: await findVersions(project.store.articles, chosen.articleIds),
      }),
    };
    const encoded = await finishBreathing(encodeGoldInSteps(input, options));
    return encoded.ok ? done(encoded.value) : { ok: false as const, problem: toProblem(encoded.problem.params) };
  });
}

function toProblem({ article = '', path = '', detail = '' }: AppProblem['params']): AppProblem {
  return { code: 'export-verification', params: { article, detail: `${path}: ${detail}` } };
}

async function deliver(
  files: Files,
  place: ExportPlace | undefined,
  report: Omit<ExportReport, 'files' | 'contents'>,
  encoded: EncodedFiles,
): Promise<Result<ExportReport>> {
  const nameOf = place?.nameOf ?? ((path: string) => path);
  const data = encoded.files.map((file) => toNamedFile(file, nameOf(file.path)));
  const all = [...data, toNamedFile(encodeReport(report, data, encoded.leftOut), nameOf(REPORT_NAME))];
  if (place === undefined) {
    const contents = all.map(({ name, text }) => ({ name, text }));
    return done({ ...report, files: all.map(({ described }) => described), contents });
  }
  const put = await files.put(place.folder, all);
  if (!put.ok) return put;
  const { folder } = place;
  return done({ ...report, files: all.map(({ name, described }) => ({ ...described, path: join(folder, name) })) });
}
