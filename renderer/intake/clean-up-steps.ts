import type { CleanUpChoice } from '../../annotations/text/clean-up/choice.ts';
import type { OutletReport } from '../../shared/api/clean-up.ts';

/** Something that was stored on the clean-up screen and can be taken back, whatever article is shown by then. */
export type CleanUpStep =
  | {
      readonly kind: 'choice';
      readonly articleId: string;
      readonly before: CleanUpChoice;
      readonly after: CleanUpChoice;
    }
  | { readonly kind: 'accept'; readonly articleIds: readonly string[] }
  | {
      readonly kind: 'outlet';
      /** The article whose decisions were applied to the others. */
      readonly articleId: string;
      readonly outlet: string;
      readonly changed: OutletReport['changed'];
    };

export interface StepStack {
  /** The latest last. */
  readonly done: readonly CleanUpStep[];
  /** The one taken back last comes last. */
  readonly undone: readonly CleanUpStep[];
}

export const NO_STEPS: StepStack = { done: [], undone: [] };

/** Older steps are forgotten: nobody goes back farther, and each may hold a choice of thousands of ranges. */
const KEPT = 200;

/** What was just done; what had been taken back before can't be redone any more. */
export function withStep({ done }: StepStack, ...steps: readonly CleanUpStep[]): StepStack {
  return { done: [...done, ...steps].slice(-KEPT), undone: [] };
}

/** The latest step has been taken back. @param redo it as it can be done again, where that is not the same */
export function afterUndo({ done, undone }: StepStack): StepStack {
  const step = done.at(-1);
  return step === undefined ? { done, undone } : { done: done.slice(0, -1), undone: [...undone, step] };
}

/** The step taken back last has been done again. @param again the step as it was done this time; absent where nothing was left to do */
export function afterRedo({ done, undone }: StepStack, again: CleanUpStep | undefined): StepStack {
  return { done: again === undefined ? done : [...done, again].slice(-KEPT), undone: undone.slice(0, -1) };
}

/** A step that can't be taken back any more is not in the way of those before it. */
export function withoutLatest(stack: StepStack, way: 'done' | 'undone'): StepStack {
  return { ...stack, [way]: stack[way].slice(0, -1) };
}

/** The article to show once the step has been taken back or done again; of an acceptance of many, none in particular. */
export function articleOf(step: CleanUpStep): string | undefined {
  if (step.kind !== 'accept') return step.articleId;
  return step.articleIds.length === 1 ? step.articleIds[0] : undefined;
}
