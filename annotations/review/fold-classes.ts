import { assignPairs, type PairGain } from './assignment.ts';

/** What several annotators wrote alike. */
export interface ContentClass {
  /** Indexes of the annotators who have it, ascending. */
  readonly holders: readonly number[];
}

/** What it gains to see two classes as two versions of one thing, instead of as two things. A positive integer. */
export interface ClassPair {
  readonly a: number;
  readonly b: number;
  readonly gain: number;
}

/**
 * Joins classes into groups, at most one item per annotator in a group. Annotators are folded in one after the other:
 * the classes that the next one brings are paired with the groups there are so that the sum of gains is greatest,
 * exactly. The gain of a class and a group is the mean over the group's annotators. For two annotators the result is
 * the optimum; for more, the best that one pass in name order can find.
 * @returns groups of class indexes; both in the order of the classes.
 */
export function foldClasses(
  classes: readonly ContentClass[],
  pairs: readonly ClassPair[],
  annotatorCount: number,
): readonly (readonly number[])[] {
  const neighbours = classes.map((): { other: number; gain: number }[] => []);
  for (const { a, b, gain } of pairs) {
    neighbours[a]?.push({ other: b, gain });
    neighbours[b]?.push({ other: a, gain });
  }
  const groups: { members: number[]; holders: Set<number> }[] = [];
  const groupOf = new Map<number, number>();
  for (let annotator = 0; annotator < annotatorCount; annotator += 1) {
    const brought = [...classes.keys()].filter((index) => classes[index]?.holders[0] === annotator);
    const edges = brought.map((index) => gainsWithGroups(index));
    const partners = assignPairs(edges, groups.length);
    for (const [i, index] of brought.entries()) {
      const partner = partners[i] ?? -1;
      const group = groups[partner] ?? { members: [], holders: new Set<number>() };
      if (partner < 0) groups.push(group);
      groupOf.set(index, partner < 0 ? groups.length - 1 : partner);
      group.members.push(index);
      for (const holder of classes[index]?.holders ?? []) group.holders.add(holder);
    }
  }
  return groups.map(({ members }) => members.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

  function gainsWithGroups(index: number): PairGain[] {
    const sums = new Map<number, number>();
    for (const { other, gain } of neighbours[index] ?? []) {
      const group = groupOf.get(other);
      if (group === undefined) continue;
      sums.set(group, (sums.get(group) ?? 0) + gain * (classes[other]?.holders.length ?? 0));
    }
    const holders = classes[index]?.holders ?? [];
    return [...sums].flatMap(([right, sum]) => {
      const taken = groups[right]?.holders ?? new Set<number>();
      if (holders.some((holder) => taken.has(holder))) return [];
      return { right, gain: Math.round(sum / taken.size) };
    });
  }
}
