import { invert } from '../../../annotations/model/change.ts';
import { layerIdOf } from '../../../annotations/model/layer.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { TakeBackInput } from '../../../shared/api/suggestions.ts';
import type { Result } from '../../../shared/problem.ts';
import type { CancelSignal, Job, JobEvent } from '../../../shared/progress.ts';
import { appendChange } from '../layers/append-change.ts';
import { createBreather } from '../next-turn.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';

interface TakenBack {
  readonly undone: number;
  readonly left: number;
}

/** Appends the inverse of some changes, each to its layer. Where it does not fit any more the layer stays as it is. */
export async function* takeBack(
  ports: Pick<Ports, 'clock' | 'ids'>,
  session: Session,
  input: TakeBackInput,
  signal?: CancelSignal,
): Job<TakenBack> {
  yield { type: 'finished', result: yield* undo(ports, session, input, signal) };
}

async function* undo(
  ports: Pick<Ports, 'clock' | 'ids'>,
  session: Session,
  { owner, changes }: TakeBackInput,
  signal?: CancelSignal,
): AsyncGenerator<JobEvent<TakenBack>, Result<TakenBack>> {
  const project = session.current();
  if (project === undefined) return refused('project-not-open');
  const breathe = createBreather();
  let undone = 0;
  for (const [index, { articleId, revision }] of changes.entries()) {
    if (signal?.aborted === true) return refused('cancelled', { number: undone });
    yield { type: 'progress', done: index, total: changes.length, item: articleId };
    const answer = await project.change(() => undoIn(ports, project, owner, articleId, revision));
    if (answer.ok) undone += 1;
    await breathe();
  }
  return done({ undone, left: changes.length - undone });
}

async function undoIn(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  owner: string,
  articleId: string,
  revision: number,
): Promise<Result<unknown>> {
  const history = await project.store.layers.history(articleId, owner);
  const stored = history.find((change) => change.revision === revision);
  if (stored === undefined) return refused('nothing-to-undo');
  return appendChange(ports, project, {
    layerId: layerIdOf(articleId, owner),
    baseRevision: (await project.layer(articleId, owner)).revision,
    change: invert(stored.change),
  });
}
