import { bandsOf, NEAR_DUPLICATE, type Sketch, similarity, toSketch } from './near-duplicates.ts';

/** Finds texts that are versions of one another, text by text, so that thousands of them need not be compared in one go. */
export interface DuplicateFinder {
  add(id: string, text: string): void;
  /** As `add`, for a text whose sketch is known. */
  addSketch(id: string, sketch: Sketch): void;
  /**
   * @returns the smallest id of its group for each text that has a near duplicate; texts without one are not in it. The
   *   same texts give the same groups in whatever order they were added.
   */
  groups(): ReadonlyMap<string, string>;
}

export function createDuplicateFinder(): DuplicateFinder {
  /** The first text of each sketch stands for all that have the same: a story sent out a thousand times costs nothing. */
  const firsts = new Map<string, string>();
  const sketches = new Map<string, Sketch>();
  const holders = new Map<number, string[]>();
  const groups = createGroups();

  function addSketch(id: string, sketch: Sketch): void {
    groups.add(id);
    const bands = bandsOf(sketch);
    if (bands.length === 0) return;
    const key = String.fromCharCode(...new Uint16Array(sketch.buffer, sketch.byteOffset, 2 * sketch.length));
    const first = firsts.get(key);
    if (first !== undefined) {
      groups.join(first, id);
      return;
    }
    firsts.set(key, id);
    sketches.set(id, sketch);
    for (const band of bands) {
      const others = holders.get(band);
      if (others === undefined) {
        holders.set(band, [id]);
        continue;
      }
      for (const other of others) {
        if (groups.areJoined(id, other)) continue;
        const candidate = sketches.get(other);
        if (candidate !== undefined && similarity(sketch, candidate) >= NEAR_DUPLICATE) groups.join(id, other);
      }
      others.push(id);
    }
  }

  return {
    addSketch,
    add: (id, text) => addSketch(id, toSketch(text)),
    groups: groups.named,
  };
}

/** Ids joined two by two (union-find: Tarjan 1975, with path halving). */
interface Groups {
  add(id: string): void;
  join(a: string, b: string): void;
  areJoined(a: string, b: string): boolean;
  /** The smallest id of its group for each that is joined to another. */
  named(): ReadonlyMap<string, string>;
}

function createGroups(): Groups {
  const parents = new Map<string, string>();

  function rootOf(id: string): string {
    let root = id;
    for (;;) {
      const parent = parents.get(root) ?? root;
      if (parent === root) return root;
      const grandparent = parents.get(parent) ?? parent;
      parents.set(root, grandparent);
      root = grandparent;
    }
  }

  return {
    add(id) {
      if (!parents.has(id)) parents.set(id, id);
    },
    join(a, b) {
      const [rootA, rootB] = [rootOf(a), rootOf(b)];
      // The smaller id is the root, and so the name.
      if (rootA < rootB) parents.set(rootB, rootA);
      else if (rootB < rootA) parents.set(rootA, rootB);
    },
    areJoined: (a, b) => rootOf(a) === rootOf(b),
    named() {
      const members = Map.groupBy(parents.keys(), rootOf);
      return new Map(
        [...members].flatMap(([root, ids]) => (ids.length > 1 ? ids.map((id) => [id, root] as const) : [])),
      );
    },
  };
}
