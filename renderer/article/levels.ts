import { endOf, type Span, startOf } from '../../annotations/model/span.ts';
import { compareInnermost } from '../state/layer-index.ts';

/**
 * On which level each span's underline runs: 0 next to the text. A span lies lower than all it holds, and on another
 * level than those it crosses, so that every underline can run its full length.
 * @param run overlapping spans in reading order (`SpanIndex.runsTouching`).
 */
export function levelsOf(run: readonly Span[]): ReadonlyMap<string, number> {
  const overlapping = overlapsIn(run);
  const levels = new Map<string, number>();
  for (const span of [...run].sort(compareInnermost)) {
    const taken = new Set<number>();
    let lowest = 0;
    for (const other of overlapping.get(span.id) ?? []) {
      const level = levels.get(other.id);
      if (level === undefined) continue;
      if (holds(span, other)) lowest = Math.max(lowest, level + 1);
      else taken.add(level);
    }
    while (taken.has(lowest)) lowest += 1;
    levels.set(span.id, lowest);
  }
  return levels;
}

/** The gap of a discontinuous span counts: its dotted line runs there. */
function overlapsIn(run: readonly Span[]): ReadonlyMap<string, readonly Span[]> {
  const overlaps = new Map<string, Span[]>(run.map((span) => [span.id, []]));
  for (const [i, span] of run.entries()) {
    const end = endOf(span);
    for (let j = i + 1; j < run.length; j += 1) {
      const other = run[j];
      if (other === undefined || startOf(other) >= end) break;
      overlaps.get(span.id)?.push(other);
      overlaps.get(other.id)?.push(span);
    }
  }
  return overlaps;
}

function holds(outer: Span, inner: Span): boolean {
  return startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);
}
