import type { Article } from '../../../annotations/model/article.ts';
import type { LayerStatus } from '../../../annotations/model/layer.ts';
import type { SettlementStatus } from '../../../annotations/review/settlement.ts';
import type { ArticleRow, ArticlesPage, ArticlesSummary } from '../../../shared/api/articles.ts';

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
}

export interface NewArticle {
  readonly article: Article;
  /** Length in code points. */
  readonly characters: number;
}

export interface ArticleStore {
  /** Adds them at the end, in this order. Ids and texts must be new. */
  add(articles: readonly NewArticle[], at: string): Promise<void>;
  get(articleId: string): Promise<Article | undefined>;
  /** Of all articles, in project order. */
  ids(): Promise<readonly string[]>;
  count(): Promise<number>;
  /** Which of these ids can't be given any more; ids that differ in case only are taken for the same. */
  taken(articleIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** By the hash of their text, those articles that are there. */
  idsByText(textSha256s: readonly string[]): Promise<ReadonlyMap<string, string>>;
  page(query: ArticlesQuery): Promise<ArticlesPage>;
  summary(viewer: string | undefined): Promise<ArticlesSummary>;
}
