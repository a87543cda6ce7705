import { z } from 'zod';
import { attributeValuesSchema } from './attribute.ts';
import { compareText, idSchema, originSchema } from './span.ts';

export const relationSchema = z
  .strictObject({
    id: idSchema,
    label: z.string(),
    /** Ids of spans in the same layer. */
    head: idSchema,
    tail: idSchema,
    attributes: attributeValuesSchema,
    note: z.string().optional(),
    origin: originSchema,
  })
  .readonly();
export type Relation = z.infer<typeof relationSchema>;

/** By label, head, tail and id: the same on every machine. */
export function compareRelations(a: Relation, b: Relation): number {
  return (
    compareText(a.label, b.label) ||
    compareText(a.head, b.head) ||
    compareText(a.tail, b.tail) ||
    compareText(a.id, b.id)
  );
}
