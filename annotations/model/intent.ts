import { type Change, makeBatch, type SimpleChange } from './change.ts';
import type { LayerContent } from './layer.ts';
import type { Relation } from './relation.ts';
import { compareRelations } from './relation.ts';
import type { Span } from './span.ts';

/** The relations that have `spanId` as head or tail, in a fixed order. */
export function relationsOf(content: LayerContent, spanId: string): readonly Relation[] {
  return [...content.relations.values()].filter((r) => r.head === spanId || r.tail === spanId).sort(compareRelations);
}

/** Removing spans removes the relations they are part of, in the same batch. `undefined` when none of them is there. */
export function toRemoveSpans(content: LayerContent, spanIds: readonly string[]): Change | undefined {
  const spans = spanIds.flatMap((id) => content.spans.get(id) ?? []);
  const relations = new Map(spans.flatMap((span) => relationsOf(content, span.id).map((r) => [r.id, r] as const)));
  const changes: SimpleChange[] = [
    ...[...relations.values()].map((relation) => ({ type: 'removeRelation', relation }) as const),
    ...spans.map((span) => ({ type: 'removeSpan', span }) as const),
  ];
  return changes.length === 0 ? undefined : makeBatch(changes);
}

/** A change of some fields of a span; an empty note is none. `undefined` when the span isn't there. */
export function toUpdateSpan(
  content: LayerContent,
  spanId: string,
  patch: Partial<Omit<Span, 'id'>>,
): Change | undefined {
  const before = content.spans.get(spanId);
  return before && { type: 'updateSpan', before, after: withoutEmptyNote({ ...before, ...patch }) };
}

/** A change of some fields of a relation; an empty note is none. `undefined` when the relation isn't there. */
export function toUpdateRelation(
  content: LayerContent,
  relationId: string,
  patch: Partial<Omit<Relation, 'id'>>,
): Change | undefined {
  const before = content.relations.get(relationId);
  return before && { type: 'updateRelation', before, after: withoutEmptyNote({ ...before, ...patch }) };
}

function withoutEmptyNote<T extends { readonly note?: string | undefined }>(item: T): T {
  if (item.note) return item;
  const { note: _, ...rest } = item;
  return rest as T;
}

/** The relation with head and tail exchanged. */
export function toReverseRelation(content: LayerContent, relationId: string): Change | undefined {
  const relation = content.relations.get(relationId);
  return relation && toUpdateRelation(content, relationId, { head: relation.tail, tail: relation.head });
}

/**
 * A layer that has been worked in is in progress: the first real change of a new layer brings the status with it, so
 * that undoing the change undoes that too.
 */
export function toChangeInProgress(content: LayerContent, change: Change): Change {
  if (content.status !== 'new' || change.type === 'setStatus') return change;
  const changes = change.type === 'batch' ? change.changes : [change];
  return makeBatch([...changes, { type: 'setStatus', before: 'new', after: 'in-progress' }]);
}
