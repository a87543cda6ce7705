import { foldText } from '../text/folding.ts';
import type { KindLabels } from './kinds.ts';
import { type AnnotatedPlace, type Dismissal, mergeSuggestions } from './merge.ts';
import { type NameCandidate, suggestNames } from './names.ts';
import { suggestPatterns } from './patterns/find-patterns.ts';
import { suggestSameSurfaces } from './same-surface.ts';
import type { Suggestion, SuggestionSource } from './suggestion.ts';
import { type SurfaceIndex, suggestSurfaces } from './surface-index.ts';

export interface SuggestInput {
  readonly text: string;
  /** Of the layer that the suggestions are for. */
  readonly spans: readonly AnnotatedPlace[];
  /** Built of all dictionaries that are switched on. */
  readonly dictionary: SurfaceIndex;
  /** What the segmenter takes for names in this text. */
  readonly names: readonly NameCandidate[];
  readonly kindLabels: KindLabels;
  /** Labels that can be given; a dictionary may know others. */
  readonly labels: ReadonlySet<string>;
  readonly dismissed: readonly Dismissal[];
  readonly without: ReadonlySet<SuggestionSource>;
}

/** All that is proposed for an article, as one list in reading order. */
export function suggest(input: SuggestInput): readonly Suggestion[] {
  const { text, spans, labels, without } = input;
  const folded = foldText(text);
  const sources: readonly (readonly [SuggestionSource, () => readonly Suggestion[]])[] = [
    ['same-surface', () => suggestSameSurfaces(spans, text, folded)],
    ['dictionary', () => suggestSurfaces(input.dictionary, text, folded, 'dictionary')],
    ['pattern', () => suggestPatterns(folded, input.kindLabels)],
    ['words', () => suggestNames(input.names, input.kindLabels)],
  ];
  const proposed = sources.flatMap(([source, find]) => (without.has(source) ? [] : find()));
  return mergeSuggestions(
    proposed.filter(({ label }) => labels.has(label)),
    spans,
    input.dismissed,
  );
}
