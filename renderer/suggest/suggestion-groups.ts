import { type Suggestion, type SuggestionSource, suggestionSources } from '../../annotations/suggest/suggestion.ts';
import { foldText } from '../../annotations/text/folding.ts';

/** A row of the list: a source, a label within it, or the suggestions of one surface. */
export type SuggestionRow =
  | { readonly kind: 'source'; readonly source: SuggestionSource; readonly suggestions: readonly Suggestion[] }
  | {
      readonly kind: 'label';
      readonly source: SuggestionSource;
      readonly label: string;
      readonly suggestions: readonly Suggestion[];
    }
  | {
      readonly kind: 'surface';
      readonly source: SuggestionSource;
      readonly label: string;
      /** As it is written at the first place. */
      readonly surface: string;
      readonly suggestions: readonly Suggestion[];
    };

/** Suggestions as in a printed index: the surest source first, labels in the order of the label set, frequent surfaces first. */
export function toSuggestionRows(
  suggestions: readonly Suggestion[],
  text: string,
  labels: readonly string[],
): readonly SuggestionRow[] {
  const bySource = groupBy(suggestions, ({ source }) => source);
  return suggestionSources.flatMap((source): readonly SuggestionRow[] => {
    const ofSource = bySource.get(source);
    if (ofSource === undefined) return [];
    const byLabel = groupBy(ofSource, ({ label }) => label);
    const ordered = [...byLabel].sort(([a], [b]) => labels.indexOf(a) - labels.indexOf(b));
    return [
      { kind: 'source', source, suggestions: ofSource },
      ...ordered.flatMap(([label, ofLabel]): readonly SuggestionRow[] => [
        { kind: 'label', source, label, suggestions: ofLabel },
        ...surfaceRows(source, label, ofLabel, text),
      ]),
    ];
  });
}

function surfaceRows(
  source: SuggestionSource,
  label: string,
  suggestions: readonly Suggestion[],
  text: string,
): readonly SuggestionRow[] {
  const surfaces = groupBy(suggestions, ({ start, end }) => foldText(text.slice(start, end)));
  return [...surfaces.values()]
    .sort((a, b) => b.length - a.length)
    .map((alike): SuggestionRow => {
      const { start = 0, end = 0 } = alike[0] ?? {};
      return { kind: 'surface', source, label, surface: text.slice(start, end), suggestions: alike };
    });
}

function groupBy<K>(suggestions: readonly Suggestion[], keyOf: (suggestion: Suggestion) => K) {
  const groups = new Map<K, Suggestion[]>();
  for (const suggestion of suggestions) {
    const key = keyOf(suggestion);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [suggestion]);
    else group.push(suggestion);
  }
  return groups;
}
