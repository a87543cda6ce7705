import { placeOf } from './apply.ts';
import { type Change, makeBatch, type SimpleChange } from './change.ts';
import type { LayerContent } from './layer.ts';
import type { Relation } from './relation.ts';
import { sameJson } from './same.ts';
import { compareText, type Span } from './span.ts';

/**
 * The one Change that turns a layer into another one; `undefined` when they are the same. In an order in which every step
 * is legal: relations go before their spans and come after them, and what gives up its place (label and fragments, or
 * label and ends) does so before another takes it. Both must be layers that Changes can make.
 */
export function toLayerChange(before: LayerContent, after: LayerContent): Change | undefined {
  const spans = planSpans(before, after);
  const relations = planRelations(before, after, new Set(spans.removed.map(({ id }) => id)));
  const changes: SimpleChange[] = [
    ...relations.removed.map((relation) => ({ type: 'removeRelation', relation }) as const),
    ...spans.removed.map((span) => ({ type: 'removeSpan', span }) as const),
    ...spans.updated.map((update) => ({ type: 'updateSpan', ...update }) as const),
    ...spans.added.map((span) => ({ type: 'addSpan', span }) as const),
    ...relations.updated.map((update) => ({ type: 'updateRelation', ...update }) as const),
    ...relations.added.map((relation) => ({ type: 'addRelation', relation }) as const),
    ...planRest(before, after),
  ];
  return changes.length === 0 ? undefined : makeBatch(changes);
}

interface Plan<T> {
  readonly removed: readonly T[];
  readonly updated: readonly { readonly before: T; readonly after: T }[];
  readonly added: readonly T[];
}

function planSpans(before: LayerContent, after: LayerContent): Plan<Span> {
  const ownerOf = new Map([...before.spans.values()].map((span) => [placeOf(span), span.id]));
  // A span that moves to a place another still holds can't be updated: it is taken out and put back.
  return planItems(before.spans, after.spans, (old, next) => {
    const holder = ownerOf.get(placeOf(next));
    return holder === undefined || holder === old.id;
  });
}

function planRelations(before: LayerContent, after: LayerContent, removedSpans: ReadonlySet<string>): Plan<Relation> {
  const plan = planItems(
    before.relations,
    after.relations,
    (old, next) => old.label === next.label && old.head === next.head && old.tail === next.tail,
  );
  const removed = new Set(plan.removed);
  // Of relations that could stay as they are, those at a span that is taken out and put back go with it.
  const untouched = [...before.relations.values()].filter(
    (relation) =>
      (removedSpans.has(relation.head) || removedSpans.has(relation.tail)) &&
      after.relations.has(relation.id) &&
      !removed.has(relation),
  );
  const again = new Set(untouched.map(({ id }) => id));
  return {
    removed: [...plan.removed, ...untouched],
    updated: plan.updated.filter((update) => !again.has(update.before.id)),
    added: byId([...plan.added, ...[...again].flatMap((id) => after.relations.get(id) ?? [])]),
  };
}

function planItems<T extends { readonly id: string }>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  canUpdate: (old: T, next: T) => boolean,
): Plan<T> {
  const removed: T[] = [];
  const updated: { before: T; after: T }[] = [];
  const added: T[] = [...after.values()].filter(({ id }) => !before.has(id));
  for (const old of byId([...before.values()])) {
    const next = after.get(old.id);
    if (next !== undefined && sameJson(old, next)) continue;
    if (next !== undefined && canUpdate(old, next)) {
      updated.push({ before: old, after: next });
      continue;
    }
    removed.push(old);
    if (next !== undefined) added.push(next);
  }
  return { removed, updated, added: byId(added) };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => compareText(a.id, b.id));
}

function planRest(before: LayerContent, after: LayerContent): readonly SimpleChange[] {
  const changes: SimpleChange[] = [];
  if (!sameJson(before.articleLabels, after.articleLabels)) {
    changes.push({ type: 'setArticleLabels', before: before.articleLabels, after: after.articleLabels });
  }
  if (before.status !== after.status) changes.push({ type: 'setStatus', before: before.status, after: after.status });
  if (before.note !== after.note) changes.push({ type: 'setNote', before: before.note, after: after.note });
  return changes;
}
