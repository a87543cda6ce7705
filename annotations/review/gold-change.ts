import { type Change, makeBatch, type SimpleChange } from '../model/change.ts';
import type { LayerContent, LayerStatus } from '../model/layer.ts';
import type { Relation } from '../model/relation.ts';
import { sameJson } from '../model/same.ts';
import { compareText, type Span } from '../model/span.ts';
import { spanContentKey } from './align.ts';
import type { Settlement } from './settlement.ts';

/**
 * The one Change that turns the stored gold layer into what the settlement says; `undefined` when it says so already.
 * In an order in which every step is legal: relations go before their spans and come after them, and what gives up its
 * place (label and fragments, or label and ends) does so before another takes it.
 */
export function toGoldChange(current: LayerContent, settlement: Settlement): Change | undefined {
  const spans = planSpans(current, settlement);
  const relations = planRelations(current, settlement, new Set(spans.removed.map(({ id }) => id)));
  const changes: SimpleChange[] = [
    ...relations.removed.map((relation) => ({ type: 'removeRelation', relation }) as const),
    ...spans.removed.map((span) => ({ type: 'removeSpan', span }) as const),
    ...spans.updated.map(({ before, after }) => ({ type: 'updateSpan', before, after }) as const),
    ...spans.added.map((span) => ({ type: 'addSpan', span }) as const),
    ...relations.updated.map(({ before, after }) => ({ type: 'updateRelation', before, after }) as const),
    ...relations.added.map((relation) => ({ type: 'addRelation', relation }) as const),
    ...planArticleLabels(current, settlement),
    ...planStatus(current, settlement),
  ];
  return changes.length === 0 ? undefined : makeBatch(changes);
}

interface Plan<T> {
  readonly removed: readonly T[];
  readonly updated: readonly { readonly before: T; readonly after: T }[];
  readonly added: readonly T[];
}

function planSpans(current: LayerContent, { spans }: Settlement): Plan<Span> {
  const target = new Map(spans.map(({ span }) => [span.id, span]));
  const ownerOf = new Map([...current.spans.values()].map((span) => [spanContentKey(span), span.id]));
  // A span that moves to a place another still holds can't be updated: it is taken out and put back.
  return planItems(current.spans, target, (before, after) => {
    const holder = ownerOf.get(spanContentKey(after));
    return holder === undefined || holder === before.id;
  });
}

function planRelations(
  current: LayerContent,
  { relations }: Settlement,
  removedSpans: ReadonlySet<string>,
): Plan<Relation> {
  const target = new Map(relations.map(({ relation }) => [relation.id, relation]));
  const plan = planItems(
    current.relations,
    target,
    (before, after) => before.label === after.label && before.head === after.head && before.tail === after.tail,
  );
  // Of relations that could stay as they are, those at a span that is taken out and put back go with it.
  const untouched = [...current.relations.values()].filter(
    (relation) =>
      (removedSpans.has(relation.head) || removedSpans.has(relation.tail)) &&
      target.has(relation.id) &&
      !plan.removed.includes(relation),
  );
  const again = new Set(untouched.map(({ id }) => id));
  return {
    removed: [...plan.removed, ...untouched],
    updated: plan.updated.filter(({ before }) => !again.has(before.id)),
    added: byId([...plan.added, ...[...again].flatMap((id) => target.get(id) ?? [])]),
  };
}

function planItems<T extends { readonly id: string }>(
  current: ReadonlyMap<string, T>,
  target: ReadonlyMap<string, T>,
  canUpdate: (before: T, after: T) => boolean,
): Plan<T> {
  const removed: T[] = [];
  const updated: { before: T; after: T }[] = [];
  const added: T[] = [...target.values()].filter(({ id }) => !current.has(id));
  for (const before of byId([...current.values()])) {
    const after = target.get(before.id);
    if (after !== undefined && sameJson(before, after)) continue;
    if (after !== undefined && canUpdate(before, after)) {
      updated.push({ before, after });
      continue;
    }
    removed.push(before);
    if (after !== undefined) added.push(after);
  }
  return { removed, updated, added: byId(added) };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => compareText(a.id, b.id));
}

function planArticleLabels(current: LayerContent, { articleLabels }: Settlement): readonly SimpleChange[] {
  const after = Object.fromEntries(articleLabels.map(({ name, value }) => [name, value]));
  const before = current.articleLabels;
  return sameJson(before, after) ? [] : [{ type: 'setArticleLabels', before, after }];
}

/** The gold layer of an article that nobody has finished yet, and that holds nothing, is new. */
function planStatus(current: LayerContent, { status }: Settlement): readonly SimpleChange[] {
  const before = current.status;
  const untouched = status === 'none' && before === 'new';
  const after: LayerStatus = untouched ? 'new' : status === 'gold' ? 'done' : 'in-progress';
  return before === after ? [] : [{ type: 'setStatus', before, after }];
}
