import { z } from 'zod';
import { attributeValuesSchema } from '../annotations/model/attribute.ts';
import { layerStatusSchema } from '../annotations/model/layer.ts';
import { reasonCodeSchema } from '../annotations/review/decision.ts';

/**
 * How the sample annotations are written down by hand: by what the text says, not by offsets, so that a person can
 * read and amend them. `toChanges` makes the real thing of them.
 */
const refSchema = z.string().regex(/^[a-z][a-z0-9]*$/);

/** What a span covers, one pair a fragment: the words, and which of their occurrences in the text, counted from 1. */
const anchorsSchema = z
  .array(z.tuple([z.string().min(1), z.number().int().min(1)]).readonly())
  .min(1)
  .readonly();
export type Anchors = z.infer<typeof anchorsSchema>;

const spanEntrySchema = z
  .strictObject({
    /**
     * Names the span within the article. Both annotators of an article use one ref for what is the same span, whether
     * or not they agree on its label, extent or attributes: this is what disagreements are told by.
     */
    ref: refSchema,
    label: z.string(),
    at: anchorsSchema,
    /** Only what differs from the label's defaults. */
    attributes: attributeValuesSchema,
    note: z.string().optional(),
  })
  .readonly();

const relationEntrySchema = z
  .strictObject({
    /** Shared between annotators like a span's. */
    ref: refSchema,
    label: z.string(),
    /** Refs of spans in the same file. */
    head: refSchema,
    tail: refSchema,
    attributes: attributeValuesSchema,
  })
  .readonly();

export const layerFileSchema = z
  .strictObject({
    /** File name in `articles/`. */
    article: z.string(),
    annotator: z.string(),
    status: layerStatusSchema,
    spans: z.array(spanEntrySchema).readonly(),
    relations: z.array(relationEntrySchema).readonly(),
    articleLabels: attributeValuesSchema,
    note: z.string().optional(),
  })
  .readonly();
export type LayerFile = z.infer<typeof layerFileSchema>;

const rulingEntrySchema = z.discriminatedUnion('kind', [
  /** This annotator is right, in what is there or in having nothing there. */
  z.strictObject({ kind: z.literal('pick'), annotator: z.string() }).readonly(),
  z.strictObject({ kind: z.literal('reject') }).readonly(),
  z.strictObject({ kind: z.literal('defer') }).readonly(),
  /** Neither is: it should be this. */
  z.strictObject({ kind: z.literal('edit'), span: spanEntrySchema.unwrap().omit({ ref: true }).readonly() }).readonly(),
]);
export type RulingEntry = z.infer<typeof rulingEntrySchema>;

const decisionEntrySchema = z
  .strictObject({
    article: z.string(),
    /** The disputed thing: a span or relation by its ref, an article label by its name. */
    where: z.strictObject({ of: z.enum(['span', 'relation', 'articleLabel']), ref: z.string() }).readonly(),
    ruling: rulingEntrySchema,
    reasonCode: reasonCodeSchema.optional(),
    note: z.string().optional(),
  })
  .readonly();
export type DecisionEntry = z.infer<typeof decisionEntrySchema>;

export const decisionsFileSchema = z
  .strictObject({ reviewer: z.string(), decisions: z.array(decisionEntrySchema).readonly() })
  .readonly();
export type DecisionsFile = z.infer<typeof decisionsFileSchema>;
