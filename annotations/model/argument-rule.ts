import type { LabelSet, RelationLabel } from './label-set.ts';

export interface ArgumentRuling {
  readonly relation: RelationLabel;
  readonly allowed: boolean;
  /** Which argument breaks the rule; absent when the relation is allowed. */
  readonly fault?: 'head' | 'tail' | 'both';
}

/**
 * Whether the label set lets `relation` run from a span labelled `head` to one labelled `tail`.
 * Symmetric and equivalence relations have no direction, so either order will do.
 */
export function ruleOnArguments(relation: RelationLabel, head: string, tail: string): ArgumentRuling {
  const headFits = relation.head.includes(head);
  const tailFits = relation.tail.includes(tail);
  if (headFits && tailFits) return { relation, allowed: true };
  if (relation.kind !== 'directed' && relation.head.includes(tail) && relation.tail.includes(head)) {
    return { relation, allowed: true };
  }
  return { relation, allowed: false, fault: headFits ? 'tail' : tailFits ? 'head' : 'both' };
}

/** Every relation label of the set with its ruling for this pair, allowed ones first, else in the set's order. */
export function rulingsFor(set: LabelSet, head: string, tail: string): readonly ArgumentRuling[] {
  const rulings = set.relations.map((relation) => ruleOnArguments(relation, head, tail));
  return [...rulings.filter((r) => r.allowed), ...rulings.filter((r) => !r.allowed)];
}

/** `PER → POST, ORG`: the pairs a relation label allows, for the sentence that explains a refusal. */
export function encodeAllowedPairs(relation: RelationLabel): string {
  const arrow = relation.kind === 'directed' ? '→' : '↔';
  return `${relation.head.join(', ')} ${arrow} ${relation.tail.join(', ')}`;
}
