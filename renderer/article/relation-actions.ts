import { type ArgumentRuling, rulingsFor } from '../../annotations/model/argument-rule.ts';
import type { AttributeValue } from '../../annotations/model/attribute.ts';
import type { Change } from '../../annotations/model/change.ts';
import { toReverseRelation, toUpdateRelation } from '../../annotations/model/intent.ts';
import { relationLabel } from '../../annotations/model/label-set.ts';
import { toAddRelation } from '../../annotations/model/make-span.ts';
import type { Relation } from '../../annotations/model/relation.ts';
import { startOf } from '../../annotations/model/span.ts';
import type { Happening, Linking } from '../state/layer-focus.ts';
import type { OpenLayer } from '../state/layer-store.ts';
import { attempt, carryAttributes, neighbourOf, withValue } from './span-actions.ts';
import { focusedSpan, openLayerOf, spokenSpan, surfaceById, tell, type Workplace } from './workplace.ts';

/** Begins a relation whose head is the focused span. */
export function startLinking(work: Workplace): void {
  const span = focusedSpan(work);
  const layer = openLayerOf(work);
  if (span === undefined || layer === undefined) {
    tell(work, { kind: 'hint', hint: 'focus-first' });
    return;
  }
  work.focus.setState({ linking: { head: span.id, tail: null, stage: 'end' }, relationId: null });
  // Tab and Enter mean spans only while the text has the keyboard.
  work.pane?.focus();
  tell(work, { kind: 'linking', surface: spokenSpan(span, layer.rules.text).surface });
}

/** Takes `spanId` for the other end, for the time being. A relation never runs from a span to itself. */
export function aimAt(work: Workplace, spanId: string): void {
  const { linking } = work.focus.getState();
  const layer = openLayerOf(work);
  const span = layer?.content.spans.get(spanId);
  if (linking === null || layer === undefined || span === undefined || span.id === linking.head) return;
  work.focus.setState({ linking: { ...linking, tail: spanId, stage: 'end' } });
  work.pane?.reveal(startOf(span));
  tell(work, { kind: 'span-focused', ...spokenSpan(span, layer.rules.text) });
}

/** The next or previous span as the other end; the head itself is passed over. */
export function aimAtNeighbour(work: Workplace, step: 1 | -1): void {
  const { linking } = work.focus.getState();
  const layer = openLayerOf(work);
  if (linking === null || layer === undefined) return;
  const spanOf = (id: string) => layer.content.spans.get(id);
  const next = neighbourOf(layer, spanOf(linking.tail ?? linking.head), 0, step);
  const beyond = next?.id === linking.head ? neighbourOf(layer, next, 0, step) : next;
  if (beyond !== undefined) aimAt(work, beyond.id);
}

/** The other end is the right one; what is left is the label. */
export function confirmEnd(work: Workplace, spanId?: string): void {
  if (spanId !== undefined) aimAt(work, spanId);
  const { linking } = work.focus.getState();
  if (linking?.tail != null) work.focus.setState({ linking: { ...linking, stage: 'label' } });
}

/** Head for tail and tail for head. */
export function swapEnds(work: Workplace): void {
  const { linking } = work.focus.getState();
  if (linking?.tail != null) work.focus.setState({ linking: { ...linking, head: linking.tail, tail: linking.head } });
}

export function cancelLinking(work: Workplace): void {
  work.focus.setState({ linking: null });
}

/** The relation labels for the ends that are chosen, allowed ones first, each with its ruling. */
export function rulingsOf(layer: Pick<OpenLayer, 'content' | 'rules'>, linking: Linking): readonly ArgumentRuling[] {
  const head = layer.content.spans.get(linking.head)?.label;
  const tail = linking.tail === null ? undefined : layer.content.spans.get(linking.tail)?.label;
  return head === undefined || tail === undefined ? [] : rulingsFor(layer.rules.labelSet, head, tail);
}

