import { type Change, type SimpleChange, simpleChangesOf } from './change.ts';
import { EMPTY_LAYER, type LayerContent } from './layer.ts';
import { done, type Outcome, type Problem } from './outcome.ts';
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
  const draft = createDraft(content);
  const problem = applyTo(draft, change);
  return problem === undefined ? done(contentOf(draft)) : { ok: false, problem };
}

/** The layer that a history of Changes gives, or the first change that doesn't fit and its place. */
export function replay(
  changes: Iterable<Change>,
  from: LayerContent = EMPTY_LAYER,
): Applied & { readonly at?: number } {
  const draft = createDraft(from);
  let at = 0;
  for (const change of changes) {
    const problem = applyTo(draft, change);
    if (problem !== undefined) return { ok: false, problem, at };
    at += 1;
  }
  return done(contentOf(draft));
}

/**
 * A layer in the making, which nobody else sees: a batch and a history copy the maps once, not once a change. (A history
 * of 10 000 new spans took 6 s with a copy each.)
 */
interface Draft {
  base: LayerContent;
  spans: Map<string, Span> | undefined;
  relations: Map<string, Relation> | undefined;
  /** How many spans have been put into it. */
  puts: number;
  /** Label and fragments -> id of the span that has them; made once many spans are put. */
  places: Map<string, string> | undefined;
}

function createDraft(base: LayerContent): Draft {
  return { base, spans: undefined, relations: undefined, puts: 0, places: undefined };
}

function contentOf({ base, spans, relations }: Draft): LayerContent {
  return { ...base, spans: spans ?? base.spans, relations: relations ?? base.relations };
}

function spansOf(draft: Draft): ReadonlyMap<string, Span> {
  return draft.spans ?? draft.base.spans;
}

function relationsOf(draft: Draft): ReadonlyMap<string, Relation> {
  return draft.relations ?? draft.base.relations;
}

function ownSpans(draft: Draft): Map<string, Span> {
  draft.spans ??= new Map(draft.base.spans);
  return draft.spans;
}

function ownRelations(draft: Draft): Map<string, Relation> {
  draft.relations ??= new Map(draft.base.relations);
  return draft.relations;
}

type ApplyProblem = Problem<ApplyProblemCode>;

function problemOf(code: ApplyProblemCode, params: ApplyProblem['params'] = {}): ApplyProblem {
  return { code, params };
}

function applyTo(draft: Draft, change: Change): ApplyProblem | undefined {
  for (const simple of simpleChangesOf(change)) {
    const problem = applySimple(draft, simple);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function applySimple(draft: Draft, change: SimpleChange): ApplyProblem | undefined {
  switch (change.type) {
    case 'addSpan':
      return spansOf(draft).has(change.span.id) ? problemOf('span-exists') : putSpan(draft, change.span);
    case 'removeSpan':
      return removeSpan(draft, change.span);
    case 'updateSpan':
      return updateSpan(draft, change.before, change.after);
    case 'addRelation':
      return relationsOf(draft).has(change.relation.id)
        ? problemOf('relation-exists')
        : putRelation(draft, change.relation);
    case 'removeRelation':
      return removeRelation(draft, change.relation);
    case 'updateRelation':
      return updateRelation(draft, change.before, change.after);
    case 'setArticleLabels':
      if (!sameJson(draft.base.articleLabels, change.before)) return problemOf('layer-changed');
      draft.base = { ...draft.base, articleLabels: change.after };
      return undefined;
    case 'setStatus':
      if (draft.base.status !== change.before) return problemOf('layer-changed');
      draft.base = { ...draft.base, status: change.after };
      return undefined;
    case 'setNote':
      if (draft.base.note !== change.before) return problemOf('layer-changed');
      draft.base = { ...draft.base, note: change.after };
      return undefined;
  }
}

function putSpan(draft: Draft, span: Span): ApplyProblem | undefined {
  if (!areFragments(span.fragments)) return problemOf('span-bad-fragments');
  if (isPlaceTaken(draft, span)) return problemOf('span-duplicate', { label: span.label });
  const before = spansOf(draft).get(span.id);
  if (before !== undefined) draft.places?.delete(placeOf(before));
  draft.places?.set(placeOf(span), span.id);
  ownSpans(draft).set(span.id, span);
  return undefined;
}

/** For so few spans looking at all that are there is quicker than to make an index of them. */
const FEW_PUTS = 3;

/** Whether another span has the same label on the same fragments. */
function isPlaceTaken(draft: Draft, span: Span): boolean {
  draft.puts += 1;
  const spans = spansOf(draft);
  if (draft.puts <= FEW_PUTS) {
    for (const other of spans.values()) {
      const isSame = other.label === span.label && sameFragments(other.fragments, span.fragments);
      if (isSame && other.id !== span.id) return true;
    }
    return false;
  }
  draft.places ??= new Map([...spans.values()].map((other) => [placeOf(other), other.id]));
  const holder = draft.places.get(placeOf(span));
  return holder !== undefined && holder !== span.id;
}

/** The same text for the same label on the same fragments, which no two spans of a layer have. */
export function placeOf({ label, fragments }: Pick<Span, 'label' | 'fragments'>): string {
  return `${label}\n${fragments.join(';')}`;
}

function removeSpan(draft: Draft, span: Span): ApplyProblem | undefined {
  const present = spansOf(draft).get(span.id);
  if (present === undefined) return problemOf('span-missing');
  if (!sameJson(present, span)) return problemOf('span-changed');
  for (const relation of relationsOf(draft).values()) {
    if (relation.head === span.id || relation.tail === span.id) return problemOf('span-in-relation');
  }
  draft.places?.delete(placeOf(present));
  ownSpans(draft).delete(span.id);
  return undefined;
}

function updateSpan(draft: Draft, before: Span, after: Span): ApplyProblem | undefined {
  const present = spansOf(draft).get(before.id);
  if (present === undefined || before.id !== after.id) return problemOf('span-missing');
  if (!sameJson(present, before)) return problemOf('span-changed');
  return putSpan(draft, after);
}

function putRelation(draft: Draft, relation: Relation): ApplyProblem | undefined {
  if (relation.head === relation.tail) return problemOf('relation-self');
  const spans = spansOf(draft);
  if (!spans.has(relation.head) || !spans.has(relation.tail)) return problemOf('relation-missing-end');
  for (const other of relationsOf(draft).values()) {
    const same = other.label === relation.label && other.head === relation.head && other.tail === relation.tail;
    if (same && other.id !== relation.id) return problemOf('relation-duplicate', { label: relation.label });
  }
  ownRelations(draft).set(relation.id, relation);
  return undefined;
}

function removeRelation(draft: Draft, relation: Relation): ApplyProblem | undefined {
  const present = relationsOf(draft).get(relation.id);
  if (present === undefined) return problemOf('relation-missing');
  if (!sameJson(present, relation)) return problemOf('relation-changed');
  ownRelations(draft).delete(relation.id);
  return undefined;
}

function updateRelation(draft: Draft, before: Relation, after: Relation): ApplyProblem | undefined {
  const present = relationsOf(draft).get(before.id);
  if (present === undefined || before.id !== after.id) return problemOf('relation-missing');
  if (!sameJson(present, before)) return problemOf('relation-changed');
  return putRelation(draft, after);
}

/** Ascending, non-empty, and no two touch or overlap. */
export function areFragments(fragments: readonly Fragment[]): boolean {
  if (fragments.length === 0) return false;
  return fragments.every(([start, end], i) => start < end && start > (fragments[i - 1]?.[1] ?? -1));
}
