import type { RawRange } from './choice.ts';

/** What is left of `ranges` outside `taken`. All ascending; `taken` apart. Takes time in proportion to both. */
export function subtractRanges(ranges: readonly RawRange[], taken: readonly RawRange[]): readonly RawRange[] {
  const left: RawRange[] = [];
  let first = 0;
  for (const [start, end] of ranges) {
    while ((taken[first]?.[1] ?? Number.POSITIVE_INFINITY) <= start) first += 1;
    let from = start;
    for (let i = first; from < end; i += 1) {
      const [takenStart, takenEnd] = taken[i] ?? [end, end];
      if (takenStart >= end) break;
      if (takenStart > from) left.push([from, takenStart]);
      from = Math.max(from, takenEnd);
    }
    if (from < end) left.push([from, end]);
  }
  return left;
}

/** Ranges in any order, some of them over each other, as ascending ranges that lie apart or touch. */
export function mergeRanges(ranges: readonly RawRange[]): readonly RawRange[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else if (start < end) merged.push([start, end]);
  }
  return merged;
}
