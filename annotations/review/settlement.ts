import { z } from 'zod';
import { attributeValueSchema } from '../model/attribute.ts';
import { relationSchema } from '../model/relation.ts';
import { fragmentSchema, spanSchema } from '../model/span.ts';
import { decisionSchema } from './decision.ts';
import { disagreementSchema } from './disagreement.ts';

export const decidedBySchema = z.enum(['unanimous', 'majority', 'reviewer', 'single']);
export type DecidedBy = z.infer<typeof decidedBySchema>;

/** How an item came to be gold. */
const provenance = { decidedBy: decidedBySchema, reviewer: z.string(), reason: z.string() };

export const goldSpanSchema = z
  .strictObject({
    span: spanSchema,
    /** What each annotator wrote here, whether or not it became gold; by annotator. */
    votes: z
      .array(
        z
          .strictObject({
            annotator: z.string(),
            label: z.string(),
            fragments: z.array(fragmentSchema).min(1).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    ...provenance,
  })
  .readonly();
export type GoldSpan = z.infer<typeof goldSpanSchema>;

export const goldRelationSchema = z
  .strictObject({
    /** Head and tail are ids of gold spans. */
    relation: relationSchema,
    /** Annotators who have this relation. */
    votes: z.array(z.string()).readonly(),
    ...provenance,
  })
  .readonly();
export type GoldRelation = z.infer<typeof goldRelationSchema>;

/** A span that someone proposed and a reviewer ruled to be nothing. */
export const rejectedSpanSchema = z
  .strictObject({ label: z.string(), fragments: z.array(fragmentSchema).min(1).readonly(), reason: z.string() })
  .readonly();
export type RejectedSpan = z.infer<typeof rejectedSpanSchema>;

/**
 * Why something agreed or decided is not gold as it stands: it came out the same as another span or relation and was
 * merged into it; both ends of a relation came out as one span; a ruling (or the label set) took away an end; the label
 * set does not have the label, the attribute's value, or the pair of arguments.
 */
export const leftOutReasons = [
  'same-span',
  'same-relation',
  'ends-merged',
  'end-gone',
  'label-unknown',
  'attribute-not-allowed',
  'relation-not-allowed',
] as const;
export const leftOutReasonSchema = z.enum(leftOutReasons);
export type LeftOutReason = z.infer<typeof leftOutReasonSchema>;

export const leftOutItemSchema = z
  .strictObject({
    reason: leftOutReasonSchema,
    item: z.enum(['span', 'relation', 'articleLabel']),
    /** The gold id it has or would have had; the name of an article label. */
    id: z.string(),
    label: z.string(),
    /** Empty where nobody disputed it. */
    disagreementId: z.string(),
    /** Gold id of what it was merged into; name of the attribute; else empty. */
    detail: z.string(),
  })
  .readonly();
export type LeftOutItem = z.infer<typeof leftOutItemSchema>;

/**
 * `gold`: two or more finished layers and nothing open. `single`: one finished layer. `unresolved`: two or more, and
 * something is open or deferred. `none`: nobody has finished.
 */
export const settlementStatusSchema = z.enum(['none', 'single', 'unresolved', 'gold']);
export type SettlementStatus = z.infer<typeof settlementStatusSchema>;

/** What the finished layers of an article and the decisions on their disagreements give. */
export const settlementSchema = z
  .strictObject({
    articleId: z.string(),
    status: settlementStatusSchema,
    /** Annotators whose layer is done, in name order. */
    annotators: z.array(z.string()).readonly(),
    spans: z.array(goldSpanSchema).readonly(),
    relations: z.array(goldRelationSchema).readonly(),
    articleLabels: z
      .array(z.strictObject({ name: z.string(), value: attributeValueSchema, decidedBy: decidedBySchema }).readonly())
      .readonly(),
    rejected: z.array(rejectedSpanSchema).readonly(),
    /** Whatever was agreed or decided and is not above word for word. Decisions stay; nothing is lost unsaid. */
    leftOut: z.array(leftOutItemSchema).readonly(),
    /** All, in reading order; decided ones with their decision. */
    disagreements: z
      .array(z.strictObject({ disagreement: disagreementSchema, decision: decisionSchema.optional() }).readonly())
      .readonly(),
    /** Decisions on what is no longer disputed in that form, because an annotator's work changed. */
    stale: z.array(decisionSchema).readonly(),
    openCount: z.number().int(),
    deferredCount: z.number().int(),
  })
  .readonly();
export type Settlement = z.infer<typeof settlementSchema>;
