import { create } from 'zustand';
import type { ItemFilter } from './review-items.ts';

/** How the person looks at the review; kept while the window is open, whatever article is shown. */
interface ReviewView {
  readonly filter: ItemFilter;
  /** Annotators are shown under other names, shuffled by article. */
  readonly hidesNames: boolean;
  /** The whole article, a column an annotator, instead of one card. */
  readonly isSideBySide: boolean;
  setFilter(filter: ItemFilter): void;
  toggleNames(): void;
  toggleSideBySide(): void;
}

export const useReviewView = create<ReviewView>((set) => ({
  filter: { state: 'open' },
  hidesNames: false,
  isSideBySide: false,
  setFilter: (filter) => set({ filter }),
  toggleNames: () => set((state) => ({ hidesNames: !state.hidesNames })),
  toggleSideBySide: () => set((state) => ({ isSideBySide: !state.isSideBySide })),
}));
