import type { Article } from '../../../annotations/model/article.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import { sameJson } from '../../../annotations/model/same.ts';
import type { CleanUpChoice, CleanUpPattern } from '../../../annotations/text/clean-up/choice.ts';
import { applyPattern, toPattern } from '../../../annotations/text/clean-up/pattern.ts';
import type { OutletReport, RestoreCleanUpsInput } from '../../../shared/api/clean-up.ts';
import type { Result } from '../../../shared/problem.ts';
import type { CancelSignal, Job, JobEvent } from '../../../shared/progress.ts';
import { createBreather } from '../next-turn.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { remakeArticle } from './remake.ts';
import { makeSoundChoice } from './sound-choice.ts';
import { choiceOf, pageOf } from './view.ts';

type Run<T> = AsyncGenerator<JobEvent<T>, Result<T>>;

/**
 * Does to all articles of an outlet that can still change what was decided for one, and notes it for those that will be
 * imported. All of them or none: where it is cancelled or left, what was changed is put back.
 */
export async function* applyToOutlet(
  ports: Pick<Ports, 'clock'>,
  session: Session,
  articleId: string,
  signal?: CancelSignal,
): Job<OutletReport> {
  yield { type: 'finished', result: yield* runOnOutlet(ports, session, articleId, signal) };
}

async function* runOnOutlet(
  ports: Pick<Ports, 'clock'>,
  session: Session,
  articleId: string,
  signal?: CancelSignal,
): Run<OutletReport> {
  const project = session.current();
  if (project === undefined) return refused('project-not-open');
  const begun = await project.use(() => begin(project, articleId));
  if (!begun.ok) return begun;
  const { outlet, pattern, articleIds } = begun.value;
  const changed: OutletReport['changed'][number][] = [];
  const failed: OutletReport['failed'][number][] = [];
  const breathe = createBreather();
  let isWhole = false;
  try {
    for (const [index, id] of articleIds.entries()) {
      if (signal?.aborted === true) return refused('cancelled', { number: 0 });
      const applied = await project.change(() => applyTo(ports, project, id, pattern));
      if (!applied.ok) return applied;
      const { article, before, problem } = applied.value;
      if (before !== undefined) changed.push({ articleId: id, before });
      if (problem !== undefined) failed.push({ articleId: id, title: article?.title ?? id, problem });
      yield { type: 'progress', done: index + 1, total: articleIds.length, item: article?.title ?? id };
      await breathe();
    }
    const noted = await project.change(async () => done(await project.store.articles.setPattern(outlet, pattern)));
    if (!noted.ok) return noted;
    isWhole = true;
  } finally {
    // Also where whoever asked has gone away in the middle of it.
    if (!isWhole) for (const { articleId: id, before } of changed) await putBack(ports, project, id, before);
  }
  return done({ outlet, changed, failed });
}

interface Begun {
  readonly outlet: string;
  /** Undefined where nothing was decided: the rules' own proposals hold again. */
  readonly pattern: CleanUpPattern | undefined;
  readonly articleIds: readonly string[];
}

const NO_PATTERN: CleanUpPattern = { off: [], restoredLines: [], removedLines: [] };

async function begin(project: OpenProject, articleId: string): Promise<Result<Begun>> {
  const article = await project.article(articleId);
  if (article === undefined) return refused('article-not-found', { article: articleId });
  const { outlet, title } = article;
  if (outlet === undefined) return refused('clean-up-no-outlet', { article: title });
  const pattern = toPattern(pageOf(article), choiceOf(article));
  const ofOutlet = await project.store.articles.cleanable(outlet);
  return done({
    outlet,
    pattern: sameJson(pattern, NO_PATTERN) ? undefined : pattern,
    articleIds: ofOutlet.filter((id) => id !== articleId),
  });
}

interface Applied {
  readonly article?: Article;
  /** Where it was changed: what was decided before. */
  readonly before?: CleanUpChoice;
  readonly problem?: OutletReport['failed'][number]['problem'];
}

/** @returns a failure only where no other article would fare better */
async function applyTo(
  ports: Pick<Ports, 'clock'>,
  project: OpenProject,
  articleId: string,
  pattern: CleanUpPattern = NO_PATTERN,
): Promise<Result<Applied>> {
  const article = await project.article(articleId);
  if (article === undefined) return done({});
  const before = choiceOf(article);
  const choice = makeSoundChoice(article.source.rawText, applyPattern(pageOf(article), pattern, before));
  if (sameJson(choice, before)) return done({ article });
  const remade = await remakeArticle(ports, project, article, choice);
  if (remade.ok) return done({ article, before });
  // Somebody began to annotate it in the meantime: none of those that can still change.
  return done(remade.problem.code === 'article-frozen' ? { article } : { article, problem: remade.problem });
}

async function putBack(
  ports: Pick<Ports, 'clock'>,
  project: OpenProject,
  articleId: string,
  choice: CleanUpChoice,
): Promise<Result<boolean>> {
  return project.change(async () => {
    const article = await project.article(articleId);
    if (article === undefined || sameJson(choiceOf(article), choice)) return done(false);
    const remade = await remakeArticle(ports, project, article, choice);
    return done(remade.ok);
  });
}

/** Puts back what was decided before; articles that have been annotated since stay as they are. */
export async function* restoreCleanUps(
  ports: Pick<Ports, 'clock'>,
  session: Session,
  { changes, outlet }: RestoreCleanUpsInput,
  signal?: CancelSignal,
): Job<{ readonly restored: number }> {
  yield { type: 'finished', result: yield* runRestore(ports, session, { changes, outlet }, signal) };
}

async function* runRestore(
  ports: Pick<Ports, 'clock'>,
  session: Session,
  { changes, outlet }: RestoreCleanUpsInput,
  signal?: CancelSignal,
): Run<{ readonly restored: number }> {
  const project = session.current();
  if (project === undefined) return refused('project-not-open');
  const breathe = createBreather();
  let restored = 0;
  if (outlet !== undefined) {
    const forgotten = await project.change(async () => done(await project.store.articles.setPattern(outlet)));
    if (!forgotten.ok) return forgotten;
  }
  for (const [index, { articleId, choice }] of changes.entries()) {
    if (signal?.aborted === true) return refused('cancelled', { number: restored });
    yield { type: 'progress', done: index, total: changes.length, item: articleId };
    const put = await putBack(ports, project, articleId, choice);
    if (!put.ok) return put;
    if (put.value) restored += 1;
    await breathe();
  }
  yield { type: 'progress', done: changes.length, total: changes.length, item: '' };
  return done({ restored });
}
