import { apply } from '../../../annotations/model/apply.ts';
import type { LabelSet } from '../../../annotations/model/label-set.ts';
import { encodeLayer, GOLD, type Layer } from '../../../annotations/model/layer.ts';
import type { Decision } from '../../../annotations/review/decision.ts';
import type { DisagreementKind } from '../../../annotations/review/disagreement.ts';
import { toGoldChange } from '../../../annotations/review/gold-change.ts';
import { settle } from '../../../annotations/review/settle.ts';
import type { Settlement } from '../../../annotations/review/settlement.ts';
import type { ArticleReview } from '../../../shared/api/review.ts';
import type { OpenProject } from '../open-project.ts';
import type { LayerWrite, StoredLayer } from '../ports/layer-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { DecisionEvent, SettlementSummary, SettlementWrite } from '../ports/review-store.ts';
import { standingDecisions } from './standing-decisions.ts';

type PendingLayer = Pick<LayerWrite, 'owner' | 'after' | 'baseRevision'>;

/** What is about to be stored, and counts already. */
export interface Pending {
  readonly layer?: PendingLayer;
  /** Several at once, as an edit of the label set makes them. */
  readonly layers?: readonly PendingLayer[];
  readonly events?: readonly DecisionEvent[];
  readonly labelSet?: LabelSet;
}

/** An article's settlement and all that it was reckoned from. */
export interface SettledArticle {
  readonly settlement: Settlement;
  readonly basis: number;
  /** As it is stored; it may be another one than the settlement's. */
  readonly summary: SettlementSummary;
  readonly labelSet: LabelSet;
  /** All layers but gold, by owner's name. */
  readonly layers: readonly Layer[];
  readonly gold: StoredLayer;
  readonly events: readonly DecisionEvent[];
  readonly decisions: readonly Decision[];
}

/** What layers and decisions give, with what is about to be stored. */
export async function settleArticle(
  project: OpenProject,
  articleId: string,
  pending: Pending = {},
): Promise<SettledArticle> {
  const { basis, owners, events: stored, summary } = await project.store.review.state(articleId);
  const labelSet = pending.labelSet ?? (await project.labelSet());
  const events = [...stored, ...(pending.events ?? [])];
  const decisions = standingDecisions(events);
  const layers: Layer[] = [];
  const writes = [...(pending.layers ?? []), ...(pending.layer === undefined ? [] : [pending.layer])];
  for (const owner of ownersWith(owners, writes)) {
    const { content, revision } = toPending(await project.layer(articleId, owner), writes);
    layers.push(encodeLayer(content, articleId, owner, revision));
  }
  const settlement = settle({ articleId, layers, decisions, labelSet });
  const gold = await project.layer(articleId, GOLD);
  return { settlement, basis, summary, labelSet, layers, gold, events, decisions };
}

function ownersWith(owners: readonly string[], writes: readonly PendingLayer[]): readonly string[] {
  const all = new Set([...owners, ...writes.map(({ owner }) => owner)]);
  all.delete(GOLD);
  return [...all].sort();
}

function toPending(layer: StoredLayer, writes: readonly PendingLayer[]): Pick<StoredLayer, 'content' | 'revision'> {
  const write = writes.find(({ owner }) => owner === layer.owner);
  return write === undefined ? layer : { content: write.after, revision: write.baseRevision + 1 };
}

/** The settlement as the store takes it: its summary, and the Change that brings the gold layer there, if there is one. */
export function toSettlementWrite(
  { ids }: Pick<Ports, 'ids'>,
  { settlement, basis, gold, labelSet }: SettledArticle,
  by: { readonly author: string; readonly at: string },
): SettlementWrite {
  const { articleId } = settlement;
  const write = { articleId, basis, summary: toSummary(settlement) };
  const change = toGoldChange(gold.content, settlement);
  if (change === undefined) return write;
  const applied = apply(gold.content, change);
  if (!applied.ok) throw new Error(`the gold of ${articleId} can't be written: ${JSON.stringify(applied.problem)}`);
  return {
    ...write,
    gold: {
      articleId,
      owner: GOLD,
      changeId: ids.next(),
      baseRevision: gold.revision,
      change,
      after: applied.value,
      ...by,
      labelSetVersion: labelSet.version,
      activeSeconds: 0,
    },
  };
}

/** Takes over a stored settlement. */
export function keepSettled(project: OpenProject, settled: SettledArticle, write: SettlementWrite | undefined): void {
  if (write?.gold !== undefined) project.keepLayer(settled.gold, write.gold);
}

export function toSummary({ status, disagreements, openCount, deferredCount }: Settlement): SettlementSummary {
  const byKind: Partial<Record<DisagreementKind, number>> = {};
  for (const { disagreement } of disagreements) byKind[disagreement.kind] = (byKind[disagreement.kind] ?? 0) + 1;
  return {
    status,
    open: openCount,
    deferred: deferredCount,
    decided: disagreements.length - openCount - deferredCount,
    byKind,
  };
}

export function toReview({ settlement, layers }: SettledArticle): ArticleReview {
  return { settlement, layers };
}
