/** One way to pair a left node, and what it gains over leaving both nodes alone: a positive integer. */
export interface PairGain {
  readonly right: number;
  readonly gain: number;
}

/**
 * Pairs left with right nodes, each at most once, so that the sum of gains is greatest. Exact: the Hungarian method
 * with dual prices on a sparse graph (Kuhn 1955; shortest augmenting paths as in Jonker and Volgenant 1987), where a
 * node may also stay alone at gain 0. Gains are integers, so equal sums are equal and the same input gives the same
 * pairs everywhere. Each search explores only what competes with the node it places.
 * @returns for each left node its right node, or -1.
 */
export function assignPairs(gains: readonly (readonly PairGain[])[], rightCount: number): readonly number[] {
  const rightOf = gains.map(() => -1);
  const leftOf = Array.from({ length: rightCount }, () => -1);
  // Invariant: leftPrice + rightPrice >= gain on every edge, with equality on pairs; whoever is free and placed has price 0.
  const leftPrice = gains.map((edges) => edges.reduce((most, { gain }) => Math.max(most, gain), 0));
  const rightPrice = leftOf.map(() => 0);

  for (const root of gains.keys()) {
    const distance = new Map([[root, 0]]);
    const rightDistance = new Map<number, number>();
    const reachedFrom = new Map<number, number>();
    const closed = new Set<number>();
    const queue = createQueue();
    /** The cheapest end of an alternating path so far: a free right node, or a left node that gives up its pair. */
    let best = { cost: Number.POSITIVE_INFINITY, right: -1, left: -1 };

    const visit = (left: number, at: number): void => {
      const alone = at + read(leftPrice, left);
      if (alone < best.cost) best = { cost: alone, right: -1, left };
      for (const { right, gain } of gains[left] ?? []) {
        const cost = alone + read(rightPrice, right) - gain;
        if (cost >= (rightDistance.get(right) ?? Number.POSITIVE_INFINITY) || closed.has(right)) continue;
        rightDistance.set(right, cost);
        reachedFrom.set(right, left);
        queue.push(cost, right);
      }
    };
    visit(root, 0);
    for (let next = queue.pop(); next !== undefined && next.cost < best.cost; next = queue.pop()) {
      if (closed.has(next.right)) continue;
      const left = read(leftOf, next.right);
      if (left < 0) {
        best = { cost: next.cost, right: next.right, left: -1 };
        break;
      }
      closed.add(next.right);
      distance.set(left, next.cost);
      visit(left, next.cost);
    }

    for (const [left, at] of distance) leftPrice[left] = read(leftPrice, left) - Math.max(best.cost - at, 0);
    for (const right of closed) {
      rightPrice[right] = read(rightPrice, right) + Math.max(best.cost - read(rightDistance, right), 0);
    }
    let right = best.left < 0 ? best.right : read(rightOf, best.left);
    if (best.left >= 0) rightOf[best.left] = -1;
    while (right >= 0) {
      const left = reachedFrom.get(right) ?? root;
      const given = read(rightOf, left);
      rightOf[left] = right;
      leftOf[right] = left;
      right = left === root ? -1 : given;
    }
  }
  return rightOf;
}

function read(list: readonly number[] | ReadonlyMap<number, number>, index: number): number {
  return ('get' in list ? list.get(index) : list[index]) ?? Number.NaN;
}

interface QueueEntry {
  readonly cost: number;
  readonly right: number;
}

/** A binary heap: least cost first, then least index, so that ties fall the same way on every machine. */
function createQueue() {
  const heap: QueueEntry[] = [];
  const before = (a: QueueEntry | undefined, b: QueueEntry | undefined): boolean =>
    a !== undefined && (b === undefined || a.cost < b.cost || (a.cost === b.cost && a.right < b.right));
  const put = (index: number, entry: QueueEntry | undefined): void => {
    if (entry !== undefined) heap[index] = entry;
  };
  return {
    push(cost: number, right: number): void {
      const entry = { cost, right };
      let hole = heap.length;
      heap.push(entry);
      for (let up = (hole - 1) >> 1; hole > 0 && before(entry, heap[up]); up = (hole - 1) >> 1) {
        put(hole, heap[up]);
        hole = up;
      }
      put(hole, entry);
    },
    pop(): QueueEntry | undefined {
      const top = heap[0];
      const last = heap.pop();
      if (heap.length === 0) return top;
      let hole = 0;
      for (;;) {
        const left = 2 * hole + 1;
        const child = before(heap[left + 1], heap[left]) ? left + 1 : left;
        if (!before(heap[child], last)) break;
        put(hole, heap[child]);
        hole = child;
      }
      put(hole, last);
      return top;
    },
  };
}
