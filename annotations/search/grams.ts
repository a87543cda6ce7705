/**
 * Texts are found by their pairs of neighbouring UTF-16 units: most Chinese words have two characters, and an index of
 * triples would miss them. The last unit of a text is paired with 0.
 */
export interface Gram {
  readonly first: number;
  /** Absent: any pair that begins with `first`. */
  readonly second?: number;
}

/** What a text must have to hold the word: every pair of it; of a word of one unit any pair that begins with it. */
export function gramsOfWord(word: string): readonly Gram[] {
  if (word.length === 1) return [{ first: word.charCodeAt(0) }];
  const grams = new Map<string, Gram>();
  for (let i = 0; i + 1 < word.length; i += 1) {
    grams.set(word.slice(i, i + 2), { first: word.charCodeAt(i), second: word.charCodeAt(i + 1) });
  }
  return [...grams.values()];
}

/** Whether a text that has the pairs of the word has the word; of longer ones the pairs may stand apart. */
export function isToldByGrams(word: string): boolean {
  return word.length <= 2;
}
