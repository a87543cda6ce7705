import type { Article } from '../../../annotations/model/article.ts';
import { simpleChangesOf } from '../../../annotations/model/change.ts';
import type { LabelStep } from '../../../annotations/model/label-edits/label-step.ts';
import { migrateLayerBy, setAfter } from '../../../annotations/model/label-edits/label-steps.ts';
import { allowsTheSame, touchedLabels } from '../../../annotations/model/label-edits/touched.ts';
import type { LabelSet } from '../../../annotations/model/label-set.ts';
import type { LayerContent } from '../../../annotations/model/layer.ts';
import { toLayerChange } from '../../../annotations/model/layer-difference.ts';
import { done } from '../../../annotations/model/outcome.ts';
import { sameJson } from '../../../annotations/model/same.ts';
import { carryDecisions } from '../../../annotations/review/carry-decisions.ts';
import type { Result } from '../../../shared/problem.ts';
import { createBreather } from '../next-turn.ts';
import type { OpenProject } from '../open-project.ts';
import type { SlimLayerWrite, SlimSettlementWrite } from '../ports/label-edit-store.ts';
import type { LayerWrite, StoredLayer } from '../ports/layer-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { DecisionEvent } from '../ports/review-store.ts';
import { type SettledArticle, settleArticle, toSettlementWrite } from '../review/settle-article.ts';
import { CANCELLED, type Report } from './with-progress.ts';

/** What an edit of the label set makes of one annotator's layer. */
export interface ReckonedLayer {
  readonly article: Article;
  readonly owner: string;
  /** Before the first step, and after each. */
  readonly contents: readonly LayerContent[];
}

/** What an edit of the label set makes of the review of one article. */
export interface ReckonedReview {
  readonly before: SettledArticle;
  readonly after: SettledArticle;
  /** Decisions that go on holding under the new labels. */
  readonly carried: number;
}

/** Told of each article while it is reckoned, so that not all of them are in memory at once. */
export interface Onlooker {
  layer(layer: ReckonedLayer): void;
  review(review: ReckonedReview): void;
}

/** All there is to store. */
export interface Reckoned {
  readonly layers: readonly SlimLayerWrite[];
  readonly events: readonly DecisionEvent[];
  readonly settled: readonly SlimSettlementWrite[];
}

/**
 * Reckons what edits make of the whole project; stores nothing. Only articles that bear a label concerned are looked at, and
 * those that were settled where other things may become gold from now on.
 * @param labelSet the one in force; the steps begin with it
 * @param next what shall be in force, with its new version
 */
export async function reckonEdits(
  ports: Pick<Ports, 'ids'>,
  project: OpenProject,
  input: {
    readonly labelSet: LabelSet;
    readonly steps: readonly LabelStep[];
    readonly next: LabelSet;
    readonly author: string;
    readonly at: string;
  },
  report: Report,
  onlooker: Onlooker,
): Promise<Result<Reckoned>> {
  const { labelSet, steps } = input;
  const { labelEdits, review } = project.store;
  const bearers = Map.groupBy(await labelEdits.bearers(touchedLabels(steps)), ({ articleId }) => articleId);
  const settledIds = new Set(await review.settledIds());
  const isGoldAlike = allowsTheSame(labelSet, setAfter(labelSet, steps));
  const articleIds = [...new Set([...bearers.keys(), ...(isGoldAlike ? [] : settledIds)])];
  const layers: SlimLayerWrite[] = [];
  const events: DecisionEvent[] = [];
  const settled: SlimSettlementWrite[] = [];
  const breathe = createBreather();
  for (const [index, articleId] of articleIds.entries()) {
    if (report.isCancelled()) return CANCELLED;
    report(index, articleIds.length, articleId);
    const article = await project.article(articleId);
    if (article === undefined) continue;
    const writes: LayerWrite[] = [];
    for (const { owner } of bearers.get(articleId) ?? []) {
      const layer = await project.layer(articleId, owner);
      const contents = migrateLayerBy(layer.content, steps, article.text);
      onlooker.layer({ article, owner, contents });
      const write = toLayerWrite(ports, layer, contents, input);
      if (write !== undefined) writes.push(write);
    }
    layers.push(...writes.map(toSlimWrite));
    if (settledIds.has(articleId)) {
      const reviewed = await reckonReview(ports, project, article, writes, input);
      onlooker.review(reviewed.review);
      events.push(...reviewed.events);
      if (reviewed.write !== undefined) settled.push(reviewed.write);
    }
    await breathe();
  }
  report(articleIds.length, articleIds.length, '');
  return done({ layers, events, settled });
}

