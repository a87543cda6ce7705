import { create } from 'zustand';

/** Where the caret or the selection is (UTF-16), for what lies outside the pane. */
export const usePaneSelection = create<{ readonly start: number; readonly end: number }>(() => ({ start: 0, end: 0 }));
