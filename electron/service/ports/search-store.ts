import type { Change } from '../../../annotations/model/change.ts';
import type { LayerStatus } from '../../../annotations/model/layer.ts';
import type { Relation } from '../../../annotations/model/relation.ts';
import type { Span } from '../../../annotations/model/span.ts';

/** Which articles of all that were found: those of one page, in project order. */
export interface PageOf {
  readonly offset: number;
  readonly limit: number;
}

export interface AnnotationSearch extends PageOf {
  /** An annotator, who sees nothing of the others; absent for everybody's layers but gold. */
  readonly viewer?: string | undefined;
  /** Folded; each must be in the surface, of a relation in that of one of its ends. */
  readonly words: readonly string[];
  /** Names of labels, one of which must be borne; absent for any. */
  readonly labels?: readonly string[] | undefined;
}

export interface RelationSearch extends AnnotationSearch {
  readonly head: readonly string[];
  readonly tail: readonly string[];
}

/** Found in one layer. */
export interface FoundInLayer<T> {
  readonly articleId: string;
  readonly owner: string;
  readonly found: readonly T[];
}

export interface Found<T> {
  /** In how many articles, and how many in all. */
  readonly articles: number;
  readonly total: number;
  readonly byLabel: Readonly<Record<string, number>>;
  /** Those of the page, by article in project order, then by owner. */
  readonly layers: readonly FoundInLayer<T>[];
}

export interface SearchedArticle {
  readonly articleId: string;
  readonly title: string;
  readonly language: string;
  readonly text: string;
  readonly textSha256: string;
}

/** Searches over the whole project. Nothing here is slow in a project of tens of thousands of articles but the first call. */
export interface SearchStore {
  /** Articles whose title or text holds every one of the words (folded, at least one). */
  articles(
    words: readonly string[],
    page: PageOf,
  ): Promise<{ readonly total: number; readonly articleIds: readonly string[] }>;
  spans(search: AnnotationSearch): Promise<Found<Span>>;
  relations(
    search: RelationSearch,
  ): Promise<Found<{ readonly relation: Relation; readonly head: Span; readonly tail: Span }>>;
  /** What of articles a hit is shown with, in the order asked for. */
  contents(articleIds: readonly string[]): Promise<readonly SearchedArticle[]>;
  /** The layers on these articles, without gold; of a viewer their own. */
  layers(
    articleIds: readonly string[],
    viewer: string | undefined,
  ): Promise<readonly { readonly articleId: string; readonly owner: string; readonly status: LayerStatus }[]>;
  /** Their spans at these outer bounds, `[start, end]` by article. */
  spansAt(
    places: readonly { readonly articleId: string; readonly hits: readonly (readonly [number, number])[] }[],
    viewer: string | undefined,
  ): Promise<readonly FoundInLayer<Span>[]>;
  /** How the owner labels these folded surfaces in all their articles: surface -> label -> spans. */
  labelsOf(owner: string, surfaces: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>>;
  /** The change that led a layer to a revision. */
  changeAt(articleId: string, owner: string, revision: number): Promise<Change | undefined>;
}