function toLayerWrite(
  { ids }: Pick<Ports, 'ids'>,
  { articleId, owner, revision, content }: StoredLayer,
  contents: readonly LayerContent[],
  { next, author, at }: { readonly next: LabelSet; readonly author: string; readonly at: string },
): LayerWrite | undefined {
  const after = contents.at(-1) ?? content;
  const change = toLayerChange(content, after);
  return (
    change && {
      articleId,
      owner,
      changeId: ids.next(),
      baseRevision: revision,
      change,
      after,
      author,
      at,
      labelSetVersion: next.version,
      activeSeconds: 0,
    }
  );
}

interface ReckonReviewInput {
  readonly labelSet: LabelSet;
  readonly steps: readonly LabelStep[];
  readonly next: LabelSet;
  readonly author: string;
  readonly at: string;
}

async function reckonReview(
  ports: Pick<Ports, 'ids'>,
  project: OpenProject,
  { id: articleId, text }: Article,
  layers: readonly LayerWrite[],
  { labelSet, steps, next, author, at }: ReckonReviewInput,
): Promise<{
  readonly review: ReckonedReview;
  readonly events: readonly DecisionEvent[];
  readonly write?: SlimSettlementWrite;
}> {
  const before = await settleArticle(project, articleId);
  const migrated = await settleArticle(project, articleId, { labelSet: next, layers });
  const carried = carryDecisions({
    before: before.settlement,
    after: migrated.settlement,
    labelSet,
    steps,
    text,
  });
  // The decision itself, with its reviewer and its time, in the words of the new labels.
  const events = carried.flatMap(({ decision, disagreementId, ruling }): DecisionEvent[] => [
    { type: 'withdrawn', decision, at },
    { type: 'made', decision: { ...decision, id: ports.ids.next(), disagreementId, ruling }, at },
  ]);
  const after =
    events.length === 0 ? migrated : await settleArticle(project, articleId, { labelSet: next, layers, events });
  const write = toSettlementWrite(ports, after, { author, at });
  const isNew = events.length > 0 || write.gold !== undefined || !sameJson(write.summary, after.summary);
  const review = { before, after, carried: carried.length };
  return { review, events, ...(isNew ? { write: toSlimSettlement(write) } : {}) };
}

/** Of the items of a layer only those that the change touches. */
export function toSlimWrite(write: LayerWrite): SlimLayerWrite {
  const { change, after } = write;
  const touched = new Set(
    simpleChangesOf(change).flatMap((simple) => {
      if ('span' in simple) return [simple.span.id];
      if ('relation' in simple) return [simple.relation.id];
      return simple.type === 'updateSpan' || simple.type === 'updateRelation' ? [simple.after.id] : [];
    }),
  );
  const slim = <T>(items: ReadonlyMap<string, T>) => {
    const kept = new Map([...touched].flatMap((id) => (items.has(id) ? [[id, items.get(id)] as const] : [])));
    return { size: items.size, get: (id: string) => kept.get(id) };
  };
  const { status, articleLabels, note, spans, relations } = after;
  return { ...write, after: { status, articleLabels, note, spans: slim(spans), relations: slim(relations) } };
}

export function toSlimSettlement({ gold, ...rest }: ReturnType<typeof toSettlementWrite>): SlimSettlementWrite {
  return gold === undefined ? rest : { ...rest, gold: toSlimWrite(gold) };
}
