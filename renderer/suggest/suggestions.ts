import { useStore } from 'zustand';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { layerStore } from '../state/layer.ts';
import { session } from '../state/session.ts';
import { createSuggestionStore, type SuggestionState } from './suggestion-store.ts';

/** The suggestions of this window. */
export const suggestions = createSuggestionStore({
  calls: {
    ofArticle: ({ without = [], ...input }) =>
      ask(api.suggestions.ofArticle.query({ ...input, without: [...without] })),
    dismiss: (input) => ask(api.suggestions.dismiss.mutate(input)),
    restore: (input) => ask(api.suggestions.restore.mutate(input)),
  },
  layer: () => layerStore.getState().layer,
  without: () => session.getState().settings.suggestersOff,
});

export function useSuggestions<T>(select: (state: SuggestionState) => T): T {
  return useStore(suggestions, select);
}