/** Enter while a relation is being made: confirms the end, then takes the label if exactly one fits. */
export function takeOnlyLabel(work: Workplace): void {
  const { linking } = work.focus.getState();
  const layer = openLayerOf(work);
  if (linking === null || layer === undefined) return;
  if (linking.stage === 'end') {
    confirmEnd(work);
    return;
  }
  const [only, another] = rulingsOf(layer, linking).filter(({ allowed }) => allowed);
  if (only !== undefined && another === undefined) applyRelationLabel(work, only.relation.name);
}

/** A relation label's key: finishes the relation that is being made, or gives the focused one this label. */
export function applyRelationLabel(work: Workplace, label: string): void {
  const { linking, relationId } = work.focus.getState();
  const layer = openLayerOf(work);
  if (layer === undefined) return;
  if (linking?.stage === 'label' && linking.tail !== null) {
    const { head, tail } = linking;
    const id = work.newId();
    const { labelSet } = layer.rules;
    if (!attempt(work, toAddRelation({ id, label, head, tail, labelSet }))) return;
    work.focus.setState({ linking: null, spanId: head });
    tellRelation(work, 'relation-made', id);
  } else if (relationId !== null) relabelRelation(work, relationId, label);
}

export function focusRelation(work: Workplace, relationId: string | null): void {
  const relation = relationId === null ? undefined : openLayerOf(work)?.content.relations.get(relationId);
  work.focus.setState({ relationId: relation?.id ?? null, linking: null, ...(relation && { spanId: relation.head }) });
  if (relation !== undefined) tellRelation(work, 'relation-focused', relation.id);
}

export function relabelRelation(work: Workplace, relationId: string, label: string): void {
  alter(work, relationId, ({ content, rules }, relation) => {
    if (relation.label === label) return undefined;
    const attributes = carryAttributes(relation.attributes, relationLabel(rules.labelSet, label)?.attributes ?? []);
    return toUpdateRelation(content, relationId, { label, attributes });
  });
}

export function reverseRelation(work: Workplace, relationId: string): void {
  alter(work, relationId, ({ content }) => toReverseRelation(content, relationId));
}

export function setRelationAttribute(
  work: Workplace,
  relationId: string,
  name: string,
  value: AttributeValue | undefined,
): void {
  alter(work, relationId, ({ content }, { attributes }) =>
    attributes[name] === value
      ? undefined
      : toUpdateRelation(content, relationId, { attributes: withValue(attributes, name, value) }),
  );
}

/** A blank note is no note. */
export function setRelationNote(work: Workplace, relationId: string, note: string): void {
  alter(work, relationId, (_layer, relation) => {
    if ((relation.note ?? '') === note.trim()) return undefined;
    const { note: _before, ...bare } = relation;
    const after: Relation = note.trim() === '' ? bare : { ...bare, note: note.trim() };
    return { type: 'updateRelation', before: relation, after };
  });
}

export function removeRelation(work: Workplace, relationId: string): void {
  const layer = openLayerOf(work);
  const relation = layer?.content.relations.get(relationId);
  if (layer === undefined || relation === undefined) return;
  if (!attempt(work, { type: 'removeRelation', relation })) return;
  work.focus.setState({ relationId: null });
  tell(work, { kind: 'relation-removed', ...spokenRelation(layer, relation) });
}

function alter(
  work: Workplace,
  relationId: string,
  toChange: (layer: OpenLayer, relation: Relation) => Change | undefined,
): void {
  const layer = openLayerOf(work);
  const relation = layer?.content.relations.get(relationId);
  if (layer === undefined || relation === undefined) return;
  if (attempt(work, toChange(layer, relation))) tellRelation(work, 'relation-altered', relationId);
}

type RelationHappening = Extract<Happening, { head: string }>;

function tellRelation(work: Workplace, kind: RelationHappening['kind'], relationId: string): void {
  const layer = openLayerOf(work);
  const relation = layer?.content.relations.get(relationId);
  if (layer !== undefined && relation !== undefined) tell(work, { kind, ...spokenRelation(layer, relation) });
}

function spokenRelation(layer: OpenLayer, { label, head, tail }: Relation): Omit<RelationHappening, 'kind'> {
  const surface = (id: string): string => surfaceById(layer.content, layer.rules.text, id);
  return { label, head: surface(head), tail: surface(tail) };
}
