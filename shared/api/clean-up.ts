import { z } from 'zod';
import type { Article } from '../../annotations/model/article.ts';
import { type CleanUpChoice, cleanUpChoiceSchema } from '../../annotations/text/clean-up/choice.ts';
import type { FieldPlace, Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import type { AppProblem, Result } from '../problem.ts';
import type { CancelSignal, Job } from '../progress.ts';
import { procedure, router } from './trpc.ts';

/** `proposed`: nobody has looked. `accepted`: a person has. `frozen`: a layer exists, the text never changes again. */
export const cleanUpStateSchema = z.enum(['proposed', 'accepted', 'frozen']);
export type CleanUpState = z.infer<typeof cleanUpStateSchema>;

export interface CleanUpView {
  readonly article: Article;
  readonly state: CleanUpState;
  /** Ascending and apart. Of a frozen article those that were applied, all of them. */
  readonly proposals: readonly Proposal[];
  readonly fieldPlaces: readonly FieldPlace[];
  readonly choice: CleanUpChoice;
  /** Articles of the same outlet whose text can still change, this one left out; 0 where it has no outlet. */
  readonly outletArticles: number;
}

export const changeCleanUpInputSchema = z.strictObject({
  articleId: z.string(),
  choice: cleanUpChoiceSchema,
  /** Hash of the text the person saw: another one is answered with `clean-up-outdated`. */
  textSha256: z.string(),
  /** Answers with what would come of it, or why not, and stores nothing. */
  dryRun: z.boolean().optional(),
});
export type ChangeCleanUpInput = z.infer<typeof changeCleanUpInputSchema>;

export interface OutletReport {
  readonly outlet: string;
  /** What each was before, to undo it with `restore`. */
  readonly changed: readonly { readonly articleId: string; readonly before: CleanUpChoice }[];
  /** Texts that would have become one that is in the project already, or empty; they stay as they were. */
  readonly failed: readonly { readonly articleId: string; readonly title: string; readonly problem: AppProblem }[];
}

export const restoreCleanUpsInputSchema = z.strictObject({
  changes: z.array(z.strictObject({ articleId: z.string(), choice: cleanUpChoiceSchema })),
  /** Also forgets what later imports of this outlet were to do. */
  outlet: z.string().optional(),
});
export type RestoreCleanUpsInput = z.infer<typeof restoreCleanUpsInputSchema>;

export interface CleanUpService {
  open(input: { readonly articleId: string }): Promise<Result<CleanUpView>>;
  /** Makes the article anew from its raw text. `article-frozen` once a layer exists; `text-empty` where nothing would be left. */
  change(input: ChangeCleanUpInput): Promise<Result<CleanUpView>>;
  /** A person has looked; without ids, at all that were only proposed. @returns how many became accepted */
  accept(input: {
    readonly articleIds?: readonly string[] | undefined;
  }): Promise<Result<{ readonly accepted: readonly string[] }>>;
  /** Takes acceptance back. */
  reopen(input: { readonly articleIds: readonly string[] }): Promise<Result<void>>;
  /** What was decided for this article, for all of its outlet that aren't frozen, and for what will be imported of it. */
  applyToOutlet(input: { readonly articleId: string }, signal?: CancelSignal): Job<OutletReport>;
  restore(input: RestoreCleanUpsInput, signal?: CancelSignal): Job<{ readonly restored: number }>;
  /** The file's bytes as they were imported; of a row of a table, its text. */
  original(input: { readonly articleId: string }): Promise<Result<{ readonly name: string; readonly base64: string }>>;
}

const articleIdSchema = z.strictObject({ articleId: z.string() });

export const cleanUpRouter = router({
  open: procedure.input(articleIdSchema).query(({ ctx, input }) => ctx.service.cleanUp.open(input)),
  change: procedure.input(changeCleanUpInputSchema).mutation(({ ctx, input }) => ctx.service.cleanUp.change(input)),
  accept: procedure
    .input(z.strictObject({ articleIds: z.array(z.string()).optional() }))
    .mutation(({ ctx, input }) => ctx.service.cleanUp.accept(input)),
  reopen: procedure
    .input(z.strictObject({ articleIds: z.array(z.string()) }))
    .mutation(({ ctx, input }) => ctx.service.cleanUp.reopen(input)),
  applyToOutlet: procedure
    .input(articleIdSchema)
    .subscription(({ ctx, input, signal }) => ctx.service.cleanUp.applyToOutlet(input, signal)),
  restore: procedure
    .input(restoreCleanUpsInputSchema)
    .subscription(({ ctx, input, signal }) => ctx.service.cleanUp.restore(input, signal)),
  original: procedure.input(articleIdSchema).query(({ ctx, input }) => ctx.service.cleanUp.original(input)),
});
