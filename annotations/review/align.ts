import type { Layer } from '../model/layer.ts';
import { sameJson } from '../model/same.ts';
import { compareText, endOf, type Fragment, type Span, startOf } from '../model/span.ts';
import { type ClassPair, type ContentClass, foldClasses } from './fold-classes.ts';

export interface SpanVote {
  readonly annotator: string;
  readonly span: Span;
}

/** Spans of different annotators that are about the same thing in the text; one span each at most. By annotator. */
export type SpanGroup = readonly SpanVote[];

/**
 * Costs in millionths. A span that stays alone costs `ALONE`, so a pair is worth making while it costs less than two of
 * them. A pair costs its distance (Jaccard: 1 - |intersection| / |union| of the characters covered) when the labels are
 * the same: any overlap will do. With different labels it costs `OTHER_LABEL` and twice the distance: more than half of
 * the characters must be common, since a short name inside a long one of another label is a nested span that somebody
 * overlooked rather than the same span seen otherwise. Other attributes only break ties.
 */
const UNIT = 1_000_000;
const ALONE = UNIT;
const OTHER_LABEL = UNIT;
const OTHER_ATTRIBUTES = UNIT / 20;

interface SpanClass extends ContentClass {
  readonly votes: readonly SpanVote[];
  readonly span: Span;
}

/**
 * Aligns the spans of several layers of one article. Spans with the same label and fragments are always together;
 * what is left is paired so that the total cost is least (see `foldClasses` for more than two layers).
 * About n log n and the number of overlapping pairs that are disputed.
 * @param layers in the order in which they are folded in; one per annotator.
 * @returns groups in reading order of their first span.
 */
export function alignSpans(layers: readonly Layer[]): readonly SpanGroup[] {
  const classes = toClasses(layers);
  const disputed = classes.filter((candidate) => candidate.holders.length < layers.length);
  const agreed = classes.filter((candidate) => candidate.holders.length === layers.length);
  const groups = foldClasses(disputed, overlappingPairs(disputed), layers.length).map((members) =>
    members.flatMap((index) => disputed[index] ?? []),
  );
  return [...groups, ...agreed.map((candidate) => [candidate])]
    .sort((a, b) => compareClasses(a[0], b[0]))
    .map((group) => group.flatMap(({ votes }) => votes).sort((a, b) => compareText(a.annotator, b.annotator)));
}

function toClasses(layers: readonly Layer[]): readonly SpanClass[] {
  const classes = new Map<string, { holders: number[]; votes: SpanVote[]; span: Span }>();
  for (const [holder, layer] of layers.entries()) {
    for (const span of layer.spans) {
      const key = spanContentKey(span);
      const same = classes.get(key) ?? { holders: [], votes: [], span };
      classes.set(key, same);
      same.holders.push(holder);
      same.votes.push({ annotator: layer.owner, span });
    }
  }
  return [...classes.values()].sort(compareClasses);
}

/** What makes two spans the same span: label and fragments. */
export function spanContentKey(span: Pick<Span, 'label' | 'fragments'>): string {
  return `${span.label}\u0000${span.fragments.join(' ')}`;
}

function compareClasses(a: SpanClass | undefined, b: SpanClass | undefined): number {
  return a === undefined || b === undefined ? 0 : compareSpanContent(a.span, b.span);
}

/** Reading order by content alone, so that it is the same whatever the ids are. */
export function compareSpanContent(a: Span, b: Span): number {
  return (
    startOf(a) - startOf(b) ||
    endOf(b) - endOf(a) ||
    compareText(a.label, b.label) ||
    compareText(spanContentKey(a), spanContentKey(b))
  );
}

/** Sweeps over the classes in reading order; only those still open at a start can overlap it. */
function overlappingPairs(classes: readonly SpanClass[]): readonly ClassPair[] {
  const pairs: ClassPair[] = [];
  let open: number[] = [];
  for (const [b, later] of classes.entries()) {
    const start = startOf(later.span);
    open = open.filter((a) => endOf(classes[a]?.span ?? later.span) > start);
    for (const a of open) {
      const earlier = classes[a];
      if (earlier === undefined || earlier.holders.some((holder) => later.holders.includes(holder))) continue;
      const gain = 2 * ALONE - pairCost(earlier.span, later.span);
      if (gain > 0) pairs.push({ a, b, gain });
    }
    open.push(b);
  }
  return pairs;
}

/** Of two spans that overlap; not worth pairing at `2 * ALONE` and above. */
export function pairCost(a: Span, b: Span): number {
  const common = commonLength(a.fragments, b.fragments);
  if (common === 0) return 2 * ALONE;
  const distance = Math.round(UNIT * (1 - common / (lengthOf(a.fragments) + lengthOf(b.fragments) - common)));
  const attributes = sameJson(a.attributes, b.attributes) ? 0 : OTHER_ATTRIBUTES;
  return (a.label === b.label ? distance : OTHER_LABEL + 2 * distance) + attributes;
}

function lengthOf(fragments: readonly Fragment[]): number {
  return fragments.reduce((sum, [start, end]) => sum + end - start, 0);
}

function commonLength(a: readonly Fragment[], b: readonly Fragment[]): number {
  let common = 0;
  for (const [start, end] of a) {
    for (const [otherStart, otherEnd] of b) {
      common += Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
    }
  }
  return common;
}
