import { compareText, type Fragment } from '../model/span.ts';
import { assignPairs } from '../review/assignment.ts';

/** A span of one article, as far as measures look at it. */
export interface Unit {
  readonly articleId: string;
  readonly label: string;
  readonly fragments: readonly Fragment[];
}

/** One annotator's work: the articles that were worked on, whether or not anything was found there, and the spans. */
export interface AnnotatorUnits {
  readonly annotator: string;
  readonly articleIds: ReadonlySet<string>;
  readonly units: readonly Unit[];
}

/**
 * When two spans count as the same: label and fragments; fragments whatever the label; or the label and at least one
 * character in common (each span with one partner at most, as many pairs as there can be).
 */
export const spanMatches = ['strict', 'boundary', 'overlap'] as const;
export type SpanMatch = (typeof spanMatches)[number];

/**
 * F1 of two annotators: 2·|A ∩ B| / (|A| + |B|) over sets of (article, label, fragments). Symmetric, so that neither is
 * taken for the truth; equals the harmonic mean of precision and recall either way (Hripcsak and Rothschild 2005).
 * @returns `undefined` for 0/0: neither has a span.
 */
export function spanF1(a: readonly Unit[], b: readonly Unit[], match: SpanMatch = 'strict'): number | undefined {
  const [left, right] = [distinct(a, match), distinct(b, match)];
  const total = left.size + right.size;
  if (total === 0) return undefined;
  const common =
    match === 'overlap' ? countOverlapping([...left.values()], [...right.values()]) : countCommon(left, right);
  return (2 * common) / total;
}

export interface PairwiseF1 {
  /** Mean over the pairs for which F1 is defined; `undefined` when there is none. */
  readonly mean: number | undefined;
  /** Population standard deviation over the same pairs. */
  readonly sd: number | undefined;
  /** Names in order, with the F1 of the articles that both worked on; pairs without a common article are not there. */
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly f1: number | undefined }[];
}

/** F1 of every pair of annotators over the articles both worked on, all their articles and labels together (micro). */
export function pairwiseSpanF1(annotators: readonly AnnotatorUnits[], match: SpanMatch = 'strict'): PairwiseF1 {
  const sorted = [...annotators].sort((a, b) => compareText(a.annotator, b.annotator));
  const pairs: PairwiseF1['pairs'][number][] = [];
  for (const [i, a] of sorted.entries()) {
    for (const b of sorted.slice(i + 1)) {
      const both = a.articleIds.intersection(b.articleIds);
      if (both.size === 0) continue;
      const [left, right] = [a, b].map(({ units }) => units.filter(({ articleId }) => both.has(articleId)));
      pairs.push({ a: a.annotator, b: b.annotator, f1: spanF1(left ?? [], right ?? [], match) });
    }
  }
  const values = pairs.flatMap(({ f1 }) => f1 ?? []);
  const mean = values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance =
    mean === undefined ? undefined : values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, sd: variance === undefined ? undefined : Math.sqrt(variance), pairs };
}

function distinct(units: readonly Unit[], match: SpanMatch): ReadonlyMap<string, Unit> {
  return new Map(
    units.map((unit) => [
      JSON.stringify([unit.articleId, unit.fragments, match === 'boundary' ? '' : unit.label]),
      unit,
    ]),
  );
}

function countCommon(a: ReadonlyMap<string, Unit>, b: ReadonlyMap<string, Unit>): number {
  return [...a.keys()].filter((key) => b.has(key)).length;
}

function countOverlapping(a: readonly Unit[], b: readonly Unit[]): number {
  const placeOf = ({ articleId, label }: Unit): string => JSON.stringify([articleId, label]);
  const candidates = Map.groupBy(b.entries(), ([, unit]) => placeOf(unit));
  const gains = a.map((unit) =>
    (candidates.get(placeOf(unit)) ?? [])
      .filter(([, other]) => haveCommon(unit.fragments, other.fragments))
      .map(([right]) => ({ right, gain: 1 })),
  );
  return assignPairs(gains, b.length).filter((right) => right >= 0).length;
}

function haveCommon(a: readonly Fragment[], b: readonly Fragment[]): boolean {
  return a.some(([start, end]) => b.some(([otherStart, otherEnd]) => start < otherEnd && otherStart < end));
}
