import { apply } from '../../../annotations/model/apply.ts';
import { invert } from '../../../annotations/model/change.ts';
import { allowsTheSame } from '../../../annotations/model/label-edits/touched.ts';
import type { LabelSet } from '../../../annotations/model/label-set.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import { sameJson } from '../../../annotations/model/same.ts';
import type { LastLabelEdit } from '../../../shared/api/labels.ts';
import type { Result } from '../../../shared/problem.ts';
import { createBreather } from '../next-turn.ts';
import type { OpenProject } from '../open-project.ts';
import type { SlimLayerWrite, SlimSettlementWrite } from '../ports/label-edit-store.ts';
import type { LayerWrite } from '../ports/layer-store.ts';
import type { Ports } from '../ports/ports.ts';
import type { DecisionEvent } from '../ports/review-store.ts';
import { settleArticle, toSettlementWrite } from '../review/settle-article.ts';
import { storeEdit } from './edit-labels.ts';
import { toSlimSettlement, toSlimWrite } from './reckon-edits.ts';
import { CANCELLED, type Report } from './with-progress.ts';

/** The edit that the label set in force came from; `null` where it came from none. */
export async function readLastEdit({ store }: OpenProject): Promise<Result<LastLabelEdit | null>> {
  const last = await store.labelEdits.last();
  if (last === undefined) return done(null);
  const { version, author, at, edits, undone, isLatest } = last;
  return done({ version, author, at, edits, ...(undone === undefined ? {} : { undone }), canUndo: isLatest });
}

interface UndoInput {
  readonly version: number;
  readonly author: string;
}

/**
 * Takes the last edit back: the label set before it, the inverse of each change it brought about, and decisions as they
 * were. What took an edit back is taken back in the same way, which gives the edit again.
 */
export async function undoLastEdit(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  { version, author }: UndoInput,
  report: Report,
): Promise<Result<LabelSet>> {
  const { labelEdits, labels } = project.store;
  const last = await labelEdits.last();
  if (last === undefined || last.version !== version || !last.isLatest) return refused('label-edit-stands');
  const present = await project.labelSet();
  const former = (await labels.versions()).findLast((set) => set.version < version);
  if (former === undefined) return refused('label-edit-stands');
  const next: LabelSet = { ...former, version: present.version + 1 };
  const by = { author, at: ports.clock.now() };

  const changes = Map.groupBy(await labelEdits.changesOf(version), ({ articleId }) => articleId);
  const events = Map.groupBy(await labelEdits.eventsOf(version), ({ decision }) => decision.articleId);
  const settledIds = new Set(await project.store.review.settledIds());
  const isGoldAlike = allowsTheSame(present, former);
  const articleIds = [...new Set([...changes.keys(), ...events.keys(), ...(isGoldAlike ? [] : settledIds)])];
  const layers: SlimLayerWrite[] = [];
  const inverseEvents: DecisionEvent[] = [];
  const settled: SlimSettlementWrite[] = [];
  const breathe = createBreather();
  for (const [index, articleId] of articleIds.entries()) {
    if (report.isCancelled()) return CANCELLED;
    report(index, articleIds.length, articleId);
    const writes: LayerWrite[] = [];
    for (const { owner, revision, change } of changes.get(articleId) ?? []) {
      const layer = await project.layer(articleId, owner);
      const inverse = invert(change);
      const applied = apply(layer.content, inverse);
      if (layer.revision !== revision || !applied.ok) return refused('label-edit-stands');
      const labelSetVersion = next.version;
      const [changeId, baseRevision, after] = [ports.ids.next(), revision, applied.value];
      const write = { articleId, owner, changeId, baseRevision, change: inverse, after, labelSetVersion };
      writes.push({ ...write, ...by, activeSeconds: 0 });
    }
    layers.push(...writes.map(toSlimWrite));
    const taken = (events.get(articleId) ?? []).toReversed().map((event) => invertEvent(event, by.at));
    inverseEvents.push(...taken);
    if (settledIds.has(articleId)) {
      const after = await settleArticle(project, articleId, { labelSet: next, layers: writes, events: taken });
      const write = toSettlementWrite(ports, after, by);
      const isNew = taken.length > 0 || write.gold !== undefined || !sameJson(write.summary, after.summary);
      if (isNew) settled.push(toSlimSettlement(write));
    }
    await breathe();
  }
  if (report.isCancelled()) return CANCELLED;
  const [edits, undoes] = [last.undone ?? [], version];
  return storeEdit(project, { labelSet: next, ...by, edits, undoes, layers, events: inverseEvents, settled });
}

/** What was made or restored is withdrawn, what was withdrawn is restored. */
function invertEvent({ decision, type }: DecisionEvent, at: string): DecisionEvent {
  return { decision, type: type === 'withdrawn' ? 'restored' : 'withdrawn', at };
}
