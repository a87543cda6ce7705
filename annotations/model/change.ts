import { z } from 'zod';
import { attributeValuesSchema } from './attribute.ts';
import { layerStatusSchema } from './layer.ts';
import { relationSchema } from './relation.ts';
import { spanSchema } from './span.ts';

const simpleChangeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('addSpan'), span: spanSchema }).readonly(),
  z.strictObject({ type: z.literal('removeSpan'), span: spanSchema }).readonly(),
  z.strictObject({ type: z.literal('updateSpan'), before: spanSchema, after: spanSchema }).readonly(),
  z.strictObject({ type: z.literal('addRelation'), relation: relationSchema }).readonly(),
  z.strictObject({ type: z.literal('removeRelation'), relation: relationSchema }).readonly(),
  z.strictObject({ type: z.literal('updateRelation'), before: relationSchema, after: relationSchema }).readonly(),
  z
    .strictObject({ type: z.literal('setArticleLabels'), before: attributeValuesSchema, after: attributeValuesSchema })
    .readonly(),
  z.strictObject({ type: z.literal('setStatus'), before: layerStatusSchema, after: layerStatusSchema }).readonly(),
  z.strictObject({ type: z.literal('setNote'), before: z.string(), after: z.string() }).readonly(),
]);
export type SimpleChange = z.infer<typeof simpleChangeSchema>;

/** Several changes that are done, undone and stored as one. Batches do not nest. */
const batchSchema = z
  .strictObject({ type: z.literal('batch'), changes: z.array(simpleChangeSchema).min(1).readonly() })
  .readonly();

/**
 * The only way annotations change. Each holds the whole of what it replaces, so that it can be inverted, audited
 * and replayed without looking anything up.
 */
export const changeSchema = z.union([simpleChangeSchema, batchSchema]);
export type Change = z.infer<typeof changeSchema>;

/** The parts of a batch in their order; any other change is its own only part. */
export function simpleChangesOf(change: Change): readonly SimpleChange[] {
  return change.type === 'batch' ? change.changes : [change];
}

/** One change out of several: itself when alone. `changes` must not be empty. */
export function makeBatch(changes: readonly SimpleChange[]): Change {
  const [only] = changes;
  if (only === undefined) throw new RangeError('a batch needs at least one change');
  return changes.length === 1 ? only : { type: 'batch', changes: [...changes] };
}

/** The change that undoes `change`. `invert(invert(c))` equals `c`. */
export function invert(change: Change): Change {
  if (change.type === 'batch') {
    return { type: 'batch', changes: change.changes.map(invertSimple).reverse() };
  }
  return invertSimple(change);
}

function invertSimple(change: SimpleChange): SimpleChange {
  switch (change.type) {
    case 'addSpan':
      return { type: 'removeSpan', span: change.span };
    case 'removeSpan':
      return { type: 'addSpan', span: change.span };
    case 'addRelation':
      return { type: 'removeRelation', relation: change.relation };
    case 'removeRelation':
      return { type: 'addRelation', relation: change.relation };
    case 'updateSpan':
      return { ...change, before: change.after, after: change.before };
    case 'updateRelation':
      return { ...change, before: change.after, after: change.before };
    case 'setArticleLabels':
      return { ...change, before: change.after, after: change.before };
    case 'setStatus':
      return { ...change, before: change.after, after: change.before };
    case 'setNote':
      return { ...change, before: change.after, after: change.before };
  }
}
