import { type Automaton, childOf } from './automaton.ts';

export interface Found {
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  /** The number of the word. */
  readonly word: number;
}

/**
 * The words in a text, leftmost first and of those that begin at one place the longest; where one ends the search goes
 * on, so that no two overlap.
 * @param isAllowed asked of each place before it is taken; one that is refused leaves room for a shorter or later one
 */
export function findLongest(
  automaton: Automaton,
  text: string,
  isAllowed: (start: number, end: number) => boolean = () => true,
): readonly Found[] {
  const { failure, depth, word, shorter } = automaton;
  const found: Found[] = [];
  // The candidate in three numbers: one is made for nearly every word, and few of them stay.
  let start = -1;
  let end = -1;
  let number = -1;
  let state = 0;
  let at = 0;
  for (;;) {
    const isEnd = at === text.length;
    if (!isEnd) {
      const next = text.charCodeAt(at);
      let child = childOf(automaton, state, next);
      while (child === 0 && state !== 0) {
        state = failure[state] ?? 0;
        child = childOf(automaton, state, next);
      }
      state = child;
      at += 1;
    }
    // No word that is still under way began where the candidate did, or before it.
    if (number >= 0 && (isEnd || at - (depth[state] ?? 0) > start)) {
      found.push({ start, end, word: number });
      at = end;
      number = -1;
      state = 0;
      continue;
    }
    if (isEnd) return found;
    let ends = (word[state] ?? -1) >= 0 ? state : (shorter[state] ?? 0);
    while (ends !== 0) {
      const from = at - (depth[ends] ?? 0);
      if (number >= 0 && from > start) break;
      if (isAllowed(from, at)) {
        start = from;
        end = at;
        number = word[ends] ?? -1;
        break;
      }
      ends = shorter[ends] ?? 0;
    }
  }
}
