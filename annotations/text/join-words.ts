import { buildAutomaton } from '../suggest/automaton.ts';
import { findLongest } from '../suggest/find-longest.ts';
import { isWhole } from '../suggest/whole-words.ts';
import { foldText } from './folding.ts';

/**
 * Word boundaries after some words have become known: each is one word wherever it stands, in either script.
 * @param starts ascending offsets (UTF-16) where words begin
 */
export function joinWords(starts: readonly number[], text: string, words: readonly string[]): readonly number[] {
  const folded = foldText(words.join('\n')).split('\n');
  const sorted = [...new Set(folded)].filter((word) => word !== '').sort();
  if (sorted.length === 0) return starts;
  const found = findLongest(buildAutomaton(sorted), foldText(text), (start, end) => isWhole(text, start, end));
  if (found.length === 0) return starts;
  const joined: number[] = [];
  let next = 0;
  const add = (start: number): void => {
    if (start !== joined.at(-1)) joined.push(start);
  };
  for (const { start, end } of found) {
    while (next < starts.length && (starts[next] ?? 0) < start) add(starts[next++] ?? 0);
    add(start);
    while (next < starts.length && (starts[next] ?? 0) < end) next += 1;
    if (end < text.length) add(end);
  }
  while (next < starts.length) add(starts[next++] ?? 0);
  return joined;
}
