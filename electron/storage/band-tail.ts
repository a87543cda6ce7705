/** A bucket's first entry, and the last of a chain. */
const NONE = -1;
const BUCKETS = 1 << 18;
const FIRST_CAPACITY = 1 << 14;
/** Positions in it are this much apart at most; with 32 bits of a band they fit into a number. */
const SPAN = 2 ** 21;

/**
 * Which articles share a band of their sketches, for the last of a project, whose bands aren't in the table yet: thirty
 * rows an article, all over the table, would cost an import more than all else. A hash table with chains in typed arrays:
 * 16 bytes an entry.
 */
export interface BandTail {
  /** Articles after this position are in it, */
  readonly from: number;
  /** up to this one. */
  readonly last: number;
  /** How many pairs of a band and an article it holds. */
  readonly size: number;
  add(position: number, bands: Iterable<number>): void;
  /** Adds to `found` who has this band. @returns how many */
  collect(band: number, found: Set<number>): number;
  /** Pairs, ascending by band, then by position; `at(i)` is the i-th. */
  sorted(): { readonly size: number; at(i: number): readonly [band: number, position: number] };
}

export function createBandTail(from: number): BandTail {
  const buckets = new Int32Array(BUCKETS).fill(NONE);
  let bands = new Uint32Array(FIRST_CAPACITY);
  let positions = new Int32Array(FIRST_CAPACITY);
  let next = new Int32Array(FIRST_CAPACITY);
  let size = 0;
  let last = from;

  function grow(): void {
    const capacity = 2 * bands.length;
    const [oldBands, oldPositions, oldNext] = [bands, positions, next];
    bands = new Uint32Array(capacity);
    positions = new Int32Array(capacity);
    next = new Int32Array(capacity);
    bands.set(oldBands);
    positions.set(oldPositions);
    next.set(oldNext);
  }

  return {
    from,

    get last() {
      return last;
    },

    get size() {
      return size;
    },

    add(position, added) {
      last = Math.max(last, position);
      if (position <= from || position - from >= SPAN) throw new RangeError(`article ${position} after ${from}`);
      for (const band of added) {
        if (size === bands.length) grow();
        const bucket = bucketOf(band);
        bands[size] = band;
        positions[size] = position;
        next[size] = buckets[bucket] ?? NONE;
        buckets[bucket] = size;
        size += 1;
      }
    },

    collect(band, found) {
      let count = 0;
      for (let entry = buckets[bucketOf(band)] ?? NONE; entry !== NONE; entry = next[entry] ?? NONE) {
        if (bands[entry] !== band) continue;
        found.add(positions[entry] ?? 0);
        count += 1;
      }
      return count;
    },

    sorted() {
      const keys = new Float64Array(size);
      for (let i = 0; i < size; i += 1) keys[i] = (bands[i] ?? 0) * SPAN + (positions[i] ?? 0) - from;
      keys.sort();
      return {
        size,
        at(i) {
          const key = keys[i] ?? 0;
          return [Math.floor(key / SPAN), from + (key % SPAN)];
        },
      };
    },
  };
}

/** Bands are hashes already: their lower bits will do. */
function bucketOf(band: number): number {
  return band & (BUCKETS - 1);
}
