import { z } from 'zod';
import { attributeValueSchema } from '../model/attribute.ts';
import { relationSchema } from '../model/relation.ts';
import { spanSchema } from '../model/span.ts';

export const disagreementKinds = [
  'missing',
  'boundary',
  'label',
  'boundary+label',
  'attribute',
  'relation-missing',
  'relation-label',
  'relation-direction',
  'relation-argument',
  'article-label',
] as const;
export const disagreementKindSchema = z.enum(disagreementKinds);
export type DisagreementKind = z.infer<typeof disagreementKindSchema>;

/** What one or more annotators propose in the same place. A relation brings its two spans along, to be shown by itself. */
export const candidateItemSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('span'), span: spanSchema }).readonly(),
  z
    .strictObject({ type: z.literal('relation'), relation: relationSchema, head: spanSchema, tail: spanSchema })
    .readonly(),
  z.strictObject({ type: z.literal('articleLabel'), name: z.string(), value: attributeValueSchema }).readonly(),
]);
export type CandidateItem = z.infer<typeof candidateItemSchema>;

export const candidateSchema = z
  .strictObject({ annotators: z.array(z.string()).readonly(), item: candidateItemSchema })
  .readonly();
export type Candidate = z.infer<typeof candidateSchema>;

/** One typed difference between the finished layers of one article. */
export const disagreementSchema = z
  .strictObject({
    /**
     * Follows from what the annotators wrote here and from nothing else: the same work gives the same id on every
     * machine, and other work gives another id, so that a decision never applies to something the reviewer did not see.
     */
    id: z.string(),
    articleId: z.string(),
    kind: disagreementKindSchema,
    /** Outer bounds in the article's text (UTF-16) of all that is disputed; 0, 0 for an article label. */
    start: z.number().int(),
    end: z.number().int(),
    /** Different proposals, the one with most annotators first. */
    candidates: z.array(candidateSchema).min(1).readonly(),
    /** Annotators who finished the article and have nothing here. */
    without: z.array(z.string()).readonly(),
    /** Disagreements about its arguments, which have to be settled first. */
    waitsFor: z.array(z.string()).readonly(),
  })
  .readonly();
export type Disagreement = z.infer<typeof disagreementSchema>;
