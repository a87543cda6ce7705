import { toChangeInProgress, toRemoveSpans } from '../../../annotations/model/intent.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { Fragment } from '../../../annotations/model/span.ts';
import { findWords } from '../../../annotations/search/find-words.ts';
import { toAddSpansAtHits, toRemoveSpansAtHits } from '../../../annotations/search/hit-changes.ts';
import { parseQuery } from '../../../annotations/search/query.ts';
import { foldText } from '../../../annotations/text/folding.ts';
import type { ChangeHitsInput, ChangeHitsReport } from '../../../shared/api/search.ts';
import type { Result } from '../../../shared/problem.ts';
import type { CancelSignal, Job } from '../../../shared/progress.ts';
import { checkAnnotator } from '../members/members-service.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { type LayerOutcome, runOnLayers, storeStep } from './run-on-layers.ts';

/** Articles whose places are looked up at once. */
const ARTICLES_AT_ONCE = 200;

interface Places {
  readonly articleId: string;
  /** Of the text they were found in. */
  readonly textSha256: string;
  readonly hits: readonly Fragment[];
  readonly spanIds?: readonly string[] | undefined;
}

/** Makes spans at hits, or takes away those that lie there, in as many articles as they are in. */
export async function* changeHits(
  ports: Pick<Ports, 'clock' | 'ids'>,
  session: Session,
  input: ChangeHitsInput,
  signal?: CancelSignal,
): Job<ChangeHitsReport> {
  const project = session.current();
  const found = await (project === undefined
    ? Promise.resolve(refused('project-not-open'))
    : project.use(() => placesFor(project, input)));
  if (project === undefined || !found.ok) {
    yield { type: 'finished', result: found.ok ? refused('project-not-open') : found };
    return;
  }
  yield* runOnLayers(
    ports,
    project,
    input.owner,
    found.value,
    (place) => changeLayer(ports, project, input, place),
    signal,
  );
}

/** Where something is to be done, in project order or the order asked for. */
async function placesFor(project: OpenProject, { owner, where }: ChangeHitsInput): Promise<Result<readonly Places[]>> {
  const fit = await checkAnnotator(project, owner);
  if (!fit.ok) return fit;
  if ('articles' in where) return done(where.articles);
  const { words } = parseQuery(where.query);
  if (words.length === 0) return done([]);
  const except = new Map(where.except.map(({ articleId, hits }) => [articleId, new Set(hits.map(String))]));
  const places: Places[] = [];
  for (let offset = 0; ; offset += ARTICLES_AT_ONCE) {
    const page = { offset, limit: ARTICLES_AT_ONCE };
    const { total, articleIds } = await project.store.search.articles(words, page);
    for (const { articleId, text, textSha256 } of await project.store.search.contents(articleIds)) {
      const left = except.get(articleId);
      const hits = findWords(text, foldText(text), words).filter((hit) => left?.has(String(hit)) !== true);
      if (hits.length > 0) places.push({ articleId, textSha256, hits });
    }
    if (offset + ARTICLES_AT_ONCE >= total) return done(places);
  }
}

async function changeLayer(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  { owner, action, finishedToo = false }: ChangeHitsInput,
  { articleId, textSha256, hits, spanIds }: Places,
): Promise<Result<LayerOutcome>> {
  const article = await project.article(articleId);
  if (article === undefined) return done({ left: 'changed' });
  const { text } = article;
  if (textSha256 !== article.textSha256) return done({ left: 'changed' });
  const layer = await project.layer(articleId, owner);
  const { status } = layer.content;
  if (!finishedToo && (status === 'done' || status === 'skipped')) return done({ left: 'finished' });
  const labelSet = await project.labelSet();
  const change =
    action.type === 'add'
      ? toAddSpansAtHits(layer.content, { hits, label: action.label, labelSet, text, newId: () => ports.ids.next() })
      : spanIds === undefined
        ? toRemoveSpansAtHits(layer.content, hits, action.label)
        : toRemoveSpans(layer.content, spanIds);
  return change === undefined ? done({}) : storeStep(ports, project, layer, toChangeInProgress(layer.content, change));
}
