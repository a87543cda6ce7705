import { createStore, type StoreApi } from 'zustand';
import type { CleanUpChoice } from '../../annotations/text/clean-up/choice.ts';
import type { CleanUpState, CleanUpView, OutletReport } from '../../shared/api/clean-up.ts';
import type { AppProblem, Result } from '../../shared/problem.ts';
import { ask } from '../api/ask.ts';
import { isSameChoice } from './choice-edits.ts';
import { type ChoiceTrail, createChoiceTrail } from './choice-trail.ts';
import type { CleanUpCalls, CleanUpListener } from './clean-up-calls.ts';
import {
  afterRedo,
  afterUndo,
  articleOf,
  type CleanUpStep,
  NO_STEPS,
  type StepStack,
  withoutLatest,
  withStep,
} from './clean-up-steps.ts';
import { createSaveQueue } from './save-queue.ts';

export interface CleanUpScreenState {
  /** The article shown, the one before until it is here; `null` before the first answer. */
  readonly view: CleanUpView | null;
  /** Why the article could not be shown. */
  readonly problem: AppProblem | null;
  /** Why the last step was not stored. */
  readonly refusal: AppProblem | null;
  readonly steps: StepStack;
  /** What became of the last application to an outlet, until it is put away; `stopped` where the person cancelled it. */
  readonly report: OutletReport | 'stopped' | null;
}

export interface CleanUpActions {
  /** Shows an article; again to have it fresh. */
  open(articleId: string): Promise<void>;
  /**
   * Decides something about the article shown. Rapid decisions are sent together; each can be taken back for itself.
   * @param edit is given what was decided so far, stored or on its way
   */
  edit(edit: (choice: CleanUpChoice, view: CleanUpView) => CleanUpChoice): Promise<void>;
  /** A person has looked; without ids, at all that were only proposed. @returns whether it was stored */
  accept(articleIds?: readonly string[]): Promise<boolean>;
  applyToOutlet(): Promise<void>;
  /** @returns the article to show now, if the step was about one */
  undo(): Promise<string | undefined>;
  redo(): Promise<string | undefined>;
  dismiss(): void;
  /** Forgets everything: another project has been opened. */
  reset(): void;
}

export type CleanUpStore = StoreApi<CleanUpScreenState & CleanUpActions>;

const EMPTY: CleanUpScreenState = { view: null, problem: null, refusal: null, steps: NO_STEPS, report: null };

/** Nothing of this kind will ever be stored again: the step is given up, or it would be in the way of those before it. */
const LASTING = new Set<AppProblem['code']>(['article-frozen', 'article-not-found', 'clean-up-no-outlet']);

