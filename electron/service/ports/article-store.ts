import type { Article } from '../../../annotations/model/article.ts';
import type { LayerStatus } from '../../../annotations/model/layer.ts';
import type { SettlementStatus } from '../../../annotations/review/settlement.ts';
import type { CleanUpPattern } from '../../../annotations/text/clean-up/choice.ts';
import type { ArticleRow, ArticlesPage, ArticlesSummary } from '../../../shared/api/articles.ts';
import type { CleanUpState } from '../../../shared/api/clean-up.ts';
import type { Written } from './project-store.ts';

/** `ArticlesPageInput` with its defaults filled in. */
export interface ArticlesQuery {
  /** An annotator, who sees nothing of the others. */
  readonly viewer?: string | undefined;
  readonly offset: number;
  readonly limit: number;
  readonly query?: string | undefined;
  readonly sort:
    | 'position'
    | keyof Pick<ArticleRow, 'title' | 'outlet' | 'publishedAt' | 'characters' | 'disagreements' | 'updatedAt'>;
  readonly descending: boolean;
  readonly settlement?: SettlementStatus | undefined;
  readonly status?: LayerStatus | undefined;
  readonly language?: string | undefined;
  readonly cleanUp?: CleanUpState | undefined;
  readonly warned?: boolean | undefined;
  readonly group?: true | string | undefined;
  readonly versionsOf?: string | undefined;
}

export interface NewArticle {
  readonly article: Article;
  /** Length in code points. */
  readonly characters: number;
  /** Hex SHA-256 of the raw text's UTF-8 bytes. */
  readonly rawSha256: string;
  /** annotations/text/near-duplicates */
  readonly sketch: Uint32Array;
  /** The file's bytes, where raw text and encoding don't give them back. */
  readonly original?: Uint8Array | undefined;
  /** Whether a person has seen its clean-up, or there was none to see. */
  readonly accepted: boolean;
}

/** An article whose text was made anew from its raw text. */
export interface RemadeArticle {
  readonly article: Article;
  readonly characters: number;
  readonly sketch: Uint32Array;
}

export interface NearDuplicate {
  readonly articleId: string;
  readonly title: string;
}

export interface ArticleText {
  readonly articleId: string;
  readonly title: string;
  readonly text: string;
  readonly textSha256: string;
  /** Its clean-up was looked at, or a layer exists. */
  readonly canBeAnnotated: boolean;
}

export interface ArticleStore {
  /**
   * Adds them at the end, in this order, joined to the groups of their near duplicates. Ids and texts must be new.
   * @returns by id the earliest article that each is a version of, where there is one
   */
  add(articles: readonly NewArticle[], at: string): Promise<ReadonlyMap<string, NearDuplicate>>;
  get(articleId: string): Promise<Article | undefined>;
  /** Of all articles, in project order. */
  ids(): Promise<readonly string[]>;
  count(): Promise<number>;
  /** Which of these ids can't be given any more; ids that differ in case only are taken for the same. */
  taken(articleIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** By the hash of their text, those articles that are there. */
  idsByText(textSha256s: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** By the hash of their raw text, those articles that are there; of several with one raw text, the first. */
  idsByRawText(rawSha256s: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** By id, for sentences that name articles. */
  titles(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The sketch of each article, in project order, in portions; computed for those from before there were any. */
  sketches(): AsyncIterable<readonly { readonly articleId: string; readonly sketch: Uint32Array }[]>;
  /** The texts of all articles, in project order, in portions. */
  texts(): AsyncIterable<readonly ArticleText[]>;
  page(query: ArticlesQuery): Promise<ArticlesPage>;
  summary(viewer: string | undefined): Promise<ArticlesSummary>;

  cleanUpState(articleId: string): Promise<CleanUpState | undefined>;
  /**
   * Puts an article's text, map and fields in the place of the old ones and joins it to the groups of its near duplicates
   * anew. `stale` where the text on disk has another hash than `textSha256` or a layer exists by now.
   */
  remake(remade: RemadeArticle, textSha256: string, at: string): Promise<Written>;
  /** Marks as looked at (`accepted`) or not; without ids all that were only proposed. Frozen ones stay. @returns the ids that changed */
  setAccepted(accepted: boolean, articleIds?: readonly string[]): Promise<readonly string[]>;
  /** Articles of an outlet that no layer has frozen, in project order. */
  cleanable(outlet: string): Promise<readonly string[]>;
  /** Bytes kept with the file, by the hash of the file. */
  original(sha256: string): Promise<Uint8Array | undefined>;
  /** By outlet: what later imports do to its articles. */
  patterns(): Promise<Readonly<Record<string, CleanUpPattern>>>;
  /** Without a pattern it is forgotten. */
  setPattern(outlet: string, pattern?: CleanUpPattern): Promise<void>;
}
