import { type Change, type SimpleChange, simpleChangesOf } from './change.ts';
import { EMPTY_LAYER, type LayerContent } from './layer.ts';
import { done, type Outcome, refused } from './outcome.ts';
import type { Relation } from './relation.ts';
import { sameJson } from './same.ts';
import { type Fragment, type Span, sameFragments } from './span.ts';

export const applyProblemCodes = [
  'span-exists',
  'span-missing',
  'span-changed',
  'span-duplicate',
  'span-bad-fragments',
  'span-in-relation',
  'relation-exists',
  'relation-missing-end',
  'relation-missing',
  'relation-changed',
  'relation-duplicate',
  'relation-self',
  'layer-changed',
] as const;
export type ApplyProblemCode = (typeof applyProblemCodes)[number];

type Applied = Outcome<LayerContent, ApplyProblemCode>;

/**
 * Folds one Change into a layer. What holds for every layer whatever its label set is enforced here: fragments are
 * ascending and apart, nothing is there twice, a relation's ends exist, and what a change says it replaces is what is
 * there. `content` is never altered; of a batch either everything is applied or nothing.
 */
export function apply(content: LayerContent, change: Change): Applied {
  let current = content;
  for (const simple of simpleChangesOf(change)) {
    const next = applySimple(current, simple);
    if (!next.ok) return next;
    current = next.value;
  }
  return done(current);
}

/** The layer that a history of Changes gives, or the first change that doesn't fit and its place. */
export function replay(
  changes: Iterable<Change>,
  from: LayerContent = EMPTY_LAYER,
): Applied & { readonly at?: number } {
  let current = from;
  let at = 0;
  for (const change of changes) {
    const next = apply(current, change);
    if (!next.ok) return { ...next, at };
    current = next.value;
    at += 1;
  }
  return done(current);
}

function applySimple(content: LayerContent, change: SimpleChange): Applied {
  switch (change.type) {
    case 'addSpan':
      return content.spans.has(change.span.id) ? refused('span-exists') : putSpan(content, change.span);
    case 'removeSpan':
      return removeSpan(content, change.span);
    case 'updateSpan':
      return updateSpan(content, change.before, change.after);
    case 'addRelation':
      return content.relations.has(change.relation.id)
        ? refused('relation-exists')
        : putRelation(content, change.relation);
    case 'removeRelation':
      return removeRelation(content, change.relation);
    case 'updateRelation':
      return updateRelation(content, change.before, change.after);
    case 'setArticleLabels':
      if (!sameJson(content.articleLabels, change.before)) return refused('layer-changed');
      return done({ ...content, articleLabels: change.after });
    case 'setStatus':
      if (content.status !== change.before) return refused('layer-changed');
      return done({ ...content, status: change.after });
    case 'setNote':
      if (content.note !== change.before) return refused('layer-changed');
      return done({ ...content, note: change.after });
  }
}

function putSpan(content: LayerContent, span: Span): Applied {
  if (!areFragments(span.fragments)) return refused('span-bad-fragments');
  for (const other of content.spans.values()) {
    if (other.id !== span.id && other.label === span.label && sameFragments(other.fragments, span.fragments)) {
      return refused('span-duplicate', { label: span.label });
    }
  }
  return done({ ...content, spans: new Map(content.spans).set(span.id, span) });
}

function removeSpan(content: LayerContent, span: Span): Applied {
  const present = content.spans.get(span.id);
  if (present === undefined) return refused('span-missing');
  if (!sameJson(present, span)) return refused('span-changed');
  for (const relation of content.relations.values()) {
    if (relation.head === span.id || relation.tail === span.id) return refused('span-in-relation');
  }
  const spans = new Map(content.spans);
  spans.delete(span.id);
  return done({ ...content, spans });
}

function updateSpan(content: LayerContent, before: Span, after: Span): Applied {
  const present = content.spans.get(before.id);
  if (present === undefined || before.id !== after.id) return refused('span-missing');
  if (!sameJson(present, before)) return refused('span-changed');
  return putSpan(content, after);
}

function putRelation(content: LayerContent, relation: Relation): Applied {
  if (relation.head === relation.tail) return refused('relation-self');
  if (!content.spans.has(relation.head) || !content.spans.has(relation.tail)) return refused('relation-missing-end');
  for (const other of content.relations.values()) {
    const same = other.label === relation.label && other.head === relation.head && other.tail === relation.tail;
    if (same && other.id !== relation.id) return refused('relation-duplicate', { label: relation.label });
  }
  return done({ ...content, relations: new Map(content.relations).set(relation.id, relation) });
}

function removeRelation(content: LayerContent, relation: Relation): Applied {
  const present = content.relations.get(relation.id);
  if (present === undefined) return refused('relation-missing');
  if (!sameJson(present, relation)) return refused('relation-changed');
  const relations = new Map(content.relations);
  relations.delete(relation.id);
  return done({ ...content, relations });
}

function updateRelation(content: LayerContent, before: Relation, after: Relation): Applied {
  const present = content.relations.get(before.id);
  if (present === undefined || before.id !== after.id) return refused('relation-missing');
  if (!sameJson(present, before)) return refused('relation-changed');
  return putRelation(content, after);
}

/** Ascending, non-empty, and no two touch or overlap. */
export function areFragments(fragments: readonly Fragment[]): boolean {
  if (fragments.length === 0) return false;
  return fragments.every(([start, end], i) => start < end && start > (fragments[i - 1]?.[1] ?? -1));
}
