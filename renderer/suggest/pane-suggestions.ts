import type { SceneSuggestions } from '../article/pane-scene.ts';
import { openLayerOf, type Workplace } from '../article/workplace.ts';
import type { OpenLayer } from '../state/layer-store.ts';
import { isOpen } from './open-suggestions.ts';
import { holdSuggestion } from './suggestion-actions.ts';
import type { SuggestionStore } from './suggestion-store.ts';
import { suggestions } from './suggestions.ts';

/** What of the suggestions is painted over a layer: none that its spans, changed a moment ago, leave no room for. */
export function sceneSuggestions({ id, index }: OpenLayer): SceneSuggestions {
  const { layerId, list, focusId } = suggestions.getState();
  return {
    focusId,
    touching: (from, to) =>
      layerId === id ? list.touching(from, to).filter((suggestion) => isOpen(suggestion, index)) : [],
  };
}

/** A press on the chip of a suggestion. */
export function pressSuggestion(work: Workplace, store: SuggestionStore, suggestionId: string): void {
  const suggestion = store.getState().list.get(suggestionId);
  if (suggestion !== undefined && work.focus.getState().linking === null) holdSuggestion(work, store, suggestion);
}

/** A press on the text: beside all spans it takes a suggestion in hand; with each press the next one of that place. */
export function pressSuggestionAt(work: Workplace, store: SuggestionStore, offset: number | null): void {
  const layer = openLayerOf(work);
  const { linking, spanId } = work.focus.getState();
  if (layer === undefined || offset === null || linking !== null || spanId !== null) return;
  const here = sceneSuggestions(layer).touching(offset, offset + 1);
  const at = here.findIndex(({ id }) => id === store.getState().focusId);
  const next = here[(at + 1) % Math.max(1, here.length)];
  if (next !== undefined) holdSuggestion(work, store, next);
}
