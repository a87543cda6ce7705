import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppProblem } from '../../shared/problem.ts';

/** A relation that is being made: first its other end is looked for, then its label is chosen. */
export interface Linking {
  readonly head: string;
  /** The span that would be the other end. */
  readonly tail: string | null;
  readonly stage: 'end' | 'label';
}

/** What has just happened, for those who hear the screen instead of seeing it, and for the line at the page's foot. */
export type Happening =
  | { readonly kind: 'refused'; readonly problem: AppProblem }
  | {
      readonly kind: 'hint';
      readonly hint: 'select-first' | 'focus-first' | 'nothing-to-undo' | 'nothing-to-redo' | 'nothing-left';
    }
  | { readonly kind: 'span-made' | 'span-focused'; readonly surface: string; readonly label: string }
  | { readonly kind: 'span-relabelled' | 'span-altered'; readonly surface: string; readonly label: string }
  | { readonly kind: 'span-removed'; readonly surface: string; readonly label: string; readonly relations: number }
  | {
      readonly kind: 'relation-made' | 'relation-focused' | 'relation-removed' | 'relation-altered';
      readonly label: string;
      readonly head: string;
      readonly tail: string;
    }
  | { readonly kind: 'linking'; readonly surface: string }
  | { readonly kind: 'suggestion-focused'; readonly surface: string; readonly label: string }
  | { readonly kind: 'suggestions-accepted' | 'suggestions-dismissed'; readonly count: number }
  | { readonly kind: 'undone' | 'redone' };

/** What the person is at: part of no layer, gone when another article is opened. Ids may outlive what they name. */
export interface FocusState {
  readonly spanId: string | null;
  readonly relationId: string | null;
  readonly linking: Linking | null;
  readonly happening: Happening | null;
  /** Grows with each happening, so that the same one twice is told twice. */
  readonly happenings: number;
}

export const NO_FOCUS: FocusState = { spanId: null, relationId: null, linking: null, happening: null, happenings: 0 };

export type FocusStore = StoreApi<FocusState>;

export function createFocusStore(): FocusStore {
  return createStore<FocusState>(() => NO_FOCUS);
}
