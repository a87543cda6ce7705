import { z } from 'zod';
import type { LayerStatus } from '../../annotations/model/layer.ts';
import { fragmentSchema } from '../../annotations/model/span.ts';
import type { Excerpt } from '../../annotations/search/excerpt.ts';
import type { Result } from '../problem.ts';
import type { CancelSignal, Job } from '../progress.ts';
import { procedure, router } from './trpc.ts';

/** In the text of articles, or in the surfaces of spans, or of the ends of relations. */
export const searchScopeSchema = z.enum(['text', 'spans', 'relations']);
export type SearchScope = z.infer<typeof searchScopeSchema>;

export const findInputSchema = z.strictObject({
  /** Who looks: an annotator sees no spans and relations but their own. Absent for reviewers. */
  viewer: z.string().optional(),
  /** See annotations/search/query.ts. */
  query: z.string(),
  scope: searchScopeSchema.default('text'),
  /** Articles, not hits. */
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(200),
});
export type FindInput = z.input<typeof findInputSchema>;

/** A place in the text, with the labels of the spans that lie exactly there. */
export interface TextHit {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  readonly excerpt: Excerpt;
  readonly labels: readonly string[];
}

export interface SpanHit {
  readonly kind: 'span';
  readonly spanId: string;
  readonly owner: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** Of the first fragment. */
  readonly excerpt: Excerpt;
  /** All of it, where it has several. */
  readonly surface: string;
}

export interface RelationHit {
  readonly kind: 'relation';
  readonly relationId: string;
  readonly owner: string;
  readonly label: string;
  readonly head: { readonly spanId: string; readonly label: string; readonly surface: string };
  readonly tail: { readonly spanId: string; readonly label: string; readonly surface: string };
  /** Of the head. */
  readonly start: number;
  readonly end: number;
  readonly excerpt: Excerpt;
}

export type Hit = TextHit | SpanHit | RelationHit;

export interface FoundArticle {
  readonly articleId: string;
  readonly title: string;
  readonly language: string;
  readonly textSha256: string;
  /** Of the viewer's layer; `new` for reviewers. */
  readonly status: LayerStatus;
  /** In reading order; the first of many. None where only the title holds the words. */
  readonly hits: readonly Hit[];
  /** How many there are. */
  readonly total: number;
}

export interface FoundPage {
  /** Articles in which anything is found. */
  readonly articles: number;
  /** Spans or relations that are found; absent for text, where nobody has counted. */
  readonly total?: number;
  /** Of the spans or relations that are found. */
  readonly byLabel: Readonly<Record<string, number>>;
  /** In project order. */
  readonly found: readonly FoundArticle[];
}

const atHitsSchema = z.array(
  z.strictObject({
    articleId: z.string(),
    /** Hash of the text the places were found in; another one leaves the article out. */
    textSha256: z.string(),
    hits: z.array(fragmentSchema).min(1),
    /** To be removed: these very spans, and not all that lie at the hits. */
    spanIds: z.array(z.string()).optional(),
  }),
);

export const changeHitsInputSchema = z.strictObject({
  owner: z.string().min(1),
  action: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('add'), label: z.string() }),
    /** The spans that lie exactly at the hits: of one label, or of any. */
    z.strictObject({ type: z.literal('remove'), label: z.string().optional() }),
  ]),
  /** Chosen places; or everything in the text of the project that a query finds, but for some. */
  where: z.union([
    z.strictObject({ articles: atHitsSchema }),
    z.strictObject({
      query: z.string(),
      /** Of spans their own owner's are meant, which can be removed. */
      scope: searchScopeSchema.extract(['text', 'spans']).default('text'),
      /** Hits or spans that are left as they are; of an article without either, all of it. */
      except: z.array(
        z.strictObject({
          articleId: z.string(),
          hits: z.array(fragmentSchema).default([]),
          spanIds: z.array(z.string()).default([]),
        }),
      ),
    }),
  ]),
  /** Also articles that the owner has finished or skipped. */
  finishedToo: z.boolean().default(false),
});
export type ChangeHitsInput = z.input<typeof changeHitsInputSchema>;
/** The same with its defaults filled in. */
export type ChangeHits = z.output<typeof changeHitsInputSchema>;

/** A change of one layer among several that were made together. */
export const stepOfLayerSchema = z.strictObject({ articleId: z.string(), revision: z.number().int().min(1) });
export type StepOfLayer = z.infer<typeof stepOfLayerSchema>;

export interface ChangeHitsReport {
  /** What to revert to undo it; one change a layer. */
  readonly steps: readonly StepOfLayer[];
  readonly added: number;
  readonly removed: number;
  /** Articles that were left as they are. */
  readonly left: {
    /** Finished or skipped by the owner. */
    readonly finished: number;
    /** The text, or what would be undone, is not what it was. */
    readonly changed: number;
  };
}

export interface SearchService {
  find(input: FindInput): Promise<Result<FoundPage>>;
  /** One change a layer, each stored by itself. Cancelled, what was stored stays, and the report tells of it. */
  change(input: ChangeHits, signal?: CancelSignal): Job<ChangeHitsReport>;
  /** Makes changes undone that `change` or `revert` has made, each where it still fits. */
  revert(
    input: { readonly owner: string; readonly steps: readonly StepOfLayer[] },
    signal?: CancelSignal,
  ): Job<ChangeHitsReport>;
}

export const searchRouter = router({
  find: procedure.input(findInputSchema).query(({ ctx, input }) => ctx.service.search.find(input)),
  change: procedure
    .input(changeHitsInputSchema)
    .subscription(({ ctx, input, signal }) => ctx.service.search.change(input, signal)),
  revert: procedure
    .input(z.strictObject({ owner: z.string().min(1), steps: z.array(stepOfLayerSchema) }))
    .subscription(({ ctx, input, signal }) => ctx.service.search.revert(input, signal)),
});
