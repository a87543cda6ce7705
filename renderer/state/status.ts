import { useEffect } from 'react';
import { create } from 'zustand';
import type { AppProblem } from '../../shared/problem.ts';

/** `none` on screens that store nothing. Said to be saved only once the answer has come that it is on disk. */
export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly revision?: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly problem: AppProblem };

/** A finished text of the status bar; translated by the screen that sets it. */
export interface StatusItem {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
}

interface Status {
  readonly save: SaveState;
  /** After the state of saving: whose layer, position. */
  readonly left: readonly StatusItem[];
  /** Before the label set: time spent. */
  readonly right: readonly StatusItem[];
  /** After the label set: language, place in the list. */
  readonly end: readonly StatusItem[];
}

const EMPTY: Status = { save: { kind: 'none' }, left: [], right: [], end: [] };

export const useStatusBar = create<Status>(() => EMPTY);

export function setSaveState(save: SaveState): void {
  useStatusBar.setState({ save });
}

/** Shows `items` in the status bar as long as the screen is there. */
export function useStatus(items: Partial<Pick<Status, 'left' | 'right' | 'end'>>): void {
  const key = JSON.stringify(items);
  useEffect(() => {
    useStatusBar.setState({ left: [], right: [], end: [], ...(JSON.parse(key) as typeof items) });
  }, [key]);
  useEffect(() => () => useStatusBar.setState(EMPTY), []);
}
