import { z } from 'zod';
import { attributeValuesSchema } from '../model/attribute.ts';
import { fragmentSchema, idSchema } from '../model/span.ts';

export const reasonCodes = [
  'guideline',
  'boundary-rule',
  'context',
  'slip',
  'duplicate',
  'guideline-unclear',
  'other',
] as const;
export const reasonCodeSchema = z.enum(reasonCodes);
export type ReasonCode = z.infer<typeof reasonCodeSchema>;

/** What an edited span or relation shall be instead of any candidate. Head and tail are ids of gold spans. */
export const editedItemSchema = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('span'),
      label: z.string(),
      fragments: z.array(fragmentSchema).min(1).readonly(),
      attributes: attributeValuesSchema,
      note: z.string().optional(),
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('relation'),
      label: z.string(),
      head: idSchema,
      tail: idSchema,
      attributes: attributeValuesSchema,
    })
    .readonly(),
  z
    .strictObject({
      type: z.literal('articleLabel'),
      name: z.string(),
      value: z.union([z.string(), z.number(), z.boolean()]),
    })
    .readonly(),
]);
export type EditedItem = z.infer<typeof editedItemSchema>;

export const rulingSchema = z.discriminatedUnion('type', [
  /** Index into the disagreement's candidates, whose order follows from its id. */
  z.strictObject({ type: z.literal('pick'), candidate: z.number().int().min(0) }).readonly(),
  z.strictObject({ type: z.literal('edit'), item: editedItemSchema }).readonly(),
  /** Nothing here: nobody's proposal becomes gold. */
  z.strictObject({ type: z.literal('reject') }).readonly(),
  /** The guideline doesn't tell; the article's gold stays incomplete. */
  z.strictObject({ type: z.literal('defer') }).readonly(),
]);
export type Ruling = z.infer<typeof rulingSchema>;

export const decisionSchema = z
  .strictObject({
    id: idSchema,
    articleId: z.string(),
    disagreementId: z.string(),
    ruling: rulingSchema,
    /** A reviewer ruled, or the majority policy did. */
    by: z.enum(['reviewer', 'majority']),
    /** Empty when the policy decided. */
    reviewer: z.string(),
    reasonCode: reasonCodeSchema.optional(),
    note: z.string(),
    /** ISO 8601, UTC. */
    at: z.string(),
  })
  .readonly();
export type Decision = z.infer<typeof decisionSchema>;
