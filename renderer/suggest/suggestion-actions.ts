import { makeBatch, type SimpleChange } from '../../annotations/model/change.ts';
import { toAddSpan } from '../../annotations/model/make-span.ts';
import { type Span, startOf, surfaceOf } from '../../annotations/model/span.ts';
import type { Suggestion } from '../../annotations/suggest/suggestion.ts';
import { foldText } from '../../annotations/text/folding.ts';
import { attempt, focusSpan } from '../article/span-actions.ts';
import { focusedSpan, openLayerOf, tell, type Workplace } from '../article/workplace.ts';
import type { OpenLayer } from '../state/layer-store.ts';
import { isOpen } from './open-suggestions.ts';
import type { SuggestionStore } from './suggestion-store.ts';

/** The suggestion in hand. */
export function heldSuggestion(suggestions: SuggestionStore): Suggestion | undefined {
  const { focusId, list } = suggestions.getState();
  return focusId === null ? undefined : list.get(focusId);
}

/** Takes a suggestion in hand: its words are selected, so that a label's key makes a span of them under another label. */
export function holdSuggestion(work: Workplace, suggestions: SuggestionStore, suggestion: Suggestion): void {
  const layer = openLayerOf(work);
  if (layer === undefined) return;
  const { id, label, start, end } = suggestion;
  work.focus.setState({ spanId: null, relationId: null });
  work.pane?.select(start, end);
  work.pane?.reveal(start);
  suggestions.setState({ focusId: id });
  tell(work, { kind: 'suggestion-focused', surface: layer.rules.text.slice(start, end), label });
}

/**
 * Makes spans of suggestions, in one step that one undo takes back. They remember who proposed them.
 * @returns how many became spans
 */
export function acceptSuggestions(
  work: Workplace,
  suggestions: SuggestionStore,
  accepted: readonly Suggestion[],
): number {
  const layer = openLayerOf(work);
  if (layer === undefined) return 0;
  const places = new Set<string>();
  const changes = accepted.flatMap((suggestion): readonly SimpleChange[] => {
    const { start, end, label, source, score } = suggestion;
    // Of several labels for one place the first: a person who wants both gives the second by hand.
    const place = `${start}-${end}`;
    if (places.has(place) || !isOpen(suggestion, layer.index)) return [];
    places.add(place);
    const origin = { suggester: source, score };
    const change = toAddSpan({ id: work.newId(), label, fragments: [[start, end]], origin, ...layer.rules });
    return change?.type === 'addSpan' ? [change] : [];
  });
  if (changes.length === 0 || !attempt(work, makeBatch(changes))) return 0;
  suggestions.tidy();
  tell(work, { kind: 'suggestions-accepted', count: changes.length });
  return changes.length;
}

/** Accepts the suggestion in hand and goes on to the next; at the last one the new span is in focus. */
export function acceptHeld(work: Workplace, suggestions: SuggestionStore): void {
  const held = heldSuggestion(suggestions);
  if (held === undefined) return;
  const next = afterHeld(suggestions, held);
  if (acceptSuggestions(work, suggestions, [held]) === 0) return;
  goOn(work, suggestions, next, held);
}

/** "Not here": it is not proposed again. */
export function dismissHeld(work: Workplace, suggestions: SuggestionStore): void {
  const held = heldSuggestion(suggestions);
  if (held === undefined) return;
  const next = afterHeld(suggestions, held);
  void suggestions.dismiss([held]);
  tell(work, { kind: 'suggestions-dismissed', count: 1 });
  goOn(work, suggestions, next, held);
}

/** All suggestions with the words and the label of the one in hand, or of the span in focus. */
export function alikeHeld(work: Workplace, suggestions: SuggestionStore): readonly Suggestion[] {
  const held = heldSuggestion(suggestions);
  const layer = openLayerOf(work);
  const span = focusedSpan(work);
  if (layer === undefined) return [];
  const { text } = layer.rules;
  if (held !== undefined) return alike(suggestions, text, text.slice(held.start, held.end), held.label);
  return span === undefined ? [] : alikeSpan(suggestions, text, span);
}

