import type { KindLabels, SuggestionKind } from '../kinds.ts';
import { makeSuggestion, type Suggestion } from '../suggestion.ts';
import { MONEY, PERCENTAGES, QUANTITIES } from './quantities.ts';
import { TIMES } from './times.ts';

type PatternKind = Exclude<SuggestionKind, 'person' | 'place' | 'organisation'>;

/** Titles are what stands between 《 and 》, without the signs; a line may be cut off, so none reaches over its end. */
const TITLES: readonly RegExp[] = [/(?<=《)[^《》\n]{1,60}(?=》)/g];

interface PatternGroup {
  readonly kind: PatternKind;
  readonly patterns: readonly RegExp[];
  readonly score: number;
}

/** The narrower a form is the surer: of one place and length the surest stays. */
const GROUPS: readonly PatternGroup[] = [
  { kind: 'title', patterns: TITLES, score: 0.85 },
  { kind: 'money', patterns: MONEY, score: 0.8 },
  { kind: 'percentage', patterns: PERCENTAGES, score: 0.8 },
  { kind: 'time', patterns: TIMES, score: 0.75 },
  { kind: 'quantity', patterns: QUANTITIES, score: 0.7 },
];

/**
 * Times, quantities, money, percentages and titles, by their form.
 * @param folded `foldText(text)`: the patterns know one script, width and case
 */
export function suggestPatterns(folded: string, labels: KindLabels): readonly Suggestion[] {
  return GROUPS.flatMap(({ kind, patterns, score }) => {
    const label = labels[kind];
    if (label === undefined) return [];
    return patterns.flatMap((pattern) =>
      Array.from(folded.matchAll(pattern), ({ index, 0: { length } }) =>
        makeSuggestion(label, [index, index + length], 'pattern', score),
      ),
    );
  });
}
