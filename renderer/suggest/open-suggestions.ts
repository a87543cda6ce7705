import { leavesRoom } from '../../annotations/suggest/merge.ts';
import { isTelling, SAME_SURFACE_SCORE } from '../../annotations/suggest/same-surface.ts';
import { makeSuggestion, type Suggestion, suggestionIdOf } from '../../annotations/suggest/suggestion.ts';
import { isWhole } from '../../annotations/suggest/whole-words.ts';
import { foldText } from '../../annotations/text/folding.ts';
import type { SpanIndex } from '../state/layer-index.ts';

/** Whether the spans on screen still leave room for a suggestion, which may have been made for fewer of them. */
export function isOpen(suggestion: Suggestion, index: SpanIndex): boolean {
  return index.touching(suggestion.start, suggestion.end).every((span) => leavesRoom(span, suggestion));
}

/** Only the text on screen is folded. */
let lastFolded = { text: '', folded: '' };

/** The other places of a surface in the text, where the spans leave room for them: what is proposed the moment a span is made. */
export function sameSurfaceNow(
  text: string,
  surface: string,
  label: string,
  index: SpanIndex,
  dismissed: ReadonlySet<string>,
): readonly Suggestion[] {
  if (!isTelling(surface)) return [];
  if (lastFolded.text !== text) lastFolded = { text, folded: foldText(text) };
  const { folded } = lastFolded;
  const sought = foldText(surface);
  const found: Suggestion[] = [];
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length)) {
    const end = at + sought.length;
    if (dismissed.has(suggestionIdOf(label, at, end)) || !isWhole(text, at, end)) continue;
    const suggestion = makeSuggestion(label, [at, end], 'same-surface', SAME_SURFACE_SCORE);
    if (isOpen(suggestion, index)) found.push(suggestion);
  }
  return found;
}
