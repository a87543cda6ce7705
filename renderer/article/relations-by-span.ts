import type { Relation } from '../../annotations/model/relation.ts';

type BySpan = ReadonlyMap<string, readonly Relation[]>;

const known = new WeakMap<ReadonlyMap<string, Relation>, BySpan>();

/** Span id -> the relations it is part of. Made once for each state of the relations, which edits of spans leave alone. */
export function relationsBySpan(relations: ReadonlyMap<string, Relation>): BySpan {
  const present = known.get(relations);
  if (present !== undefined) return present;
  const made = new Map<string, Relation[]>();
  const add = (spanId: string, relation: Relation): void => {
    const list = made.get(spanId);
    if (list === undefined) made.set(spanId, [relation]);
    else list.push(relation);
  };
  for (const relation of relations.values()) {
    add(relation.head, relation);
    add(relation.tail, relation);
  }
  known.set(relations, made);
  return made;
}
