/** Which things belong together, by what was united; a thing never seen is alone. */
export interface UnionFind<T> {
  unite(a: T, b: T): void;
  connects(a: T, b: T): boolean;
  /** The same thing for all that belong together. */
  rootOf(a: T): T;
  members(): readonly T[];
}

/** Without recursion, since a chain may have as many links as an article has spans. */
export function createUnionFind<T>(): UnionFind<T> {
  const parent = new Map<T, T>();
  const rootOf = (member: T): T => {
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
