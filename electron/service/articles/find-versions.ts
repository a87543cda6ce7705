import { bandsOf, NEAR_DUPLICATE, type Sketch, similarity } from '../../../annotations/text/near-duplicates.ts';

/** Texts by their sketches, in the order they come: which of those before is a new one a version of? */
export interface VersionFinder {
  /** @returns the earliest text added before that this one is like */
  add(id: string, sketch: Sketch): string | undefined;
}

interface Text {
  readonly id: string;
  readonly sketch: Sketch;
  readonly position: number;
}

export function createVersionFinder(): VersionFinder {
  const holders = new Map<number, Text[]>();
  let count = 0;

  return {
    add(id, sketch) {
      const text: Text = { id, sketch, position: count };
      count += 1;
      let earliest: Text | undefined;
      let same = false;
      for (const band of bandsOf(sketch)) {
        for (const other of holders.get(band) ?? []) {
          if (earliest !== undefined && other.position >= earliest.position) break;
          const likeness = similarity(sketch, other.sketch);
          if (likeness >= NEAR_DUPLICATE) earliest = other;
          same ||= likeness === 1;
        }
      }
      // A story that comes a thousand times is found by its first copy.
      if (!same) hold(text);
      return earliest?.id;
    },
  };

  function hold(text: Text): void {
    for (const band of bandsOf(text.sketch)) {
      const others = holders.get(band);
      if (others === undefined) holders.set(band, [text]);
      else others.push(text);
    }
  }
}
