import type { LabelSet } from '../model/label-set.ts';
import { GOLD, type Layer } from '../model/layer.ts';
import { compareText } from '../model/span.ts';
import { alignSpans } from './align.ts';
import { compareArticleLabels } from './compare-article-labels.ts';
import { compareRelationVotes } from './compare-relations.ts';
import { compareSpanGroups } from './compare-spans.ts';
import type { Comparison } from './comparison.ts';
import type { Disagreement } from './disagreement.ts';

/** Layers that count: done, and not the agreed one. By owner, which is the order in which they are folded in. */
export function finishedLayers(layers: readonly Layer[]): readonly Layer[] {
  return layers
    .filter((layer) => layer.status === 'done' && layer.owner !== GOLD)
    .sort((a, b) => compareText(a.owner, b.owner));
}

/** @param layers of one article; only finished ones count. */
export function compareLayers(articleId: string, layers: readonly Layer[], labelSet: LabelSet): Comparison {
  const finished = finishedLayers(layers);
  const annotators = finished.map((layer) => layer.owner);
  const groups = alignSpans(finished);
  const spans = compareSpanGroups(articleId, groups, annotators);
  return {
    annotators,
    spans,
    relations: compareRelationVotes({ articleId, layers: finished, groups, spans, annotators, labelSet }),
    articleLabels: compareArticleLabels(articleId, finished),
  };
}

/** All disagreements of the comparison in reading order: by start, end, kind, then id. */
export function disagreementsOf({ spans, relations, articleLabels }: Comparison): readonly Disagreement[] {
  return [...articleLabels, ...spans, ...relations]
    .flatMap(({ disagreement }) => disagreement ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.kind, b.kind) || compareText(a.id, b.id));
}
