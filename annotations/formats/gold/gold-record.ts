import { z } from 'zod';
import { unicodeSchema } from '../../model/attribute.ts';
import { relationKindSchema } from '../../model/label-set.ts';
import { decidedBySchema } from '../../review/settlement.ts';

export const GOLD_SCHEMA = 'zhupi.gold/1';

/** `gold` unless other statuses were asked for; then the others say how much of an article's review is behind it. */
export const goldStatuses = ['gold', 'single', 'unanimous-only', 'unresolved'] as const;
export const goldStatusSchema = z.enum(goldStatuses);
export type GoldStatus = z.infer<typeof goldStatusSchema>;

const text = unicodeSchema;
/** Unicode code points of the article's text; the end is exclusive. */
const codePoint = z.number().int().min(0);
const bounds = { start: codePoint, end: codePoint };

/**
 * Values are strings whatever the attribute's type ("true", "3", "lead"), so that the column has one type in every
 * file; the label set says what they mean.
 */
const namedValue = z.strictObject({ name: text, value: text }).readonly();
const provenance = { decided_by: decidedBySchema, reviewer: text, reason: text };

export const goldEntitySchema = z
  .strictObject({
    id: text,
    label: text,
    ...bounds,
    /** The fragments' texts joined with one space. */
    text,
    fragments: z.array(z.strictObject(bounds).readonly()).min(1).readonly(),
    start_utf16: z.number().int().min(0),
    end_utf16: z.number().int().min(0),
    attributes: z.array(namedValue).readonly(),
    /** Outer bounds of what each annotator marked here. */
    votes: z.array(z.strictObject({ annotator: text, label: text, ...bounds }).readonly()).readonly(),
    ...provenance,
  })
  .readonly();
export type GoldEntity = z.infer<typeof goldEntitySchema>;

export const goldRelationRecordSchema = z
  .strictObject({
    id: text,
    label: text,
    /** Ids of entities. */
    head: text,
    tail: text,
    kind: relationKindSchema,
    attributes: z.array(namedValue).readonly(),
    votes: z.array(z.strictObject({ annotator: text }).readonly()).readonly(),
    ...provenance,
  })
  .readonly();
export type GoldRelationRecord = z.infer<typeof goldRelationRecordSchema>;

/**
 * One line of gold JSONL. Every field is always there, with one type, in this order: zod gives a parsed object the
 * order of its schema, so that parsing and encoding a line again gives its bytes.
 */
export const goldRecordSchema = z
  .strictObject({
    schema: z.literal(GOLD_SCHEMA),
    id: text,
    title: text,
    text,
    /** Hex SHA-256 of the text's UTF-8 bytes. */
    text_sha256: z.string().regex(/^[0-9a-f]{64}$/),
    language: text,
    offset_unit: z.literal('codepoint'),
    entities: z.array(goldEntitySchema).readonly(),
    relations: z.array(goldRelationRecordSchema).readonly(),
    /** Ids of entities that are the same thing by an equivalence relation, two or more each. */
    clusters: z.array(z.array(text).min(2).readonly()).readonly(),
    article_labels: z.array(namedValue).readonly(),
    rejected: z.array(z.strictObject({ label: text, ...bounds, text, reason: text }).readonly()).readonly(),
    meta: z
      .strictObject({
        published_at: text,
        byline: text,
        outlet: text,
        url: text,
        source_file: text,
        source_sha256: text,
      })
      .readonly(),
    label_set: z.strictObject({ name: text, version: z.number().int().min(1) }).readonly(),
    annotators: z.array(text).readonly(),
    status: goldStatusSchema,
  })
  .readonly();
export type GoldRecord = z.infer<typeof goldRecordSchema>;

/**
 * A record as one line, without its line feed. The separators that JSON allows inside a string but some readers take
 * for line ends (Python's `splitlines` does) are written as escapes.
 */
export function encodeGoldLine(record: GoldRecord): string {
  return JSON.stringify(record).replace(
    /[\u0085\u2028\u2029]/g,
    (separator) => `\\u${separator.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
