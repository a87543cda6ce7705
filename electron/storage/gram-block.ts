import type { Gram } from '../../annotations/search/grams.ts';
import { foldingTable } from '../../annotations/text/folding.ts';

/** Articles of one block: a slot takes eight bits. */
export const BLOCK = 256;
/** A block lies in so many rows, each some kilobytes, so that a question reads little of it. */
export const BUCKETS = 256;

/** Pairs of the article at hand that are remembered. */
const SEEN = 2 ** 14;

/** Which of the 256 articles of a block have which pairs of units; a slot is an article's place in the block. */
export interface GramBlock {
  /** @param text as it was written; its units are folded one by one */
  add(slot: number, text: string): void;
  /** Every bucket that holds anything. */
  encode(): Iterable<{ readonly bucket: number; readonly bytes: Uint8Array }>;
}

/**
 * The lower half of a pair's first unit chooses the bucket. So what is left to be told apart there takes 32 bits: the upper
 * half of the first unit, the second unit, and the slot.
 */
export function createGramBlock(): GramBlock {
  const buckets = Array.from({ length: BUCKETS }, () => new Uint32Array(256));
  const sizes = new Uint32Array(BUCKETS);
  const folded = foldingTable();
  const seen = new Uint32Array(SEEN);
  const seenIn = new Int16Array(SEEN).fill(-1);
  return {
    add(slot, text) {
      let next = folded[text.charCodeAt(0)] ?? 0;
      for (let i = 0; i < text.length; i += 1) {
        const first = next;
        // Behind the last unit there is NaN, which is folded to nothing.
        next = folded[text.charCodeAt(i + 1)] ?? 0;
        // Most of what a text repeats is caught here, and need not be sorted; a pair that has been put aside comes twice.
        const pair = first * 0x10000 + next;
        const place = (first * 31 + next) & (SEEN - 1);
        if (seen[place] === pair && seenIn[place] === slot) continue;
        seen[place] = pair;
        seenIn[place] = slot;
        const bucket = first & 0xff;
        const size = sizes[bucket] ?? 0;
        let entries = buckets[bucket] ?? new Uint32Array(0);
        if (size === entries.length) {
          entries = grown(entries);
          buckets[bucket] = entries;
        }
        entries[size] = ((first >>> 8) << 24) | (next << 8) | slot;
        sizes[bucket] = size + 1;
      }
    },
    *encode() {
      for (const [bucket, entries] of buckets.entries()) {
        const size = sizes[bucket] ?? 0;
        if (size > 0) yield { bucket, bytes: encodeBucket(entries.subarray(0, size).sort()) };
      }
    },
  };
}

function grown(entries: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * entries.length);
  larger.set(entries);
  return larger;
}

export function bucketOf({ first }: Gram): number {
  return first & 0xff;
}

/** @param entries ascending. Per pair: its distance to the one before, how many slots, and their distances, each as a varint. */
function encodeBucket(entries: Uint32Array): Uint8Array {
  // An entry takes at most four bytes of distance, two of a number and two of a slot.
  const bytes = new Uint8Array(8 * entries.length);
  let length = 0;
  const put = (number: number): void => {
    let rest = number;
    while (rest >= 0x80) {
      bytes[length] = (rest & 0x7f) | 0x80;
      length += 1;
      rest >>>= 7;
    }
    bytes[length] = rest;
    length += 1;
  };
  const slots = new Uint8Array(BLOCK);
  let before = 0;
  for (let i = 0; i < entries.length; ) {
    const gram = (entries[i] ?? 0) >>> 8;
    let count = 0;
    for (; i < entries.length && (entries[i] ?? 0) >>> 8 === gram; i += 1) {
      const slot = (entries[i] ?? 0) & 0xff;
      // A pair that an article has twice comes twice.
      if (count > 0 && slots[count - 1] === slot) continue;
      slots[count] = slot;
      count += 1;
    }
    put(gram - before);
    put(count);
    for (let k = 0; k < count; k += 1) put((slots[k] ?? 0) - (k === 0 ? 0 : (slots[k - 1] ?? 0)));
    before = gram;
  }
  return bytes.slice(0, length);
}

/** Calls `found` with each slot that has the pair; of a pair with any second unit a slot may come more than once. */
export function readSlots(bytes: Uint8Array, { first, second }: Gram, found: (slot: number) => void): void {
  const from = (((first >>> 8) << 16) | (second ?? 0)) >>> 0;
  const to = (((first >>> 8) << 16) | (second ?? 0xffff)) >>> 0;
  let at = 0;
  const take = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) return number;
    }
  };
  let gram = 0;
  while (at < bytes.length) {
    gram += take();
    if (gram > to) return;
    let slot = 0;
    for (let count = take(); count > 0; count -= 1) {
      slot += take();
      if (gram >= from) found(slot);
    }
  }
}
