import { nanoid } from 'nanoid';
import { useStore } from 'zustand';
import { layerStore } from '../state/layer.ts';
import { createFocusStore, type FocusState } from '../state/layer-focus.ts';
import type { Workplace } from './workplace.ts';

/** The workplace of this window. */
export const work: Workplace = { layer: layerStore, focus: createFocusStore(), pane: null, newId: () => nanoid() };

export function useFocus<T>(select: (state: FocusState) => T): T {
  return useStore(work.focus, select);
}
