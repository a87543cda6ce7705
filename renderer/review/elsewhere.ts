import type { Layer } from '../../annotations/model/layer.ts';
import { endOf, type Fragment, type Span, startOf, surfaceOf } from '../../annotations/model/span.ts';
import type { Disagreement } from '../../annotations/review/disagreement.ts';
import { spansOfItem } from '../../annotations/review/proposal.ts';
import type { GoldSpan, Settlement } from '../../annotations/review/settlement.ts';

/** The same words in another place of the article, and what has been made of them there. */
export interface Occurrence {
  readonly range: Fragment;
  /** What each annotator has there, in the order of the settlement; nothing is an empty list. */
  readonly votes: readonly { readonly annotator: string; readonly labels: readonly string[] }[];
  /** Labels that are gold there. */
  readonly gold: readonly string[];
}

/** Occurrences of the disputed words elsewhere, longer ones first where they overlap, in reading order. */
export function occurrencesElsewhere(
  disagreement: Disagreement,
  text: string,
  settlement: Pick<Settlement, 'annotators' | 'spans'>,
  layers: readonly Layer[],
): readonly Occurrence[] {
  const disputed = disagreement.candidates.flatMap(({ item }) => spansOfItem(item));
  const surfaces = new Set(
    disputed.filter(({ fragments }) => fragments.length === 1).map((span) => surfaceOf(span, text)),
  );
  const found: Fragment[] = disputed.flatMap(({ fragments }) => fragments);
  const own = found.length;
  for (const surface of [...surfaces].sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) {
      const range: Fragment = [at, at + surface.length];
      if (!found.some((other) => overlap(range, other))) found.push(range);
    }
  }
  const ofAnnotators = settlement.annotators.map((name) => layers.find(({ owner }) => owner === name));
  return found
    .slice(own)
    .sort((a, b) => a[0] - b[0])
    .filter((range) => !isInsideLonger(range, ofAnnotators))
    .map((range) => ({
      range,
      votes: settlement.annotators.map((annotator, i) => ({
        annotator,
        labels: labelsAt(range, ofAnnotators[i]?.spans ?? []),
      })),
      gold: labelsAt(range, settlement.spans.map(toSpan)),
    }));
}

/** Whether for all annotators the words are only a part of a longer name there, and so no occurrence of their own. */
function isInsideLonger(range: Fragment, layers: readonly (Layer | undefined)[]): boolean {
  return layers.every((layer) => {
    const over = (layer?.spans ?? []).filter(({ fragments }) => fragments.some((fragment) => holds(fragment, range)));
    return over.length > 0 && over.every((span) => endOf(span) - startOf(span) > range[1] - range[0]);
  });
}

function holds(outer: Fragment, inner: Fragment): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** Labels of the spans that cover just these words; where there are none, of those that overlap them. */
function labelsAt(range: Fragment, spans: readonly Span[]): readonly string[] {
  const touching = spans.filter(({ fragments }) => fragments.some((fragment) => overlap(range, fragment)));
  const exact = touching.filter((span) => startOf(span) === range[0] && endOf(span) === range[1]);
  return [...new Set((exact.length > 0 ? exact : touching).map(({ label }) => label))];
}

function toSpan({ span }: GoldSpan): Span {
  return span;
}

function overlap(a: Fragment, b: Fragment): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** How often each label (`''`: none) was given by annotators to those words elsewhere, the most frequent first. */
export function countVotes(
  occurrences: readonly Occurrence[],
): readonly { readonly label: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { votes } of occurrences) {
    for (const { labels } of votes) {
      for (const label of labels.length === 0 ? [''] : labels) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  return [...counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
}
