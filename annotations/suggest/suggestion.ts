import { z } from 'zod';
import { compareText } from '../model/span.ts';

/**
 * Who proposes: what the annotator has made a span of elsewhere, a list of names, the form of times, quantities and
 * titles, or what the segmenter takes for a name.
 */
export const suggestionSourceSchema = z.enum(['same-surface', 'dictionary', 'pattern', 'words']);
export type SuggestionSource = z.infer<typeof suggestionSourceSchema>;
export const suggestionSources: readonly SuggestionSource[] = suggestionSourceSchema.options;

/** A span that a machine proposes. It is no annotation, and leaves in no export, until a person accepts it. */
export const suggestionSchema = z
  .strictObject({
    /** Follows from label and place, so that it stays the same whoever proposes it and however often. */
    id: z.string(),
    label: z.string(),
    /** UTF-16 offsets, half-open. */
    start: z.number().int().min(0),
    end: z.number().int().min(1),
    source: suggestionSourceSchema,
    /** How sure the source is: above 0, at most 1. Only to be compared. */
    score: z.number().min(0).max(1),
  })
  .readonly();
export type Suggestion = z.infer<typeof suggestionSchema>;

/** Suggestions below this are guesses: they give way to any other, and to every span. */
export const CONFIDENT = 0.4;

/** What is found in the folded text only, and not as it was written, is a little less sure: 徵 and 征 fold to one. */
export const FOLDED_FACTOR = 0.9;

export function makeSuggestion(
  label: string,
  [start, end]: readonly [number, number],
  source: SuggestionSource,
  score: number,
): Suggestion {
  return { id: suggestionIdOf(label, start, end), label, start, end, source, score };
}

export function suggestionIdOf(label: string, start: number, end: number): string {
  return `${start}-${end}:${label}`;
}

/** Reading order: by start, then the longer first, then label. */
export function compareSuggestions(a: Suggestion, b: Suggestion): number {
  return a.start - b.start || b.end - a.end || compareText(a.label, b.label);
}