export function createCleanUpStore(calls: CleanUpCalls, listener: CleanUpListener): CleanUpStore {
  return createStore((set, get) => {
    const { store, noteSaved, settled } = createSaveQueue(listener.onSave);
    // Steps back and forth come one after the other, each on what the one before has left.
    let walk: Promise<unknown> = Promise.resolve();
    let latestOpen = 0;
    let trail: ChoiceTrail | undefined;
    /** Grows with each project: what comes back from the one before is not ours any more. */
    let life = 0;

    const refuse = (problem: AppProblem): void => {
      listener.onSave({ kind: 'failed', problem });
      set({ refusal: problem });
    };
    const push = (...steps: readonly CleanUpStep[]): void => set({ steps: withStep(get().steps, ...steps) });

    const isShown = (articleId: string): boolean => get().view?.article.id === articleId;
    const show = (view: CleanUpView): void => {
      const before = get().view;
      if (before?.article.id !== view.article.id) return;
      // What was asked before this was stored would show an older state.
      latestOpen += 1;
      set({ view, problem: null });
      if (before.state !== view.state) listener.onState([view.article.id], view.state);
    };
    const showState = (articleIds: readonly string[], state: CleanUpState): void => {
      const { view } = get();
      if (view !== null && view.state !== 'frozen' && articleIds.includes(view.article.id)) {
        set({ view: { ...view, state } });
      }
      listener.onState(articleIds, state);
    };

    /** Sends a choice about the text as it is on screen or, of another article, as it is stored. */
    const change = async (articleId: string, choice: CleanUpChoice): Promise<Result<CleanUpView>> => {
      const { view } = get();
      if (view?.article.id === articleId) {
        return calls.change({ articleId, choice, textSha256: view.article.textSha256 });
      }
      const opened = await calls.open({ articleId });
      if (!opened.ok) return opened;
      return calls.change({ articleId, choice, textSha256: opened.value.article.textSha256 });
    };

    const startTrail = (articleId: string, stored: CleanUpChoice): ChoiceTrail => {
      const mine = life;
      return createChoiceTrail(
        articleId,
        stored,
        (take) => store(() => change(articleId, take())),
        (answer, steps) => {
          if (mine !== life) return;
          if (answer.ok) {
            push(...steps);
            noteSaved();
            show(answer.value);
            return;
          }
          refuse(answer.problem);
          // Somebody else was here: the person decides again on what there is now.
          if (answer.problem.code !== 'connection-lost' && isShown(articleId)) void get().open(articleId);
        },
      );
    };

    const apply = async (articleId: string): Promise<Result<CleanUpStep>> => {
      const answer = await store(() => calls.applyToOutlet(articleId));
      if (!answer.ok) return answer;
      const { outlet, changed } = answer.value;
      set({ report: answer.value });
      return { ok: true, value: { kind: 'outlet', articleId, outlet, changed } };
    };

    const acceptAll = async (articleIds: readonly string[] | undefined): Promise<Result<CleanUpStep | undefined>> => {
      const answer = await store(() => calls.accept(articleIds === undefined ? {} : { articleIds }));
      if (!answer.ok) return answer;
      const { accepted } = answer.value;
      showState(accepted, 'accepted');
      return { ok: true, value: accepted.length === 0 ? undefined : { kind: 'accept', articleIds: accepted } };
    };

    const setChoice = async (articleId: string, choice: CleanUpChoice): Promise<Result<void>> => {
      const answer = await store(() => change(articleId, choice));
      if (!answer.ok) return answer;
      show(answer.value);
      return { ok: true, value: undefined };
    };

    const revert = async (step: CleanUpStep): Promise<Result<unknown>> => {
      switch (step.kind) {
        case 'choice':
          return setChoice(step.articleId, step.before);
        case 'accept': {
          const answer = await store(() => calls.reopen({ articleIds: step.articleIds }));
          if (answer.ok) showState(step.articleIds, 'proposed');
          return answer;
        }
        case 'outlet': {
          const changes = step.changed.map(({ articleId, before }) => ({ articleId, choice: before }));
          return store(() => calls.restore({ changes, outlet: step.outlet }));
        }
      }
    };

    /** @returns the step as it was done this time; nothing where nothing was left to do */
    const repeat = async (step: CleanUpStep): Promise<Result<CleanUpStep | undefined>> => {
      switch (step.kind) {
        case 'choice': {
          const answer = await setChoice(step.articleId, step.after);
          return answer.ok ? { ok: true, value: step } : answer;
        }
        case 'accept':
          return acceptAll(step.articleIds);
        case 'outlet':
          return apply(step.articleId);
      }
    };

    const walkTo = async (
      way: keyof StepStack,
      go: (step: CleanUpStep) => Promise<Result<StepStack>>,
    ): Promise<string | undefined> => {
      set({ refusal: null, report: null });
      await trail?.send();
      const step = get().steps[way].at(-1);
      if (step === undefined) return undefined;
      const answer = await go(step);
      if (answer.ok) {
        set({ steps: answer.value });
        noteSaved();
        return articleOf(step);
      }
      refuse(answer.problem);
      if (LASTING.has(answer.problem.code)) set({ steps: withoutLatest(get().steps, way) });
      return undefined;
    };
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const turn = walk.then(work);
      walk = turn.catch(() => undefined);
      return turn;
    };

    return {
      ...EMPTY,

      open: async (articleId) => {
        latestOpen += 1;
        const mine = latestOpen;
        // The article before stays on screen until this one is here: a blank in between would flash.
        set({ problem: null });
        // A decision that is on its way belongs to what is opened.
        await settled();
        const answer = await ask(calls.open({ articleId }));
        if (mine !== latestOpen) return;
        const isOther = answer.ok && !isShown(articleId);
        set(answer.ok ? { view: answer.value, ...(isOther && { refusal: null }) } : { problem: answer.problem });
      },

      edit: async (edit) => {
        await walk;
        const { view } = get();
        if (view === null || view.state === 'frozen') return;
        const articleId = view.article.id;
        const own = trail?.articleId === articleId ? trail : undefined;
        const before = own?.latest() ?? view.choice;
        const after = edit(before, view);
        if (isSameChoice(before, after)) return;
        set({ refusal: null });
        if (own !== undefined) return own.add(after);
        const mine = startTrail(articleId, view.choice);
        trail = mine;
        mine.add(after);
        await mine.send();
        if (trail === mine) trail = undefined;
      },

      accept: (articleIds) =>
        inTurn(async () => {
          set({ refusal: null });
          const answer = await acceptAll(articleIds);
          if (!answer.ok) {
            refuse(answer.problem);
            return false;
          }
          if (answer.value !== undefined) push(answer.value);
          noteSaved();
          return true;
        }),

      applyToOutlet: () =>
        inTurn(async () => {
          const articleId = get().view?.article.id;
          if (articleId === undefined) return;
          set({ refusal: null, report: null });
          const answer = await apply(articleId);
          if (answer.ok) {
            push(answer.value);
            noteSaved();
          } else if (answer.problem.code === 'cancelled') {
            // All of them or none: what was changed is put back.
            set({ report: 'stopped' });
            noteSaved();
          } else refuse(answer.problem);
        }),

      undo: () =>
        inTurn(() =>
          walkTo('done', async (step) => {
            const answer = await revert(step);
            return answer.ok ? { ok: true, value: afterUndo(get().steps) } : answer;
          }),
        ),

      redo: () =>
        inTurn(() =>
          walkTo('undone', async (step) => {
            const answer = await repeat(step);
            return answer.ok ? { ok: true, value: afterRedo(get().steps, answer.value) } : answer;
          }),
        ),

      dismiss: () => set({ refusal: null, report: null }),
      reset: () => {
        latestOpen += 1;
        life += 1;
        trail = undefined;
        set(EMPTY);
      },
    };
  });
}
