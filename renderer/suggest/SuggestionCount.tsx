import { useDeferredValue } from 'react';
import { useSuggestions } from './suggestions.ts';

/** Beside the name of the tab. */
export function SuggestionCount() {
  const count = useDeferredValue(useSuggestions(({ list }) => list.all.length));
  return count === 0 ? null : <span className="tab-count">{count}</span>;
}
