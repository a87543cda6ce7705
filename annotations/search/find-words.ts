import type { Fragment } from '../model/span.ts';
import { graphemeEnd, graphemeStart } from '../text/graphemes.ts';

/**
 * Where the words stand in a text, in reading order; empty unless every word occurs. Places of one word don't overlap;
 * where those of two do, the one that begins first stays, of two that begin together the longer. A place that would cut a
 * grapheme in two is none.
 * @param folded `foldText(text)`
 * @param words folded, none empty
 */
export function findWords(text: string, folded: string, words: readonly string[]): readonly Fragment[] {
  const places: Fragment[] = [];
  for (const word of words) {
    const before = places.length;
    for (let at = folded.indexOf(word); at >= 0; ) {
      const end = at + word.length;
      const isWhole = graphemeStart(text, at) === at && graphemeEnd(text, end) === end;
      if (isWhole) places.push([at, end]);
      at = folded.indexOf(word, isWhole ? end : at + 1);
    }
    if (places.length === before) return [];
  }
  return words.length < 2 ? places : withoutOverlaps(places);
}

/** Whether every word is in it, without looking where. */
export function holdsWords(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

function withoutOverlaps(places: Fragment[]): readonly Fragment[] {
  places.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let reached = 0;
  return places.filter(([start, end]) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}
