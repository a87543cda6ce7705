import { type Change, invert } from '../../../annotations/model/change.ts';
import { layerIdOf } from '../../../annotations/model/layer.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import { countSpans } from '../../../annotations/search/hit-changes.ts';
import type { ChangeHitsReport, StepOfLayer } from '../../../shared/api/search.ts';
import type { Result } from '../../../shared/problem.ts';
import type { CancelSignal, Job } from '../../../shared/progress.ts';
import { appendChange } from '../layers/append-change.ts';
import { createBreather } from '../next-turn.ts';
import type { OpenProject } from '../open-project.ts';
import type { StoredLayer } from '../ports/layer-store.ts';
import type { Ports } from '../ports/ports.ts';

/** What became of one layer: changed, left as it is, or neither since there was nothing to do. */
export interface LayerOutcome {
  readonly step?: StepOfLayer;
  readonly added?: number;
  readonly removed?: number;
  readonly left?: keyof ChangeHitsReport['left'];
}

/**
 * Changes one layer after the other; others have their turn in between. All of them or none: where it is cancelled, left or
 * fails, what was stored is put back by changes of its own.
 */
export async function* runOnLayers<T extends { readonly articleId: string }>(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  owner: string,
  places: readonly T[],
  work: (place: T) => Promise<Result<LayerOutcome>>,
  signal?: CancelSignal,
): Job<ChangeHitsReport> {
  const steps: StepOfLayer[] = [];
  const left = { finished: 0, changed: 0 };
  let [added, removed] = [0, 0];
  let isWhole = false;
  const breathe = createBreather();
  try {
    for (const [index, place] of places.entries()) {
      if (signal?.aborted === true) {
        yield { type: 'finished', result: refused('cancelled', { number: 0 }) };
        return;
      }
      const outcome = await project.change(() => work(place));
      if (!outcome.ok) {
        yield { type: 'finished', result: outcome };
        return;
      }
      const { step, added: more = 0, removed: fewer = 0, left: why } = outcome.value;
      if (step !== undefined) steps.push(step);
      if (why !== undefined) left[why] += 1;
      added += more;
      removed += fewer;
      yield { type: 'progress', done: index + 1, total: places.length, item: place.articleId };
      await breathe();
    }
    isWhole = true;
  } finally {
    // Also where whoever asked has gone away in the middle of it.
    if (!isWhole)
      for (const step of steps.toReversed()) await project.change(() => revertStep(ports, project, owner, step));
  }
  yield { type: 'finished', result: done({ steps, added, removed, left }) };
}

/** Makes the change of one step undone. Left as it is where what it did has been changed since. */
export async function revertStep(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  owner: string,
  { articleId, revision }: StepOfLayer,
): Promise<Result<LayerOutcome>> {
  const change = await project.store.search.changeAt(articleId, owner, revision);
  if (change === undefined) return done({ left: 'changed' });
  return storeStep(ports, project, await project.layer(articleId, owner), invert(change));
}

/** Stores the change; a layer that doesn't take it (the model or the label set refuses) is left as it is. */
export async function storeStep(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  { articleId, owner, revision }: StoredLayer,
  change: Change,
): Promise<Result<LayerOutcome>> {
  const layerId = layerIdOf(articleId, owner);
  const stored = await appendChange(ports, project, { layerId, baseRevision: revision, change });
  if (stored.ok) return done({ step: { articleId, revision: stored.value.revision }, ...countSpans(change) });
  return isOfLayer(stored.problem.code) ? done({ left: 'changed' }) : stored;
}

/** Refusals that say something of one layer and nothing of the next. */
function isOfLayer(code: string): boolean {
  return /^(span|relation|layer|attribute|label)-/.test(code);
}
