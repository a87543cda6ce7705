import { endOf, type Fragment, type Span, startOf, surfaceOf } from '../../../annotations/model/span.ts';
import { makeExcerpt } from '../../../annotations/search/excerpt.ts';
import { findWords } from '../../../annotations/search/find-words.ts';
import { isEmptyQuery, parseQuery, type SearchQuery } from '../../../annotations/search/query.ts';
import { foldText } from '../../../annotations/text/folding.ts';
import type { FindInput, FoundPage, Hit, RelationHit, SpanHit, TextHit } from '../../../shared/api/search.ts';
import type { OpenProject } from '../open-project.ts';
import type { SearchedArticle } from '../ports/search-store.ts';
import { namesOfEntityLabels, namesOfRelationLabels } from './label-names.ts';

/** Hits of one article that are sent; of the others only their number. */
const HITS_SHOWN = 100;

const NOTHING: FoundPage = { articles: 0, byLabel: {}, found: [] };

/** A page of articles in which something is found. What `query` asks for in vain (nothing, unknown labels) is nothing. */
export async function find(project: OpenProject, input: FindInput): Promise<FoundPage> {
  const query = parseQuery(input.query);
  if (isEmptyQuery(query)) return NOTHING;
  switch (input.scope) {
    case 'spans':
      return findInSpans(project, input, query);
    case 'relations':
      return findInRelations(project, input, query);
    default:
      return query.words.length === 0 ? NOTHING : findInTexts(project, input, query);
  }
}

async function findInTexts(project: OpenProject, input: FindInput, { words }: SearchQuery): Promise<FoundPage> {
  const { search } = project.store;
  const { total, articleIds } = await search.articles(words, input);
  const articles = await search.contents(articleIds);
  const places = articles.map(({ articleId, text }) => ({ articleId, hits: findWords(text, foldText(text), words) }));
  const shown = places.map(({ articleId, hits }) => ({ articleId, hits: hits.slice(0, HITS_SHOWN) }));
  const labels = await labelsAt(project, shown, input.viewer);
  const hits = new Map(
    articles.map(({ articleId, text }, i): [string, readonly TextHit[]] => [
      articleId,
      (shown[i]?.hits ?? []).map(([start, end]) => ({
        kind: 'text',
        start,
        end,
        excerpt: makeExcerpt(text, start, end),
        labels: labels(articleId, start, end),
      })),
    ]),
  );
  const totals = new Map(places.map((place) => [place.articleId, place.hits.length]));
  return { articles: total, byLabel: {}, found: await toFound(project, input.viewer, articles, hits, totals) };
}

/** The labels of the viewer's spans that lie exactly at a place; for a reviewer anybody's. */
async function labelsAt(
  { store }: OpenProject,
  places: readonly { readonly articleId: string; readonly hits: readonly Fragment[] }[],
  viewer: string | undefined,
): Promise<(articleId: string, start: number, end: number) => readonly string[]> {
  const byPlace = new Map<string, Set<string>>();
  for (const { articleId, found } of await store.search.spansAt(places, viewer)) {
    for (const { fragments, label } of found) {
      // The outer bounds of a discontinuous span are no place it covers.
      if (fragments.length !== 1) continue;
      const key = `${articleId} ${fragments.join()}`;
      byPlace.set(key, (byPlace.get(key) ?? new Set()).add(label));
    }
  }
  return (articleId, start, end) => [...(byPlace.get(`${articleId} ${start},${end}`) ?? [])].sort();
}

async function findInSpans(project: OpenProject, input: FindInput, query: SearchQuery): Promise<FoundPage> {
  const { search } = project.store;
  const labels = namesOfEntityLabels(await project.labelSet(), query.labels);
  const { layers, ...counts } = await search.spans({ ...input, words: query.words, labels });
  const articles = await search.contents(idsOf(layers));
  const texts = new Map(articles.map(({ articleId, text }) => [articleId, text]));
  const hits = new Map<string, SpanHit[]>();
  for (const { articleId, owner, found } of layers) {
    const text = texts.get(articleId) ?? '';
    const list = hits.get(articleId) ?? [];
    hits.set(articleId, list);
    list.push(
      ...found.map((span): SpanHit => {
        const { id: spanId, label } = span;
        return { kind: 'span', spanId, owner, label, surface: surfaceOf(span, text), ...placeOf(span, text) };
      }),
    );
  }
  const totals = totalsOf(hits);
  return { ...counts, found: await toFound(project, input.viewer, articles, hits, totals) };
}

async function findInRelations(project: OpenProject, input: FindInput, query: SearchQuery): Promise<FoundPage> {
  const { search } = project.store;
  const { words, head, tail } = query;
  const labels = namesOfRelationLabels(await project.labelSet(), query.labels);
  const { layers, ...counts } = await search.relations({ ...input, words, head, tail, labels });
  const articles = await search.contents(idsOf(layers));
  const texts = new Map(articles.map(({ articleId, text }) => [articleId, text]));
  const hits = new Map<string, RelationHit[]>();
  for (const { articleId, owner, found } of layers) {
    const text = texts.get(articleId) ?? '';
    const list = hits.get(articleId) ?? [];
    hits.set(articleId, list);
    const end = (span: Span) => ({ spanId: span.id, label: span.label, surface: surfaceOf(span, text) });
    for (const { relation, head: from, tail: to } of found) {
      const { id: relationId, label } = relation;
      const place = placeOf(from, text);
      list.push({ kind: 'relation', relationId, owner, label, head: end(from), tail: end(to), ...place });
    }
  }
  return { ...counts, found: await toFound(project, input.viewer, articles, hits, totalsOf(hits)) };
}

function idsOf(layers: readonly { readonly articleId: string }[]): readonly string[] {
  return [...new Set(layers.map(({ articleId }) => articleId))];
}

function placeOf(span: Span, text: string) {
  const [start, end] = span.fragments[0] ?? [startOf(span), endOf(span)];
  return { start, end, excerpt: makeExcerpt(text, start, end) };
}

function totalsOf(hits: ReadonlyMap<string, readonly Hit[]>): ReadonlyMap<string, number> {
  return new Map(Array.from(hits, ([articleId, list]) => [articleId, list.length]));
}

async function toFound(
  { store }: OpenProject,
  viewer: string | undefined,
  articles: readonly SearchedArticle[],
  hits: ReadonlyMap<string, readonly Hit[]>,
  totals: ReadonlyMap<string, number>,
): Promise<FoundPage['found']> {
  const ids = articles.map(({ articleId }) => articleId);
  const layers = viewer === undefined ? [] : await store.search.layers(ids, viewer);
  const statuses = new Map(layers.map(({ articleId, status }) => [articleId, status]));
  return articles.map(({ text: _, ...article }) => ({
    ...article,
    status: statuses.get(article.articleId) ?? 'new',
    hits: (hits.get(article.articleId) ?? []).slice(0, HITS_SHOWN),
    total: totals.get(article.articleId) ?? 0,
  }));
}