export function alikeSpan(
  suggestions: Pick<SuggestionStore, 'getState'>,
  text: string,
  span: Span,
): readonly Suggestion[] {
  return alike(suggestions, text, surfaceOf(span, text), span.label);
}

function alike(
  suggestions: Pick<SuggestionStore, 'getState'>,
  text: string,
  surface: string,
  label: string,
): readonly Suggestion[] {
  const sought = foldText(surface);
  return suggestions
    .getState()
    .list.all.filter(
      (suggestion) =>
        suggestion.label === label &&
        suggestion.end - suggestion.start === sought.length &&
        foldText(text.slice(suggestion.start, suggestion.end)) === sought,
    );
}

/** Tab: the next or previous span or suggestion in reading order, round at the ends; at one offset spans come first. */
export function walk(work: Workplace, suggestions: SuggestionStore, step: 1 | -1): void {
  const layer = openLayerOf(work);
  if (layer === undefined) return;
  const { spans } = layer.index;
  const { all } = suggestions.getState().list;
  const ends: Beside =
    step === 1 ? { span: spans[0], suggestion: all[0] } : { span: spans.at(-1), suggestion: all.at(-1) };
  const here = besideHere(work, suggestions, layer, step);
  const { span, suggestion } = here.span === undefined && here.suggestion === undefined ? ends : here;
  if (suggestion !== undefined && (span === undefined || comesFirst(suggestion, span, step))) {
    holdSuggestion(work, suggestions, suggestion);
  } else if (span !== undefined) {
    suggestions.setState({ focusId: null });
    focusSpan(work, span.id);
  }
}

interface Beside {
  readonly span: Span | undefined;
  readonly suggestion: Suggestion | undefined;
}

/** The nearest on either list, from what is in hand, in focus, or from the caret. */
function besideHere(work: Workplace, suggestions: SuggestionStore, { index }: OpenLayer, step: 1 | -1): Beside {
  const { list } = suggestions.getState();
  const held = heldSuggestion(suggestions);
  const focused = focusedSpan(work);
  const back = step === 1 ? 0 : 1;
  if (held !== undefined) {
    const after = index.firstStartingAt(held.start + 1);
    return { span: index.spans[after - back], suggestion: list.neighbourOf(held.id, step) };
  }
  if (focused !== undefined) {
    return { span: index.spans[index.positionOf(focused) + step], suggestion: list.beside(startOf(focused), step) };
  }
  const [, caret] = work.pane?.selection() ?? [0, 0];
  return { span: index.spans[index.firstStartingAt(caret) - back], suggestion: list.beside(caret, step) };
}

/** Whether a suggestion is met before a span on the way. */
function comesFirst(suggestion: Suggestion, span: Span, step: 1 | -1): boolean {
  return step === 1 ? suggestion.start < startOf(span) : suggestion.start >= startOf(span);
}

function afterHeld(suggestions: SuggestionStore, held: Suggestion): Suggestion | undefined {
  const { list } = suggestions.getState();
  let next = list.neighbourOf(held.id, 1);
  // The same place under another label is decided with it.
  while (next !== undefined && next.start === held.start) next = list.neighbourOf(next.id, 1);
  return next;
}

function goOn(work: Workplace, suggestions: SuggestionStore, next: Suggestion | undefined, from: Suggestion): void {
  const isThere = next !== undefined && suggestions.getState().list.get(next.id) !== undefined;
  if (next !== undefined && isThere) {
    holdSuggestion(work, suggestions, next);
    return;
  }
  suggestions.setState({ focusId: null });
  work.pane?.select(from.end, from.end);
  const [made] = openLayerOf(work)?.index.at(from.start) ?? [];
  if (made !== undefined) focusSpan(work, made.id);
}
