import type { LabelSet } from './label-set.ts';
import type { Relation } from './relation.ts';
import { compareSpans, type Span } from './span.ts';

/**
 * The chains that equivalence relations make: reflexive, symmetric, transitive closure, by label.
 * @returns clusters of at least two spans; the spans in reading order, the clusters by their first span.
 */
export function clustersOf(
  spans: ReadonlyMap<string, Span>,
  relations: Iterable<Relation>,
  set: LabelSet,
): readonly (readonly Span[])[] {
  const equivalences = new Set(set.relations.filter((r) => r.kind === 'equivalence').map((r) => r.name));
  return [...equivalences].flatMap((label) => clustersOfLabel(spans, relations, label)).sort(compareClusters);
}

/** The chains of one equivalence label. */
export function clustersOfLabel(
  spans: ReadonlyMap<string, Span>,
  relations: Iterable<Relation>,
  label: string,
): readonly (readonly Span[])[] {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    const up = parent.get(id);
    if (up === undefined || up === id) return id;
    const root = rootOf(up);
    parent.set(id, root);
    return root;
  };
  for (const { label: other, head, tail } of relations) {
    if (other !== label) continue;
    for (const id of [head, tail]) if (!parent.has(id)) parent.set(id, id);
    parent.set(rootOf(head), rootOf(tail));
  }
  const members = new Map<string, Span[]>();
  for (const id of parent.keys()) {
    const span = spans.get(id);
    if (span === undefined) continue;
    const root = rootOf(id);
    members.set(root, [...(members.get(root) ?? []), span]);
  }
  return [...members.values()]
    .filter((cluster) => cluster.length > 1)
    .map((cluster) => cluster.sort(compareSpans))
    .sort(compareClusters);
}

function compareClusters(a: readonly Span[], b: readonly Span[]): number {
  const [first, second] = [a[0], b[0]];
  return first && second ? compareSpans(first, second) : 0;
}
