import { type AttributeValue, partitionValues } from '../model/attribute.ts';
import type { LabelSet } from '../model/label-set.ts';
import type { Layer } from '../model/layer.ts';
import { compareLayers, disagreementsOf } from './compare-layers.ts';
import type { ArticleLabelItem } from './comparison.ts';
import type { Decision } from './decision.ts';
import { latestDecisions } from './latest-decisions.ts';
import { type Decided, decisionOn, makeProvenance } from './provenance.ts';
import { settleRelations } from './settle-relations.ts';
import { settleSpans } from './settle-spans.ts';
import type { LeftOutItem, Settlement, SettlementStatus } from './settlement.ts';

export interface SettleInput {
  readonly articleId: string;
  /** All layers of the article: those that are not done, and the gold layer, are passed over. */
  readonly layers: readonly Layer[];
  /** All decisions of the article; of several on one disagreement the latest holds. */
  readonly decisions: readonly Decision[];
  readonly labelSet: LabelSet;
}

/**
 * What the finished layers of an article and the decisions on their disagreements give. Pure and total: a decision that
 * does not fit (any more) is kept and listed, never an error. The same input gives the same settlement, ids included.
 */
export function settle({ articleId, layers, decisions, labelSet }: SettleInput): Settlement {
  const comparison = compareLayers(articleId, layers, labelSet);
  const { annotators } = comparison;
  const latest = latestDecisions(decisions);
  const decided: Decided = { decisions: latest, single: annotators.length === 1 };
  const spans = settleSpans(comparison.spans, decided, labelSet);
  const relations = settleRelations(comparison.relations, {
    spans: comparison.spans,
    outcomes: spans.outcomes,
    decided,
    labelSet,
  });
  const articleLabels = settleArticleLabels(comparison.articleLabels, decided, labelSet);

  const disagreements = disagreementsOf(comparison);
  const open = [...spans.open, ...relations.open, ...articleLabels.open];
  const deferredCount = open.filter((id) => latest.get(id)?.ruling.type === 'defer').length;
  const known = new Set(disagreements.map(({ id }) => id));
  return {
    articleId,
    status: statusOf(annotators.length, open.length),
    annotators,
    spans: spans.spans,
    relations: relations.relations,
    articleLabels: articleLabels.values,
    rejected: spans.rejected,
    leftOut: [...spans.leftOut, ...relations.leftOut, ...articleLabels.leftOut],
    disagreements: disagreements.map((disagreement) => {
      const decision = latest.get(disagreement.id);
      return decision === undefined ? { disagreement } : { disagreement, decision };
    }),
    stale: [...latest.values()].filter(({ disagreementId }) => !known.has(disagreementId)),
    openCount: open.length - deferredCount,
    deferredCount,
  };
}

function statusOf(annotatorCount: number, openCount: number): SettlementStatus {
  if (annotatorCount === 0) return 'none';
  if (annotatorCount === 1) return 'single';
  return openCount === 0 ? 'gold' : 'unresolved';
}

interface SettledArticleLabels {
  readonly values: Settlement['articleLabels'];
  readonly leftOut: readonly LeftOutItem[];
  readonly open: readonly string[];
}

function settleArticleLabels(
  items: readonly ArticleLabelItem[],
  decided: Decided,
  labelSet: LabelSet,
): SettledArticleLabels {
  const values: Settlement['articleLabels'][number][] = [];
  const leftOut: LeftOutItem[] = [];
  const open: string[] = [];
  for (const item of items) {
    const { name, disagreement } = item;
    const result = articleLabelOf(item, decided);
    if (result === 'rejected') continue;
    if (result === 'open') {
      open.push(disagreement?.id ?? '');
      continue;
    }
    const { decidedBy, disagreementId } = makeProvenance(disagreement, decided);
    const { refusedNames } = partitionValues({ [name]: result.value }, labelSet.articleLabels);
    if (refusedNames.length === 0) values.push({ name, value: result.value, decidedBy });
    else {
      const reason = labelSet.articleLabels.some((label) => label.name === name)
        ? 'attribute-not-allowed'
        : 'label-unknown';
      leftOut.push({ reason, item: 'articleLabel', id: name, label: name, disagreementId, detail: '' });
    }
  }
  return { values, leftOut, open };
}

/** A ruling that does not fit leaves the label open; one label can't be edited into another. */
function articleLabelOf(
  { name, candidates, disagreement }: ArticleLabelItem,
  decided: Decided,
): { readonly name: string; readonly value: AttributeValue } | 'rejected' | 'open' {
  const proposed = (index: number) => {
    const candidate = candidates[index];
    return candidate === undefined ? 'open' : { name, value: candidate.value };
  };
  if (disagreement === undefined) return proposed(0);
  const ruling = decisionOn(disagreement, decided)?.ruling;
  switch (ruling?.type) {
    case 'pick':
      return proposed(ruling.candidate);
    case 'edit':
      return ruling.item.type === 'articleLabel' && ruling.item.name === name
        ? { name, value: ruling.item.value }
        : 'open';
    case 'reject':
      return 'rejected';
    default:
      return 'open';
  }
}
