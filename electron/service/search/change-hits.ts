import { toChangeInProgress, toRemoveSpans } from '../../../annotations/model/intent.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { Fragment } from '../../../annotations/model/span.ts';
import { findWords } from '../../../annotations/search/find-words.ts';
import { toAddSpansAtHits, toRemoveSpansAtHits } from '../../../annotations/search/hit-changes.ts';
import { isEmptyQuery, parseQuery } from '../../../annotations/search/query.ts';
import { foldText } from '../../../annotations/text/folding.ts';
import type { ChangeHits, ChangeHitsReport } from '../../../shared/api/search.ts';
import type { Result } from '../../../shared/problem.ts';
import type { CancelSignal, Job } from '../../../shared/progress.ts';
import { checkAnnotator } from '../members/members-service.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { namesOfEntityLabels } from './label-names.ts';
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
  input: ChangeHits,
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
async function placesFor(project: OpenProject, { owner, where }: ChangeHits): Promise<Result<readonly Places[]>> {
  const fit = await checkAnnotator(project, owner);
  if (!fit.ok) return fit;
  if ('articles' in where) return done(where.articles);
  return done(
    where.scope === 'spans' ? await placesOfSpans(project, owner, where) : await placesInTexts(project, where),
  );
}

type Everywhere = Extract<ChangeHits['where'], { readonly query: string }>;

/** What of an article is left as it is; `undefined` for all of it. */
type LeftAlone = (
  articleId: string,
) => { readonly hits: ReadonlySet<string>; readonly spanIds: ReadonlySet<string> } | undefined;

const NOTHING = { hits: new Set<string>(), spanIds: new Set<string>() };

function leftAloneBy({ except }: Everywhere): LeftAlone {
  const byArticle = new Map(except.map((article) => [article.articleId, article]));
  return (articleId) => {
    const article = byArticle.get(articleId);
    if (article === undefined) return NOTHING;
    const { hits, spanIds } = article;
    if (hits.length + spanIds.length === 0) return undefined;
    return { hits: new Set(hits.map(String)), spanIds: new Set(spanIds) };
  };
}

async function placesInTexts({ store }: OpenProject, where: Everywhere): Promise<readonly Places[]> {
  const { words } = parseQuery(where.query);
  const leftAlone = leftAloneBy(where);
  const places: Places[] = [];
  for (let offset = 0, total = words.length === 0 ? 0 : 1; offset < total; offset += ARTICLES_AT_ONCE) {
    const page = await store.search.articles(words, { offset, limit: ARTICLES_AT_ONCE });
    total = page.total;
    for (const { articleId, text, textSha256 } of await store.search.contents(page.articleIds)) {
      const left = leftAlone(articleId);
      if (left === undefined) continue;
      const hits = findWords(text, foldText(text), words).filter((hit) => !left.hits.has(String(hit)));
      if (hits.length > 0) places.push({ articleId, textSha256, hits });
    }
  }
  return places;
}

async function placesOfSpans(project: OpenProject, owner: string, where: Everywhere): Promise<readonly Places[]> {
  const { search } = project.store;
  const query = parseQuery(where.query);
  const labels = namesOfEntityLabels(await project.labelSet(), query.labels);
  const leftAlone = leftAloneBy(where);
  const places: Places[] = [];
  for (let offset = 0, total = isEmptyQuery(query) ? 0 : 1; offset < total; offset += ARTICLES_AT_ONCE) {
    const page = { offset, limit: ARTICLES_AT_ONCE };
    const { articles, layers } = await search.spans({ ...page, words: query.words, labels, viewer: owner });
    total = articles;
    const contents = await search.contents(layers.map(({ articleId }) => articleId));
    for (const [i, { articleId, textSha256 }] of contents.entries()) {
      const left = leftAlone(articleId);
      const spans = (layers[i]?.found ?? []).filter(({ id }) => left?.spanIds.has(id) === false);
      const hits = spans.flatMap(({ fragments }) => fragments);
      if (hits.length > 0) places.push({ articleId, textSha256, hits, spanIds: spans.map(({ id }) => id) });
    }
  }
  return places;
}

async function changeLayer(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  { owner, action, finishedToo }: ChangeHits,
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
