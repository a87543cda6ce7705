import type { SpanIndex } from './layer-index.ts';

const known = new WeakMap<SpanIndex, ReadonlyMap<string, number>>();

/** Label -> how many spans bear it. Made once for each state of the spans. */
export function spanCounts(index: SpanIndex): ReadonlyMap<string, number> {
  const present = known.get(index);
  if (present !== undefined) return present;
  const counts = new Map<string, number>();
  for (const { label } of index.spans) counts.set(label, (counts.get(label) ?? 0) + 1);
  known.set(index, counts);
  return counts;
}
