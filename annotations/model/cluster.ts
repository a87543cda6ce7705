import type { LabelSet } from './label-set.ts';
import type { Relation } from './relation.ts';
import { compareSpans, type Span } from './span.ts';
import { createUnionFind } from './union-find.ts';

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
  const chains = createUnionFind<string>();
  for (const { label: other, head, tail } of relations) if (other === label) chains.unite(head, tail);
  const members = chains.members().flatMap((id) => spans.get(id) ?? []);
  return [...Map.groupBy(members, ({ id }) => chains.rootOf(id)).values()]
    .filter((cluster) => cluster.length > 1)
    .map((cluster) => cluster.sort(compareSpans))
    .sort(compareClusters);
}

function compareClusters(a: readonly Span[], b: readonly Span[]): number {
  const [first, second] = [a[0], b[0]];
  return first && second ? compareSpans(first, second) : 0;
}
