import { z } from 'zod';
import type { Layer } from '../../annotations/model/layer.ts';
import { type Decision, reasonCodeSchema, rulingSchema } from '../../annotations/review/decision.ts';
import type { DisagreementKind } from '../../annotations/review/disagreement.ts';
import type { Settlement } from '../../annotations/review/settlement.ts';
import type { Result } from '../problem.ts';
import { procedure, router } from './trpc.ts';

export interface ReviewRow {
  readonly articleId: string;
  readonly title: string;
  readonly annotators: readonly string[];
  readonly status: Settlement['status'];
  readonly open: number;
  readonly deferred: number;
  readonly decided: number;
  readonly byKind: Readonly<Partial<Record<DisagreementKind, number>>>;
}

export interface ArticleReview {
  readonly settlement: Settlement;
  /** All layers of the article but gold, finished or not, by owner's name. */
  readonly layers: readonly Layer[];
}

export const decideInputSchema = z.strictObject({
  articleId: z.string(),
  disagreementId: z.string(),
  ruling: rulingSchema,
  reviewer: z.string().min(1),
  reasonCode: reasonCodeSchema.optional(),
  /** Goes into gold files, which hold no half characters. */
  note: z
    .string()
    .transform((note) => note.toWellFormed())
    .default(''),
});
export type DecideInput = z.input<typeof decideInputSchema>;

export const adjudicateInputSchema = z.strictObject({
  policy: z.enum(['unanimous', 'majority']),
  reviewer: z.string().default(''),
});
export type AdjudicateInput = z.input<typeof adjudicateInputSchema>;

export interface AdjudicationReport {
  readonly articles: number;
  readonly decided: number;
  readonly open: number;
  readonly gold: number;
}

export interface ReviewService {
  /** Articles that two or more annotators have finished, in project order. */
  overview(): Promise<Result<readonly ReviewRow[]>>;
  article(input: { readonly articleId: string }): Promise<Result<ArticleReview>>;
  /** Stores the decision and the gold that follows from it in one transaction. */
  decide(input: DecideInput): Promise<Result<{ readonly decision: Decision; readonly review: ArticleReview }>>;
  /** Withdraws the reviewer's latest decision on the article that still stands. */
  undo(input: {
    readonly articleId: string;
    readonly reviewer: string;
  }): Promise<Result<{ readonly decision: Decision; readonly review: ArticleReview }>>;
  /** Stores withdrawn decisions again; the counterpart of `undo`. */
  redo(input: { readonly articleId: string; readonly decisionId: string }): Promise<Result<ArticleReview>>;
  adjudicate(input: AdjudicateInput): Promise<Result<AdjudicationReport>>;
}

const articleInput = z.strictObject({ articleId: z.string() });

export const reviewRouter = router({
  overview: procedure.query(({ ctx }) => ctx.service.review.overview()),
  article: procedure.input(articleInput).query(({ ctx, input }) => ctx.service.review.article(input)),
  decide: procedure.input(decideInputSchema).mutation(({ ctx, input }) => ctx.service.review.decide(input)),
  undo: procedure
    .input(z.strictObject({ articleId: z.string(), reviewer: z.string() }))
    .mutation(({ ctx, input }) => ctx.service.review.undo(input)),
  redo: procedure
    .input(z.strictObject({ articleId: z.string(), decisionId: z.string() }))
    .mutation(({ ctx, input }) => ctx.service.review.redo(input)),
  adjudicate: procedure.input(adjudicateInputSchema).mutation(({ ctx, input }) => ctx.service.review.adjudicate(input)),
});
