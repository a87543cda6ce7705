import { create } from 'zustand';
import type { SearchScope } from '../../shared/api/search.ts';
import { CHOOSE_ALL, type HitChoice } from './hit-choice.ts';

/** What the search screen shows and what is chosen on it; stays while a hit is looked at in its article. */
export interface SearchView {
  readonly query: string;
  readonly scope: SearchScope;
  readonly choice: HitChoice;
  /** The line that keys work on. */
  readonly active: number;
  /** Pixels, to come back to. */
  readonly scrollTop: number;
  /** What spans at hits are to be labelled. */
  readonly label: string | null;
  readonly finishedToo: boolean;
}

export const useSearchView = create<SearchView>(() => ({
  query: '',
  scope: 'text',
  choice: CHOOSE_ALL,
  active: -1,
  scrollTop: 0,
  label: null,
  finishedToo: false,
}));

/** Another search begins with everything chosen; the same one goes on where it was. */
export function showSearch(query: string, scope: SearchScope): void {
  const view = useSearchView.getState();
  if (view.query === query && view.scope === scope) return;
  useSearchView.setState({ query, scope, choice: CHOOSE_ALL, active: -1, scrollTop: 0 });
}
