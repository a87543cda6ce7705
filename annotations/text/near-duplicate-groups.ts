import { bandsOf, NEAR_DUPLICATE, type Sketch, similarity, toSketch } from './near-duplicates.ts';

/** Finds texts that are versions of one another, text by text, so that thousands of them need not be compared in one go. */
export interface DuplicateFinder {
  /** Each id once. */
  add(id: string, text: string): void;
  /** As `add`, for a text whose sketch is known. */
  addSketch(id: string, sketch: Sketch): void;
  /**
   * @returns the smallest id of its group for each text that has a near duplicate; texts without one are not in it. The
   *   same texts give the same groups in whatever order they were added.
   */
  groups(): ReadonlyMap<string, string>;
}

/** Texts of one group that share a band: a new one that is like any of them needs no look at the others. */
type Cluster = number[];

export function createDuplicateFinder(): DuplicateFinder {
  const ids: string[] = [];
  const sketches: Sketch[] = [];
  const holders = new Map<number, Cluster[]>();
  const links = createLinks();

  function isLikeOne(sketch: Sketch, cluster: Cluster): boolean {
    return cluster.some((other) => similarity(sketch, sketches[other] ?? sketch) >= NEAR_DUPLICATE);
  }

  function addSketch(id: string, sketch: Sketch): void {
    const added = links.add();
    ids.push(id);
    sketches.push(sketch);
    for (const band of bandsOf(sketch)) {
      const apart: Cluster[] = [];
      let own: Cluster = [];
      for (const cluster of holders.get(band) ?? []) {
        const [first = added] = cluster;
        if (!links.areJoined(added, first) && isLikeOne(sketch, cluster)) links.join(added, first);
        if (links.areJoined(added, first)) own = merged(own, cluster);
        else apart.push(cluster);
      }
      own.push(added);
      apart.push(own);
      holders.set(band, apart);
    }
  }

  return {
    addSketch,
    add: (id, text) => addSketch(id, toSketch(text)),
    groups() {
      const members = Map.groupBy(ids.keys(), links.rootOf);
      return new Map(
        [...members.values()].flatMap((group) => {
          const names = group.map((index) => ids[index] ?? '');
          const [name = ''] = names.toSorted();
          return names.length > 1 ? names.map((id) => [id, name] as const) : [];
        }),
      );
    },
  };
}

/** Both in one of them: the smaller moves, so that all moves together are few. */
function merged(a: Cluster, b: Cluster): Cluster {
  const [smaller, larger] = a.length < b.length ? [a, b] : [b, a];
  for (const index of smaller) larger.push(index);
  return larger;
}

/** Numbers from 0 on, joined two by two (union-find by size, with path halving: Tarjan and van Leeuwen 1984). */
interface Links {
  /** @returns the number of the new one */
  add(): number;
  join(a: number, b: number): void;
  areJoined(a: number, b: number): boolean;
  /** The same for all that are joined. */
  rootOf(index: number): number;
}

function createLinks(): Links {
  const parents: number[] = [];
  const sizes: number[] = [];

  function rootOf(index: number): number {
    let root = index;
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
      parents[root] = parents[parent] ?? parent;
      root = parents[root] ?? root;
    }
    return root;
  }

  return {
    rootOf,
    areJoined: (a, b) => rootOf(a) === rootOf(b),
    add() {
      sizes.push(1);
      return parents.push(parents.length) - 1;
    },
    join(a, b) {
      const [rootA, rootB] = [rootOf(a), rootOf(b)];
      if (rootA === rootB) return;
      const [sizeA, sizeB] = [sizes[rootA] ?? 0, sizes[rootB] ?? 0];
      const [small, large] = sizeA < sizeB ? [rootA, rootB] : [rootB, rootA];
      parents[small] = large;
      sizes[large] = sizeA + sizeB;
    },
  };
}
