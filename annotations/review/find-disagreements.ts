import type { LabelSet } from '../model/label-set.ts';
import type { Layer } from '../model/layer.ts';
import { compareLayers, disagreementsOf } from './compare-layers.ts';
import type { Disagreement } from './disagreement.ts';

/**
 * Every difference between the finished layers of one article, in reading order. Pure: the same layers give the same
 * disagreements with the same ids.
 * @param layers all layers of the article; only those that are done count, and never the gold layer.
 */
export function findDisagreements(
  articleId: string,
  layers: readonly Layer[],
  labelSet: LabelSet,
): readonly Disagreement[] {
  return disagreementsOf(compareLayers(articleId, layers, labelSet));
}
