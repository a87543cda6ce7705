/**
 * Many words to be looked for at once: a trie with failure links (Aho and Corasick 1975, "Efficient string matching",
 * CACM 18:6), in a few typed arrays and with no object a state, so that a hundred thousand words take some megabytes.
 * States are numbered level by level, which makes the children of a state neighbours. State 0 is the root.
 */
export interface Automaton {
  /** The root's child by UTF-16 unit; 0 for none. */
  readonly rootChild: Int32Array;
  /** The unit that leads to a state. Ascending among the children of one state. */
  readonly unit: Uint16Array;
  /** The children of state `s` are `firstChild[s]` up to `firstChild[s + 1]`. */
  readonly firstChild: Int32Array;
  /** The state of the longest proper suffix that begins some word. */
  readonly failure: Int32Array;
  /** How many units lead to a state. */
  readonly depth: Uint16Array;
  /** Which word ends at a state, by its number; -1 for none. */
  readonly word: Int32Array;
  /** The next state on the way of failures at which a word ends; 0 for none. */
  readonly shorter: Int32Array;
}

/** Longer words are nobody's; depths have to fit into sixteen bits. */
export const LONGEST_WORD = 200;

/**
 * @param words ascending by UTF-16 units (`Array.sort` without arguments), each once, none empty, none longer than
 *   `LONGEST_WORD`. What is found is named by its place in this list.
 */
export function buildAutomaton(words: readonly string[]): Automaton {
  const trie = buildTrie(words);
  return { ...trie, ...linkFailures(trie) };
}

type Trie = Omit<Automaton, 'failure' | 'shorter'> & { readonly parent: Int32Array };

function buildTrie(words: readonly string[]): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const rootChild = new Int32Array(0x10000);
  const unit = new Uint16Array(most);
  const firstChild = new Int32Array(most + 1);
  const depth = new Uint16Array(most);
  const wordAt = new Int32Array(most).fill(-1);
  const parent = new Int32Array(most);
  // The words that a state begins are neighbours in the list.
  const from = new Int32Array(most);
  const to = new Int32Array(most);
  to[0] = words.length;
  let count = 1;
  for (let state = 0; state < count; state += 1) {
    const level = depth[state] ?? 0;
    const last = to[state] ?? 0;
    let at = from[state] ?? 0;
    firstChild[state] = count;
    if (at < last && (words[at]?.length ?? 0) === level) {
      wordAt[state] = at;
      at += 1;
    }
    while (at < last) {
      const next = words[at]?.charCodeAt(level) ?? 0;
      unit[count] = next;
      depth[count] = level + 1;
      parent[count] = state;
      from[count] = at;
      while (at < last && words[at]?.charCodeAt(level) === next) at += 1;
      to[count] = at;
      if (state === 0) rootChild[next] = count;
      count += 1;
    }
  }
  firstChild[count] = count;
  return {
    rootChild,
    unit: unit.slice(0, count),
    firstChild: firstChild.slice(0, count + 1),
    depth: depth.slice(0, count),
    word: wordAt.slice(0, count),
    parent,
  };
}

function linkFailures(trie: Trie): Pick<Automaton, 'failure' | 'shorter'> {
  const { unit, depth, word, parent } = trie;
  const failure = new Int32Array(unit.length);
  const shorter = new Int32Array(unit.length);
  // A failure leads to a state of a smaller level, which has a smaller number and is linked already.
  for (let state = 1; state < unit.length; state += 1) {
    if ((depth[state] ?? 0) > 1) {
      const next = unit[state] ?? 0;
      let suffix = failure[parent[state] ?? 0] ?? 0;
      let child = childOf(trie, suffix, next);
      while (child === 0 && suffix !== 0) {
        suffix = failure[suffix] ?? 0;
        child = childOf(trie, suffix, next);
      }
      failure[state] = child;
    }
    const suffix = failure[state] ?? 0;
    shorter[state] = (word[suffix] ?? -1) >= 0 ? suffix : (shorter[suffix] ?? 0);
  }
  return { failure, shorter };
}

/** The state that `next` leads to from `state`; 0 where none does. */
export function childOf(
  { rootChild, firstChild, unit }: Pick<Automaton, 'rootChild' | 'firstChild' | 'unit'>,
  state: number,
  next: number,
): number {
  if (state === 0) return rootChild[next] ?? 0;
  let low = firstChild[state] ?? 0;
  let high = firstChild[state + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = unit[middle] ?? 0;
    if (here === next) return middle;
    if (here < next) low = middle + 1;
    else high = middle;
  }
  return 0;
}
