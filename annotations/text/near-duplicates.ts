/** Letters and digits in a row that are looked at together; in Chinese about two or three words. */
const SHINGLE = 5;
const SKETCH_SIZE = 128;
/** From this share of common shingles on, two texts are versions of one another. */
const THRESHOLD = 0.5;

/** Finds texts that are versions of one another, text by text, so that thousands of them need not be compared in one go. */
export interface DuplicateFinder {
  add(id: string, text: string): void;
  /**
   * @returns the smallest id of its group for each text that has a near duplicate; texts without one are not in it. The
   *   same texts give the same groups in whatever order they were added.
   */
  groups(): ReadonlyMap<string, string>;
}

export function createDuplicateFinder(): DuplicateFinder {
  const sketches = new Map<string, Sketch>();
  const holders = new Map<number, string[]>();
  const links = new Map<string, string>();

  function rootOf(id: string): string {
    let root = id;
    for (let up = links.get(root); up !== undefined; up = links.get(root)) root = up;
    return root;
  }

  function join(a: string, b: string): void {
    const [first, second] = [rootOf(a), rootOf(b)].sort();
    if (first !== undefined && second !== undefined && first !== second) links.set(second, first);
  }

  return {
    add(id, text) {
      const sketch = toSketch(text);
      const shared = new Map<string, number>();
      for (const hash of sketch) {
        const others = holders.get(hash);
        if (others === undefined) holders.set(hash, [id]);
        else {
          for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
          others.push(id);
        }
      }
      for (const [other, count] of shared) {
        const candidate = sketches.get(other) ?? [];
        // Most texts share a word or two; only few are worth a closer look.
        if (2 * count < THRESHOLD * Math.min(sketch.length, candidate.length)) continue;
        if (similarity(sketch, candidate) >= THRESHOLD) join(id, other);
      }
      sketches.set(id, sketch);
    },

    groups() {
      const members = Map.groupBy(sketches.keys(), rootOf);
      return new Map(
        [...members].flatMap(([root, ids]) => (ids.length > 1 ? ids.map((id) => [id, root] as const) : [])),
      );
    },
  };
}

/**
 * Few numbers that stand for a text: the smallest hashes of its shingles (bottom-k sketch: Broder 1997; Cohen and
 * Kaspar 2007), ascending and distinct. Blanks and punctuation don't count, since sites differ most in these.
 */
type Sketch = readonly number[];

function toSketch(text: string): Sketch {
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  const hashes = new Set<number>();
  if (letters.length > 0 && letters.length < SHINGLE) hashes.add(hashOf(letters, 0, letters.length));
  for (let start = 0; start + SHINGLE <= letters.length; start += 1)
    hashes.add(hashOf(letters, start, start + SHINGLE));
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
}

/** Estimate of the share of common shingles (Jaccard): the common ones among the smallest of both together. */
function similarity(a: Sketch, b: Sketch): number {
  const inA = new Set(a);
  const inB = new Set(b);
  const smallest = [...inA.union(inB)].sort((x, y) => x - y).slice(0, SKETCH_SIZE);
  const common = smallest.filter((hash) => inA.has(hash) && inB.has(hash));
  return smallest.length === 0 ? 0 : common.length / smallest.length;
}

/** FNV-1a over UTF-16 units with a final mix (MurmurHash3's), 32 bit: spread evenly, so that the smallest are a fair sample. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
