import { refused } from '../../../annotations/model/outcome.ts';
import type { ChangeHitsReport, StepOfLayer } from '../../../shared/api/search.ts';
import type { CancelSignal, Job } from '../../../shared/progress.ts';
import { checkAnnotator } from '../members/members-service.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { revertStep, runOnLayers } from './run-on-layers.ts';

/** Makes steps of one owner undone, the latest first. What this reports can be reverted too: that is redo. */
export async function* revertSteps(
  ports: Pick<Ports, 'clock' | 'ids'>,
  session: Session,
  { owner, steps }: { readonly owner: string; readonly steps: readonly StepOfLayer[] },
  signal?: CancelSignal,
): Job<ChangeHitsReport> {
  const project = session.current();
  if (project === undefined) {
    yield { type: 'finished', result: refused('project-not-open') };
    return;
  }
  const fit = await project.use(() => checkAnnotator(project, owner));
  if (!fit.ok) {
    yield { type: 'finished', result: fit };
    return;
  }
  const work = (step: StepOfLayer) => revertStep(ports, project, owner, step);
  yield* runOnLayers(ports, project, owner, steps.toReversed(), work, signal);
}
