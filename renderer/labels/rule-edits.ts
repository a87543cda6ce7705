import type { LabelSet, RelationKind, RelationLabel } from '../../annotations/model/label-set.ts';

/** What a label may be in a relation. */
export type ArgumentRole = 'none' | 'head' | 'tail' | 'both';

export function roleOf({ head, tail }: RelationLabel, name: string): ArgumentRole {
  const [isHead, isTail] = [head.includes(name), tail.includes(name)];
  return isHead ? (isTail ? 'both' : 'head') : isTail ? 'tail' : 'none';
}

const ROUND: Readonly<Record<ArgumentRole, ArgumentRole>> = { none: 'head', head: 'tail', tail: 'both', both: 'none' };

/** The role after this one, round; without a direction there are only two. */
export function nextRole(role: ArgumentRole, kind: RelationKind): ArgumentRole {
  if (kind !== 'directed') return role === 'none' ? 'both' : 'none';
  return ROUND[role];
}

/** The relation label with another role for one label; both sides in the order of the set. */
export function withRole(relation: RelationLabel, name: string, role: ArgumentRole, set: LabelSet): RelationLabel {
  return {
    ...relation,
    head: ordered(relation.head, name, role === 'head' || role === 'both', set),
    tail: ordered(relation.tail, name, role === 'tail' || role === 'both', set),
  };
}

/** One side with or without a label; without a direction both sides are the same. */
export function withArgument(
  relation: RelationLabel,
  side: 'head' | 'tail',
  name: string,
  isAllowed: boolean,
  set: LabelSet,
): RelationLabel {
  if (relation.kind !== 'directed') return withRole(relation, name, isAllowed ? 'both' : 'none', set);
  return { ...relation, [side]: ordered(relation[side], name, isAllowed, set) };
}

/** A relation that loses its direction takes at either end what it took at one of them. */
export function withKind(relation: RelationLabel, kind: RelationKind): RelationLabel {
  if (kind === 'directed') return { ...relation, kind };
  const ends = [...new Set([...relation.head, ...relation.tail])];
  return { ...relation, kind, head: ends, tail: ends };
}

function ordered(side: readonly string[], name: string, isIn: boolean, { entities }: LabelSet): readonly string[] {
  const names = new Set(side);
  if (isIn) names.add(name);
  else names.delete(name);
  return entities.map((label) => label.name).filter((label) => names.has(label));
}
