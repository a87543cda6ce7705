import { NEAR_DUPLICATE, type Sketch, similarity } from '../../annotations/text/near-duplicates.ts';
import { nextTurn } from './store-base.ts';

/** Compared in some ten milliseconds. */
const PAIRS_AT_ONCE = 50_000;

/**
 * Parts of a group in which each is like another one, and none like one of another part. Others have their turn, since a
 * story that a thousand outlets took over makes a large group.
 */
export async function partsOf<T extends { readonly sketch: Sketch }>(
  group: readonly T[],
): Promise<readonly (readonly T[])[]> {
  const parts: T[][] = [];
  let rest = [...group];
  let compared = 0;
  for (let first = rest.shift(); first !== undefined; first = rest.shift()) {
    const part = [first];
    // The part grows while it is gone through.
    for (const { sketch } of part) {
      compared += rest.length;
      const { like = [], unlike = [] } = Object.groupBy(rest, (other) =>
        similarity(sketch, other.sketch) >= NEAR_DUPLICATE ? 'like' : 'unlike',
      );
      part.push(...like);
      rest = unlike;
      if (compared > PAIRS_AT_ONCE) {
        compared = 0;
        await nextTurn();
      }
    }
    parts.push(part);
  }
  return parts;
}

/** A group is named by the smallest of its ids, in the order of their UTF-16 units, like in exports. */
export function smallestOf(ids: readonly string[]): string {
  const [smallest = ''] = ids.toSorted();
  return smallest;
}
