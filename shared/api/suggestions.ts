import { z } from 'zod';
import type { LayerStatus } from '../../annotations/model/layer.ts';
import { type Fragment, fragmentSchema } from '../../annotations/model/span.ts';
import {
  type KindChoices,
  type KindLabels,
  type SuggestionKind,
  suggestionKindSchema,
} from '../../annotations/suggest/kinds.ts';
import {
  type Suggestion,
  type SuggestionSource,
  suggestionSourceSchema,
} from '../../annotations/suggest/suggestion.ts';
import type { AppProblem, Result } from '../problem.ts';
import type { CancelSignal, Job } from '../progress.ts';
import { procedure, router } from './trpc.ts';

export interface ArticleSuggestions {
  /** In reading order. */
  readonly suggestions: readonly Suggestion[];
  /** Ids of what was dismissed: what the window itself proposes must leave it out too. */
  readonly dismissed: readonly string[];
  /** Of the layer whose spans they leave room for. */
  readonly revision: number;
}

const dismissalsInputSchema = z.strictObject({
  articleId: z.string(),
  owner: z.string().min(1),
  places: z
    .array(z.strictObject({ label: z.string(), start: z.number().int().min(0), end: z.number().int().min(1) }))
    .max(100_000),
});
export type DismissalsInput = z.infer<typeof dismissalsInputSchema>;

const elsewhereInputSchema = z.strictObject({
  owner: z.string().min(1),
  /** The article that the surface is from; it is left out. */
  articleId: z.string(),
  surface: z.string().min(1).max(200),
  label: z.string(),
});
export type ElsewhereInput = z.infer<typeof elsewhereInputSchema>;

/** An article of the project in which a surface stands where its owner has no span yet. */
export interface ElsewhereArticle {
  readonly articleId: string;
  readonly title: string;
  /** The places hold for this text only. */
  readonly textSha256: string;
  /** Of the owner's layer. */
  readonly status: LayerStatus;
  readonly places: readonly Fragment[];
  /** The first place with what stands around it. */
  readonly excerpt: { readonly before: string; readonly surface: string; readonly after: string };
}

export interface ElsewhereReport {
  /** In project order. */
  readonly articles: readonly ElsewhereArticle[];
  /** Articles that hold it, but whose clean-up nobody has looked at: annotating them would freeze their text. */
  readonly waiting: number;
}

const acceptElsewhereInputSchema = z.strictObject({
  owner: z.string().min(1),
  label: z.string(),
  articles: z.array(
    z.strictObject({ articleId: z.string(), textSha256: z.string(), places: z.array(fragmentSchema).min(1) }),
  ),
});
export type AcceptElsewhereInput = z.infer<typeof acceptElsewhereInputSchema>;

export interface AcceptElsewhereReport {
  /** The one Change of each layer that was written to. */
  readonly accepted: readonly { readonly articleId: string; readonly revision: number; readonly spans: number }[];
  readonly failed: readonly { readonly articleId: string; readonly problem: AppProblem }[];
}

const takeBackInputSchema = z.strictObject({
  owner: z.string().min(1),
  changes: z.array(z.strictObject({ articleId: z.string(), revision: z.number().int().min(1) })),
});
export type TakeBackInput = z.infer<typeof takeBackInputSchema>;

export interface SuggestionKinds {
  /** What the project has chosen. */
  readonly choices: KindChoices;
  /** What comes of it with the label set in force. */
  readonly labels: KindLabels;
}

export interface SuggestionsService {
  /** What is proposed for the layer of `owner`; by no source of `without`. */
  ofArticle(input: {
    readonly articleId: string;
    readonly owner: string;
    readonly without?: readonly SuggestionSource[] | undefined;
  }): Promise<Result<ArticleSuggestions>>;
  /** "Not here": these are not proposed to this annotator again. */
  dismiss(input: DismissalsInput): Promise<Result<{ readonly places: number }>>;
  /** Takes dismissals back. */
  restore(input: DismissalsInput): Promise<Result<{ readonly places: number }>>;
  /** Where else in the project a surface stands. Only the owner's own layers are looked at. */
  elsewhere(input: ElsewhereInput, signal?: CancelSignal): Job<ElsewhereReport>;
  /** Makes spans of places in other articles: one Change a layer, all of them the owner's own. What was done stays. */
  acceptElsewhere(input: AcceptElsewhereInput, signal?: CancelSignal): Job<AcceptElsewhereReport>;
  /** Undoes what `acceptElsewhere` did; layers in which its spans were altered since are left alone. */
  takeBack(input: TakeBackInput, signal?: CancelSignal): Job<{ readonly undone: number; readonly left: number }>;
  kinds(): Promise<Result<SuggestionKinds>>;
  /** A label for a kind; null for none, absent for the one that goes by its name. `label-unknown` for any other. */
  chooseKind(input: {
    readonly kind: SuggestionKind;
    readonly label?: string | null | undefined;
  }): Promise<Result<SuggestionKinds>>;
}

export const suggestionsRouter = router({
  ofArticle: procedure
    .input(
      z.strictObject({
        articleId: z.string(),
        owner: z.string().min(1),
        without: z.array(suggestionSourceSchema).optional(),
      }),
    )
    .query(({ ctx, input }) => ctx.service.suggestions.ofArticle(input)),
  dismiss: procedure.input(dismissalsInputSchema).mutation(({ ctx, input }) => ctx.service.suggestions.dismiss(input)),
  restore: procedure.input(dismissalsInputSchema).mutation(({ ctx, input }) => ctx.service.suggestions.restore(input)),
  elsewhere: procedure
    .input(elsewhereInputSchema)
    .subscription(({ ctx, input, signal }) => ctx.service.suggestions.elsewhere(input, signal)),
  acceptElsewhere: procedure
    .input(acceptElsewhereInputSchema)
    .subscription(({ ctx, input, signal }) => ctx.service.suggestions.acceptElsewhere(input, signal)),
  takeBack: procedure
    .input(takeBackInputSchema)
    .subscription(({ ctx, input, signal }) => ctx.service.suggestions.takeBack(input, signal)),
  kinds: procedure.query(({ ctx }) => ctx.service.suggestions.kinds()),
  chooseKind: procedure
    .input(z.strictObject({ kind: suggestionKindSchema, label: z.string().nullable().optional() }))
    .mutation(({ ctx, input }) => ctx.service.suggestions.chooseKind(input)),
});
