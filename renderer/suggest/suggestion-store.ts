import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Suggestion, SuggestionSource } from '../../annotations/suggest/suggestion.ts';
import type { SuggestionsService } from '../../shared/api/suggestions.ts';
import type { AppProblem } from '../../shared/problem.ts';
import type { OpenLayer } from '../state/layer-store.ts';
import { isOpen, sameSurfaceNow } from './open-suggestions.ts';
import { NO_SUGGESTIONS, SuggestionList } from './suggestion-list.ts';

export interface SuggestionState {
  /** Of which layer; null before the first answer. */
  readonly layerId: string | null;
  readonly list: SuggestionList;
  /** The one in hand: Enter accepts it, N dismisses it. */
  readonly focusId: string | null;
  /** What was dismissed last, to be taken back. */
  readonly dismissedLast: readonly Suggestion[];
  /** Why there are none, or why a dismissal was not stored. */
  readonly problem: AppProblem | null;
}

export interface SuggestionPorts {
  readonly calls: Pick<SuggestionsService, 'ofArticle' | 'dismiss' | 'restore'>;
  layer(): OpenLayer | null;
  without(): readonly SuggestionSource[];
}

export interface SuggestionStore
  extends Pick<StoreApi<SuggestionState>, 'getState' | 'getInitialState' | 'setState' | 'subscribe'> {
  /** Another layer is on screen: what was proposed goes, and is asked for anew; guesses come after the rest. */
  open(): Promise<void>;
  /** Asks again for the layer on screen. */
  refresh(): Promise<void>;
  /** Proposes the other places of words that have just become a span, without asking anybody. */
  propose(surface: string, label: string): void;
  /** Drops what the spans on screen leave no room for any more. */
  tidy(): void;
  dismiss(suggestions: readonly Suggestion[]): Promise<void>;
  takeBackDismissal(): Promise<void>;
}

const EMPTY: SuggestionState = {
  layerId: null,
  list: NO_SUGGESTIONS,
  focusId: null,
  dismissedLast: [],
  problem: null,
};

export function createSuggestionStore({ calls, layer, without }: SuggestionPorts): SuggestionStore {
  const store = createStore<SuggestionState>(() => EMPTY);
  let dismissed: ReadonlySet<string> = new Set();
  let asked = 0;

  const show = (list: SuggestionList): void => {
    const { focusId } = store.getState();
    store.setState({ list, focusId: focusId !== null && list.get(focusId) !== undefined ? focusId : null });
  };

  /** @returns whether the answer is still wanted */
  const load = async (off: readonly SuggestionSource[]): Promise<boolean> => {
    const present = layer();
    if (present === null) return false;
    asked += 1;
    const mine = asked;
    const { id, owner, article } = present;
    const answer = await calls.ofArticle({ articleId: article.id, owner, without: off });
    const now = layer();
    if (mine !== asked || now?.id !== id) return false;
    if (!answer.ok) {
      store.setState({ problem: answer.problem });
      return false;
    }
    dismissed = new Set(answer.value.dismissed);
    store.setState({ layerId: id, problem: null });
    show(SuggestionList.of(answer.value.suggestions.filter((suggestion) => isOpen(suggestion, now.index))));
    return true;
  };

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    setState: store.setState,
    subscribe: store.subscribe,

    async open() {
      store.setState(EMPTY);
      const off = without();
      const isWanted = await load([...new Set([...off, 'words' as const])]);
      // The segmenter takes its time to start.
      if (isWanted && !off.includes('words')) await load(off);
    },

    refresh: async () => {
      await load(without());
    },

    propose(surface, label) {
      const present = layer();
      const { layerId, list } = store.getState();
      if (present === null || present.id !== layerId || without().includes('same-surface')) return;
      const kept = list.all.filter((suggestion) => isOpen(suggestion, present.index));
      show(SuggestionList.of(kept).with(sameSurfaceNow(present.rules.text, surface, label, present.index, dismissed)));
    },

    tidy() {
      const present = layer();
      const { layerId, list } = store.getState();
      if (present === null || present.id !== layerId) return;
      const closed = list.all.filter((suggestion) => !isOpen(suggestion, present.index));
      if (closed.length > 0) show(list.without(new Set(closed.map(({ id }) => id))));
    },

    async dismiss(suggestions) {
      const present = layer();
      if (present === null || suggestions.length === 0) return;
      const ids = suggestions.map(({ id }) => id);
      dismissed = new Set([...dismissed, ...ids]);
      store.setState({ dismissedLast: suggestions });
      show(store.getState().list.without(new Set(ids)));
      const answer = await calls.dismiss(placesIn(present, suggestions));
      if (!answer.ok) store.setState({ problem: answer.problem });
    },

    async takeBackDismissal() {
      const present = layer();
      const { dismissedLast } = store.getState();
      if (present === null || dismissedLast.length === 0) return;
      store.setState({ dismissedLast: [] });
      const answer = await calls.restore(placesIn(present, dismissedLast));
      if (!answer.ok) store.setState({ problem: answer.problem });
      else await load(without());
    },
  };
}

function placesIn({ article, owner }: OpenLayer, suggestions: readonly Suggestion[]) {
  return { articleId: article.id, owner, places: suggestions.map(({ label, start, end }) => ({ label, start, end })) };
}
