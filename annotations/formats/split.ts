import { createRandom, shuffle } from '../agreement/seeded-random.ts';
import { done, type Outcome, refused } from '../model/outcome.ts';
import { compareCodePoints } from '../text/code-points.ts';

/** One part of a split, such as `train`, and its share of the articles. */
export interface SplitPart {
  readonly name: string;
  /** Above 0; the shares of all parts sum up to 1. */
  readonly share: number;
}

export interface Split {
  readonly parts: readonly SplitPart[];
  readonly seed: number;
}

export interface SplitItem {
  readonly id: string;
  /** Articles of one group (near duplicates) never come into two parts. */
  readonly group: string;
  /** Labels that occur in it. */
  readonly labels: ReadonlySet<string>;
}

export type SplitProblemCode = 'split-shares';

/** Shares as people write them (0.333, 0.667) may miss 1 by a little. */
const TOLERANCE = 0.005;

/** A split whose shares are all above 0 and sum up to 1. */
export function makeSplit(parts: readonly SplitPart[], seed: number): Outcome<Split, SplitProblemCode> {
  const sum = parts.reduce((total, { share }) => total + share, 0);
  const isFit = Math.abs(sum - 1) <= TOLERANCE && parts.every(({ share }) => share > 0);
  return isFit ? done({ parts, seed }) : refused('split-shares', { sum });
}

interface Group {
  readonly ids: readonly string[];
  /** In how many of its articles each label occurs. */
  readonly labelCounts: ReadonlyMap<string, number>;
}

interface Bin {
  readonly name: string;
  /** How many articles, and how many with each label, are still wanted; below 0 when there are more than their share. */
  wantedArticles: number;
  readonly wanted: Map<string, number>;
  readonly ids: string[];
}

/**
 * Distributes articles so that each part gets its share of articles and of the articles with each label, as far as whole groups
 * allow:
 * iterative stratification (Sechidis, Tsoumakas, Vlahavas 2011), the rarest label first, each group to the part that
 * wants the label most. No part stays empty while there are groups for all. The same articles, parts and seed give the
 * same split, in whatever order they come.
 * @returns article ids by part, in code-point order.
 */
export function splitArticles(
  items: readonly SplitItem[],
  { parts, seed }: Split,
): ReadonlyMap<string, readonly string[]> {
  const random = createRandom(seed);
  const open = new Set(shuffle(toGroups(items), random));
  const bins = parts.map(({ name, share }): Bin => {
    const wanted = new Map([...totals(open)].map(([label, count]) => [label, count * share]));
    return { name, wantedArticles: items.length * share, wanted, ids: [] };
  });
  while (open.size > 0) {
    const label = rarestLabel(open);
    const having = [...open].filter(({ labelCounts }) => label === undefined || labelCounts.has(label));
    for (const group of bySize(having, label)) {
      open.delete(group);
      const empty = bins.filter(({ ids }) => ids.length === 0);
      const candidates = empty.length > open.size ? empty : bins;
      put(group, neediest(candidates, label));
    }
  }
  return new Map(bins.map(({ name, ids }) => [name, ids.sort(compareCodePoints)]));
}

function toGroups(items: readonly SplitItem[]): readonly Group[] {
  const sorted = [...items].sort((a, b) => compareCodePoints(a.id, b.id));
  return [...Map.groupBy(sorted, ({ group }) => group).values()].map((members) => {
    const labelCounts = new Map<string, number>();
    for (const item of members) {
      for (const label of item.labels) labelCounts.set(label, (labelCounts.get(label) ?? 0) + 1);
    }
    return { ids: members.map(({ id }) => id), labelCounts };
  });
}

function totals(groups: Iterable<Group>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { labelCounts } of groups) {
    for (const [label, count] of labelCounts) sums.set(label, (sums.get(label) ?? 0) + count);
  }
  return sums;
}

/** Of the labels that open groups have; `undefined` when these have none. */
function rarestLabel(open: ReadonlySet<Group>): string | undefined {
  const counts = [...totals(open)].sort(([a, m], [b, n]) => m - n || compareCodePoints(a, b));
  return counts[0]?.[0];
}

/** Whoever has most of the label first, since it is hardest to place; else in the order that was drawn. */
function bySize(groups: readonly Group[], label: string | undefined): readonly Group[] {
  const sizeOf = ({ labelCounts, ids }: Group): number =>
    label === undefined ? ids.length : (labelCounts.get(label) ?? 0);
  return [...groups].sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** The part that wants the label most, then articles most, then the first named. */
function neediest(bins: readonly Bin[], label: string | undefined): Bin {
  const want = (bin: Bin): number => (label === undefined ? 0 : (bin.wanted.get(label) ?? 0));
  const [first, ...others] = bins;
  if (first === undefined) throw new RangeError('a split needs at least one part');
  return others.reduce((most, bin) => {
    const more = want(bin) - want(most) || bin.wantedArticles - most.wantedArticles;
    return more > 0 ? bin : most;
  }, first);
}

function put(group: Group, bin: Bin): void {
  bin.ids.push(...group.ids);
  bin.wantedArticles -= group.ids.length;
  for (const [label, count] of group.labelCounts) bin.wanted.set(label, (bin.wanted.get(label) ?? 0) - count);
}
