import { useStore } from 'zustand';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { createLayerStore, type LayerState, type LayerStore } from './layer-store.ts';

/** The layer of this window. */
export const layerStore: LayerStore = createLayerStore({
  article: (articleId) => ask(api.articles.get.query({ articleId })),
  layers: {
    open: (input) => ask(api.layers.open.query(input)),
    append: (input) => ask(api.layers.append.mutate(input)),
  },
  now: () => performance.now(),
  fault: (cause) => globalThis.reportError(cause),
});

export function useLayer<T>(select: (state: LayerState) => T): T {
  return useStore(layerStore, select);
}
