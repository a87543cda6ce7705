import { foldText } from '../text/folding.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import type { DictionaryEntry } from './dictionary.ts';
import { findLongest } from './find-longest.ts';
import { FOLDED_FACTOR, makeSuggestion, type Suggestion, type SuggestionSource } from './suggestion.ts';
import { isWhole } from './whole-words.ts';

/**
 * Surfaces with the labels they propose, ready to be found in any text whatever script, width and case it is written in.
 * Built once, used as often as wanted.
 */
export interface SurfaceIndex {
  readonly automaton: Automaton;
  /** The entries of folded surface `w` are `order[first[w]]` up to `order[first[w + 1]]`. */
  readonly first: Int32Array;
  readonly order: Int32Array;
  readonly entries: readonly DictionaryEntry[];
}

export function buildSurfaceIndex(entries: readonly DictionaryEntry[]): SurfaceIndex {
  // All in one go: folding is made for long texts.
  const folded = foldText(entries.map(({ surface }) => surface).join('\n')).split('\n');
  const order = Int32Array.from(entries.keys()).sort((a, b) => compareUnits(folded[a] ?? '', folded[b] ?? ''));
  const words: string[] = [];
  const first: number[] = [];
  for (const [at, entry] of order.entries()) {
    const word = folded[entry] ?? '';
    if (word === words.at(-1) || word === '') continue;
    words.push(word);
    first.push(at);
  }
  first.push(order.length);
  return { automaton: buildAutomaton(words), first: Int32Array.from(first), order, entries };
}

/** @param folded `foldText(text)` */
export function suggestSurfaces(
  index: SurfaceIndex,
  text: string,
  folded: string,
  source: SuggestionSource,
): readonly Suggestion[] {
  const suggestions: Suggestion[] = [];
  for (const { start, end, word } of findLongest(index.automaton, folded, (from, to) => isWhole(text, from, to))) {
    const written = text.slice(start, end);
    const first = suggestions.length;
    for (let at = index.first[word] ?? 0; at < (index.first[word + 1] ?? 0); at += 1) {
      const entry = index.entries[index.order[at] ?? -1];
      if (entry === undefined) continue;
      const score = entry.surface === written ? entry.score : entry.score * FOLDED_FACTOR;
      // A surface has a few labels at most.
      let same = first;
      while (same < suggestions.length && suggestions[same]?.label !== entry.label) same += 1;
      if (score <= (suggestions[same]?.score ?? 0)) continue;
      suggestions[same] = makeSuggestion(entry.label, [start, end], source, score);
    }
  }
  return suggestions;
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
