import type { SimpleChange } from '../../../annotations/model/change.ts';
import { makeBatch } from '../../../annotations/model/change.ts';
import { toChangeInProgress } from '../../../annotations/model/intent.ts';
import { entityLabel } from '../../../annotations/model/label-set.ts';
import { layerIdOf } from '../../../annotations/model/layer.ts';
import { toAddSpan } from '../../../annotations/model/make-span.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import { mergeSuggestions } from '../../../annotations/suggest/merge.ts';
import { SAME_SURFACE_SCORE } from '../../../annotations/suggest/same-surface.ts';
import { makeSuggestion } from '../../../annotations/suggest/suggestion.ts';
import type { AcceptElsewhereInput, AcceptElsewhereReport } from '../../../shared/api/suggestions.ts';
import type { Result } from '../../../shared/problem.ts';
import type { CancelSignal, Job, JobEvent } from '../../../shared/progress.ts';
import { appendChange } from '../layers/append-change.ts';
import { createBreather } from '../next-turn.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';

type Accepted = AcceptElsewhereReport['accepted'][number];
type Wanted = AcceptElsewhereInput['articles'][number];

/** Makes spans of places that a person has accepted: one Change for each article, into their own layers. */
export async function* acceptElsewhere(
  ports: Pick<Ports, 'clock' | 'ids'>,
  session: Session,
  input: AcceptElsewhereInput,
  signal?: CancelSignal,
): Job<AcceptElsewhereReport> {
  yield { type: 'finished', result: yield* accept(ports, session, input, signal) };
}

async function* accept(
  ports: Pick<Ports, 'clock' | 'ids'>,
  session: Session,
  { owner, label, articles }: AcceptElsewhereInput,
  signal?: CancelSignal,
): AsyncGenerator<JobEvent<AcceptElsewhereReport>, Result<AcceptElsewhereReport>> {
  const project = session.current();
  if (project === undefined) return refused('project-not-open');
  const known = await project.use(async () => done(entityLabel(await project.labelSet(), label)));
  if (!known.ok) return known;
  if (known.value === undefined) return refused('label-unknown', { label });
  const accepted: Accepted[] = [];
  const failed: AcceptElsewhereReport['failed'][number][] = [];
  const breathe = createBreather();
  for (const [index, wanted] of articles.entries()) {
    // What has been written stays, and the report says what: it can be taken back.
    if (signal?.aborted === true) break;
    const { articleId } = wanted;
    yield { type: 'progress', done: index, total: articles.length, item: articleId };
    const written = await project.change(() => acceptIn(ports, project, owner, label, wanted));
    if (!written.ok) failed.push({ articleId, problem: written.problem });
    else if (written.value !== undefined) accepted.push(written.value);
    await breathe();
  }
  return done({ accepted, failed });
}

/** @returns `undefined` where there is no room left for any of the places */
async function acceptIn(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  owner: string,
  label: string,
  { articleId, textSha256, places }: Wanted,
): Promise<Result<Accepted | undefined>> {
  const article = await project.article(articleId);
  if (article === undefined) return refused('article-not-found', { article: articleId });
  if ((await project.store.articles.cleanUpState(articleId)) === 'proposed') {
    return refused('article-text-changed', { article: article.title });
  }
  const { content, revision } = await project.layer(articleId, owner);
  const labelSet = await project.labelSet();
  const proposed = places.map((place) => makeSuggestion(label, place, 'same-surface', SAME_SURFACE_SCORE));
  const changes = mergeSuggestions(proposed, [...content.spans.values()], []).flatMap(
    ({ start, end, source, score }): readonly SimpleChange[] => {
      const change = toAddSpan({
        id: ports.ids.next(),
        label,
        fragments: [[start, end]],
        labelSet,
        text: article.text,
        origin: { suggester: source, score },
      });
      return change?.type === 'addSpan' ? [change] : [];
    },
  );
  if (changes.length === 0) return done(undefined);
  const appended = await appendChange(ports, project, {
    layerId: layerIdOf(articleId, owner),
    baseRevision: revision,
    change: toChangeInProgress(content, makeBatch(changes)),
    textSha256,
  });
  return appended.ok ? done({ articleId, revision: appended.value.revision, spans: changes.length }) : appended;
}
