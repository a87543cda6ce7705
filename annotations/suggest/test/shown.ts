import type { Suggestion } from '../suggestion.ts';

/** `柳荫社区|LOC 三百人|QTY`: suggestions as they are read in the text. */
export function shown(suggestions: readonly Suggestion[], text: string): string {
  return suggestions.map(({ start, end, label }) => `${text.slice(start, end)}|${label}`).join(' ');
}
