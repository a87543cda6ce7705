import { z } from 'zod';
import type { Article } from '../../annotations/model/article.ts';
import { type LayerStatus, layerStatusSchema } from '../../annotations/model/layer.ts';
import { type SettlementStatus, settlementStatusSchema } from '../../annotations/review/settlement.ts';
import type { Result } from '../problem.ts';
import type { CancelSignal, Job } from '../progress.ts';
import { type CleanUpState, cleanUpStateSchema } from './clean-up.ts';
import {
  type ImportInput,
  type ImportReport,
  type InspectInput,
  type InspectReport,
  importInputSchema,
  inspectInputSchema,
} from './import.ts';
import { procedure, router } from './trpc.ts';

export interface LayerRow {
  readonly owner: string;
  readonly status: LayerStatus;
  readonly spans: number;
  readonly relations: number;
}

export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  /** ISO 8601 date or empty. */
  readonly publishedAt: string;
  readonly language: string;
  /** Length in code points. */
  readonly characters: number;
  readonly fileName: string;
  /** ISO 8601, UTC: the last change of any layer, else the import. */
  readonly updatedAt: string;
  /** By owner's name, gold left out. For an annotator (`viewer`) only their own. */
  readonly layers: readonly LayerRow[];
  readonly settlement: SettlementStatus;
  /** Open disagreements; 0 while fewer than two annotators are done. */
  readonly disagreements: number;
  readonly cleanUp: CleanUpState;
  /** Places that want a person's eye: lost digits, signs of a wrong encoding. */
  readonly warnings: number;
  /** Near duplicates share a group, named by its smallest id; empty for an article that has none. */
  readonly group: string;
}

export const articlesPageInputSchema = z.strictObject({
  /** Who looks: an annotator sees nothing of the others. Absent for reviewers. */
  viewer: z.string().optional(),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(1000),
  /** Words and “phrases”: each must be in title, text, outlet or file name, in whatever script, width or case. */
  query: z.string().optional(),
  sort: z
    .enum(['position', 'title', 'outlet', 'publishedAt', 'characters', 'disagreements', 'updatedAt'])
    .default('position'),
  descending: z.boolean().default(false),
  settlement: settlementStatusSchema.optional(),
  /** Status of the viewer's own layer; for reviewers, of any layer. */
  status: layerStatusSchema.optional(),
  language: z.string().optional(),
  cleanUp: cleanUpStateSchema.optional(),
  /** Only articles with warnings. */
  warned: z.boolean().optional(),
  /** Only articles that have near duplicates, or those of one group. */
  group: z.union([z.literal(true), z.string().min(1)]).optional(),
  /** Only this article and its near duplicates. */
  versionsOf: z.string().optional(),
});
export type ArticlesPageInput = z.input<typeof articlesPageInputSchema>;

export interface ArticlesPage {
  readonly rows: readonly ArticleRow[];
  /** How many rows the filter lets through. */
  readonly total: number;
}

export interface ArticlesSummary {
  readonly total: number;
  readonly bySettlement: Readonly<Record<SettlementStatus, number>>;
  readonly byLanguage: Readonly<Record<string, number>>;
  /** Articles by the status of the viewer's layer; all zero for reviewers. */
  readonly byStatus: Readonly<Record<LayerStatus, number>>;
  readonly annotators: readonly { readonly name: string; readonly done: number; readonly started: number }[];
  /** All layers but gold; for an annotator their own. */
  readonly spans: number;
  readonly relations: number;
  readonly characters: number;
  readonly disagreements: number;
  readonly byCleanUp: Readonly<Record<CleanUpState, number>>;
  /** Articles with warnings, and articles that have near duplicates. */
  readonly warned: number;
  readonly grouped: number;
}

export interface ArticlesService {
  page(input: ArticlesPageInput): Promise<Result<ArticlesPage>>;
  summary(input: { readonly viewer?: string | undefined }): Promise<Result<ArticlesSummary>>;
  get(input: { readonly articleId: string }): Promise<Result<Article>>;
  /** Looks at the beginning of each file: kind, encoding, columns. Nothing is stored. */
  inspect(input: InspectInput, signal?: CancelSignal): Job<InspectReport>;
  import(input: ImportInput, signal?: CancelSignal): Job<ImportReport>;
}

export const articlesRouter = router({
  page: procedure.input(articlesPageInputSchema).query(({ ctx, input }) => ctx.service.articles.page(input)),
  summary: procedure
    .input(z.strictObject({ viewer: z.string().optional() }))
    .query(({ ctx, input }) => ctx.service.articles.summary(input)),
  get: procedure
    .input(z.strictObject({ articleId: z.string() }))
    .query(({ ctx, input }) => ctx.service.articles.get(input)),
  inspect: procedure
    .input(inspectInputSchema)
    .subscription(({ ctx, input, signal }) => ctx.service.articles.inspect(input, signal)),
  import: procedure
    .input(importInputSchema)
    .subscription(({ ctx, input, signal }) => ctx.service.articles.import(input, signal)),
});
