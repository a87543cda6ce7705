import { encodeAllowedPairs, ruleOnArguments } from './argument-rule.ts';
import { type Attribute, type AttributeValues, isAttributeValue } from './attribute.ts';
import { type Change, type SimpleChange, simpleChangesOf } from './change.ts';
import { entityLabel, type LabelSet, relationLabel } from './label-set.ts';
import type { LayerContent } from './layer.ts';
import { done, type Outcome, refused } from './outcome.ts';
import type { Relation } from './relation.ts';
import type { Span } from './span.ts';

export const ruleProblemCodes = [
  'label-unknown',
  'attribute-unknown',
  'attribute-bad-value',
  'relation-not-allowed',
  'relation-duplicate',
  'span-outside-text',
  'span-splits-character',
] as const;
export type RuleProblemCode = (typeof ruleProblemCodes)[number];

/** What a change is measured by besides the layer itself. */
export interface Rules {
  readonly labelSet: LabelSet;
  readonly text: string;
}

/**
 * Whether the label set and the text allow what `change` puts into the layer. Only what the change adds or alters is
 * judged, so work made under an older label set can still be undone and removed.
 * @param after the layer once `change` has been applied (see `apply`).
 */
export function checkRules(after: LayerContent, change: Change, rules: Rules): Outcome<void, RuleProblemCode> {
  for (const simple of simpleChangesOf(change)) {
    const ruling = checkSimple(after, simple, rules);
    if (!ruling.ok) return ruling;
  }
  return done(undefined);
}

function checkSimple(after: LayerContent, change: SimpleChange, rules: Rules): Outcome<void, RuleProblemCode> {
  switch (change.type) {
    case 'addSpan':
      return checkSpan(change.span, rules);
    case 'updateSpan': {
      const ruling = checkSpan(change.after, rules);
      if (!ruling.ok || change.before.label === change.after.label) return ruling;
      return checkRelationsOf(after, change.after.id, rules.labelSet);
    }
    case 'addRelation':
      return checkRelation(after, change.relation, rules.labelSet);
    case 'updateRelation':
      return checkRelation(after, change.after, rules.labelSet);
    case 'setArticleLabels':
      return checkAttributes(change.after, rules.labelSet.articleLabels, '');
    default:
      return done(undefined);
  }
}

function checkSpan(span: Span, { labelSet, text }: Rules): Outcome<void, RuleProblemCode> {
  const label = entityLabel(labelSet, span.label);
  if (label === undefined) return refused('label-unknown', { label: span.label });
  for (const [start, end] of span.fragments) {
    if (end > text.length) return refused('span-outside-text', { start, end, length: text.length });
    if (splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)) {
      return refused('span-splits-character', { start, end });
    }
  }
  return checkAttributes(span.attributes, label.attributes, span.label);
}

function checkRelationsOf(after: LayerContent, spanId: string, set: LabelSet): Outcome<void, RuleProblemCode> {
  for (const relation of after.relations.values()) {
    if (relation.head !== spanId && relation.tail !== spanId) continue;
    const ruling = checkRelation(after, relation, set);
    if (!ruling.ok) return ruling;
  }
  return done(undefined);
}

function checkRelation(after: LayerContent, relation: Relation, set: LabelSet): Outcome<void, RuleProblemCode> {
  const label = relationLabel(set, relation.label);
  if (label === undefined) return refused('label-unknown', { label: relation.label });
  const head = after.spans.get(relation.head)?.label;
  const tail = after.spans.get(relation.tail)?.label;
  // The relation or one of its ends may be gone again by a later part of the same batch.
  if (head === undefined || tail === undefined) return done(undefined);
  if (!ruleOnArguments(label, head, tail).allowed) {
    return refused('relation-not-allowed', { relation: label.name, head, tail, allowed: encodeAllowedPairs(label) });
  }
  // `apply` refuses the same relation twice; that a relation without direction is the same turned round, the set knows.
  if (label.kind !== 'directed' && isThereReversed(after, relation)) {
    return refused('relation-duplicate', { label: label.name });
  }
  return checkAttributes(relation.attributes, label.attributes, label.name);
}

function isThereReversed(content: LayerContent, { id, label, head, tail }: Relation): boolean {
  for (const other of content.relations.values()) {
    if (other.label === label && other.head === tail && other.tail === head && other.id !== id) return true;
  }
  return false;
}

function checkAttributes(
  values: AttributeValues,
  attributes: readonly Attribute[],
  label: string,
): Outcome<void, RuleProblemCode> {
  for (const [name, value] of Object.entries(values)) {
    const attribute = attributes.find((candidate) => candidate.name === name);
    if (attribute === undefined) return refused('attribute-unknown', { label, attribute: name });
    if (!isAttributeValue(attribute, value)) {
      return refused('attribute-bad-value', { label, attribute: name, value: String(value) });
    }
  }
  return done(undefined);
}

function splitsSurrogatePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
