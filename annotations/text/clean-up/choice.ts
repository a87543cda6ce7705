import { z } from 'zod';
import { cleanUpRuleSchema } from './rule-names.ts';

/** `[rawStart, rawEnd]`, half-open, UTF-16 units of the raw text. */
export const rawRangeSchema = z.tuple([z.number().int().min(0), z.number().int().min(1)]).readonly();
export type RawRange = z.infer<typeof rawRangeSchema>;

/** What an article knows of itself besides its text. */
export const fieldNames = ['title', 'byline', 'outlet', 'publishedAt', 'url'] as const;
export type FieldName = (typeof fieldNames)[number];

export const fieldsSchema = z.partialRecord(z.enum(fieldNames), z.string()).readonly();
/** `publishedAt` is ISO 8601: a date, or a date and a time without a zone where the page gives none. */
export type Fields = z.infer<typeof fieldsSchema>;

/** What a person decided about the proposals for one article. The rules propose; this disposes. */
export const cleanUpChoiceSchema = z
  .strictObject({
    /** Rules that propose nothing here. */
    off: z.array(cleanUpRuleSchema).readonly(),
    /** Proposals that touch one of these ranges stay in the article. */
    restored: z.array(rawRangeSchema).readonly(),
    /** Taken out by hand. */
    removed: z.array(rawRangeSchema).readonly(),
    /** Fields as the person wrote them; an empty one says there is none. */
    fields: fieldsSchema,
  })
  .readonly();
export type CleanUpChoice = z.infer<typeof cleanUpChoiceSchema>;

/** Everything as the rules propose it. */
export const PROPOSED: CleanUpChoice = { off: [], restored: [], removed: [], fields: {} };

/**
 * What a person decided for one article, said so that it can be applied to the others of its outlet: by the text of
 * lines instead of their places.
 */
export const cleanUpPatternSchema = z
  .strictObject({
    off: z.array(cleanUpRuleSchema).readonly(),
    /** Lines (without blanks at their ends) whose removal was taken back. */
    restoredLines: z.array(z.string()).readonly(),
    /** Lines (without blanks at their ends) that were taken out by hand. */
    removedLines: z.array(z.string()).readonly(),
  })
  .readonly();
export type CleanUpPattern = z.infer<typeof cleanUpPatternSchema>;
