import { create } from 'zustand';
import type { AppProblem } from '../../shared/problem.ts';
import { goTo } from '../app/navigation.ts';

interface HomeState {
  /** Whether the form for a new project is open. */
  readonly isNewOpen: boolean;
  /** Why the last project could not be opened or made, and which. */
  readonly failure: { readonly problem: AppProblem; readonly path: string } | null;
  /** A project is being opened or made. */
  readonly isBusy: boolean;
  startNew(): void;
  closeNew(): void;
}

export const useHome = create<HomeState>((set) => ({
  isNewOpen: false,
  failure: null,
  isBusy: false,
  startNew: () => {
    set({ isNewOpen: true, failure: null });
    goTo({ screen: 'home' });
  },
  closeNew: () => set({ isNewOpen: false, failure: null }),
}));
