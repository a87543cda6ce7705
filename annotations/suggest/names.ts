import type { Fragment } from '../model/span.ts';
import type { KindLabels, SuggestionKind } from './kinds.ts';
import { makeSuggestion, type Suggestion } from './suggestion.ts';

/** What a segmenter takes for a name. */
export interface NameCandidate {
  readonly kind: Extract<SuggestionKind, 'person' | 'place' | 'organisation'>;
  readonly place: Fragment;
}

/** Segmenters are often wrong about names. */
export const NAME_SCORE = 0.3;

export function suggestNames(candidates: readonly NameCandidate[], labels: KindLabels): readonly Suggestion[] {
  return candidates.flatMap(({ kind, place }) => {
    const label = labels[kind];
    return label === undefined ? [] : [makeSuggestion(label, place, 'words', NAME_SCORE)];
  });
}
