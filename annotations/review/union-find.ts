/** Which numbers belong together, by what was united; a number never seen is alone. */
export interface UnionFind {
  unite(a: number, b: number): void;
  connects(a: number, b: number): boolean;
  /** The same number for all that belong together. */
  rootOf(a: number): number;
  members(): readonly number[];
}

export function createUnionFind(): UnionFind {
  const parent = new Map<number, number>();
  const rootOf = (member: number): number => {
    let root = member;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = member; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    return root;
  };
  return {
    unite(a, b) {
      for (const member of [a, b]) if (!parent.has(member)) parent.set(member, member);
      parent.set(rootOf(a), rootOf(b));
    },
    connects: (a, b) => rootOf(a) === rootOf(b),
    rootOf,
    members: () => [...parent.keys()],
  };
}
