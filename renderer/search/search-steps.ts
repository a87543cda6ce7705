import { create } from 'zustand';
import type { ChangeHitsInput, ChangeHitsReport, StepOfLayer } from '../../shared/api/search.ts';
import type { AppProblem, Result } from '../../shared/problem.ts';
import { api } from '../api/client.ts';
import { createJobRunner } from '../api/run-job.ts';
import { session } from '../state/session.ts';

/** Something that was done to many articles, as what takes it back. */
interface BulkStep {
  readonly projectId: string;
  readonly owner: string;
  readonly steps: readonly StepOfLayer[];
}

interface SearchSteps {
  readonly undo: readonly BulkStep[];
  readonly redo: readonly BulkStep[];
  /** What came of the last one. */
  readonly report: (ChangeHitsReport & { readonly of: 'change' | 'undo' | 'redo' }) | null;
  readonly problem: AppProblem | null;
}

const NOTHING: SearchSteps = { undo: [], redo: [], report: null, problem: null };

export const useSearchSteps = create<SearchSteps>(() => NOTHING);

/** One job at a time, with its progress. */
export const searchJob = createJobRunner<ChangeHitsReport>();

export function forgetReport(): void {
  useSearchSteps.setState({ report: null, problem: null });
}

export async function changeHits(input: ChangeHitsInput): Promise<void> {
  const answer = await searchJob.run((handlers) => api.search.change.subscribe(input, handlers));
  take(answer, 'change', input.owner);
}

/** Takes the last step back, in every article at once; or brings it again. */
export async function revertLast(which: 'undo' | 'redo'): Promise<void> {
  const projectId = session.getState().project?.id;
  const last = useSearchSteps.getState()[which].at(-1);
  if (last === undefined || last.projectId !== projectId) return;
  const { owner, steps } = last;
  const input = { owner, steps: [...steps] };
  const answer = await searchJob.run((handlers) => api.search.revert.subscribe(input, handlers));
  take(answer, which, owner);
}

function take(answer: Result<ChangeHitsReport>, of: 'change' | 'undo' | 'redo', owner: string): void {
  const { undo, redo } = useSearchSteps.getState();
  if (!answer.ok) {
    // What had been stored was put back: there is nothing to tell of a cancelled one.
    useSearchSteps.setState({ report: null, problem: answer.problem.code === 'cancelled' ? null : answer.problem });
    return;
  }
  const { steps } = answer.value;
  const step: BulkStep = { projectId: session.getState().project?.id ?? '', owner, steps };
  const made = steps.length === 0 ? [] : [step];
  const after =
    of === 'change'
      ? { undo: [...undo, ...made], redo: steps.length === 0 ? redo : [] }
      : of === 'undo'
        ? { undo: undo.slice(0, -1), redo: [...redo, ...made] }
        : { undo: [...undo, ...made], redo: redo.slice(0, -1) };
  useSearchSteps.setState({ ...after, report: { ...answer.value, of }, problem: null });
  session.getState().touch();
}
