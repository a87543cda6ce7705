import { foldingTable } from './folding.ts';

/**
 * A text's likeness in `SKETCH_SIZE` numbers: two texts agree in as large a share of them as they have shingles in common
 * (Jaccard). All zero where the text has neither letter nor digit. May be stored: the same text gives the same numbers
 * on every machine, little-endian or not.
 */
export type Sketch = Uint32Array;

export const SKETCH_SIZE = 128;

/**
 * From this share of common shingles on, two texts are versions of one another: with a quarter of the sentences written
 * anew here and there, or a third in one piece. Different news in the same field have 0.02 in common, seldom 0.1.
 */
export const NEAR_DUPLICATE = 0.4;

/** Letters and digits in a row that are looked at together; in Chinese about two words. */
const SHINGLE = 4;

/**
 * The first 96 of the 128 numbers in 32 bands of 3. Texts of similarity s share a band with probability 1 - (1 - s³)³²
 * (Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, 2020, §3.4.2): 88 % at 0.4, 98.6 % at 0.5, 99.96 % at 0.6,
 * but 0.4 % at 0.05 and 0.03 % at 0.02.
 */
const BANDS = 32;
const ROWS = 3;

const ROUNDS_OF_LONG_TEXTS = 2;

/** In the multiplication of a rolling hash; its `SHINGLE`-th power takes the oldest unit out again. */
const BASE = 0x01000193;
const OLDEST = power(BASE, SHINGLE);

let letters: Uint16Array | undefined;

/**
 * Fast similarity sketching (Dahlgaard, Knudsen, Thorup: FOCS 2017, algorithm 1): as exact as MinHash with 128 hash
 * functions, at the price of one or two. In each round every shingle falls into one bin; the first round that reaches a
 * bin settles it, by the smallest value. Simplified and traditional, wide and narrow, capital and small are the same, and
 * blanks and punctuation don't count, since sites differ most in these.
 */
export function toSketch(text: string): Sketch {
  const sketch = new Uint32Array(SKETCH_SIZE);
  let shingles = toShingles(text);
  if (shingles.length === 0) return sketch;
  const settled = new Uint8Array(SKETCH_SIZE);
  const reached: number[] = [];
  let open = SKETCH_SIZE;
  for (let round = 0; open > 0; round += 1) {
    // Two rounds settle the bins of a long text; one that needs more repeats itself, and is not read over and over.
    if (round === ROUNDS_OF_LONG_TEXTS && shingles.length > SKETCH_SIZE) shingles = Int32Array.from(new Set(shingles));
    const salt = Math.imul(round + 1, 0x9e3779b9);
    for (let i = 0; i < shingles.length; i += 1) {
      const value = mix((shingles[i] ?? 0) ^ salt);
      // In the second 128 rounds a round fills one bin with all shingles, so that none stays open.
      const bin = round < SKETCH_SIZE ? value >>> 25 : round - SKETCH_SIZE;
      if (settled[bin] === 1) continue;
      const smallest = sketch[bin] ?? 0;
      if (smallest === 0) reached.push(bin);
      if (smallest === 0 || value < smallest) sketch[bin] = value;
    }
    for (const bin of reached) settled[bin] = 1;
    open -= reached.length;
    reached.length = 0;
  }
  return sketch;
}

/** Estimate of the share of common shingles, 0…1, give or take 0.04 (one standard deviation at most). 0 for a text without letters. */
export function similarity(a: Sketch, b: Sketch): number {
  if (isBlank(a)) return 0;
  let same = 0;
  for (let i = 0; i < SKETCH_SIZE; i += 1) if (a[i] === b[i]) same += 1;
  return same / SKETCH_SIZE;
}

/**
 * Numbers by which versions of a text find one another in a table: two sketches that share one of them are worth
 * comparing. 32 of them, none for a text without letters; the band is part of the number, so that one column holds all.
 */
export function bandsOf(sketch: Sketch): Uint32Array {
  if (isBlank(sketch)) return new Uint32Array(0);
  const bands = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band += 1) {
    let hash = Math.imul(band + 1, 0x9e3779b9);
    for (let row = 0; row < ROWS; row += 1) hash = mix(hash ^ (sketch[band * ROWS + row] ?? 0));
    bands[band] = hash;
  }
  return bands;
}

/** Of a text without letters, which is like no other. */
function isBlank(sketch: Sketch): boolean {
  return sketch[0] === 0;
}

/** A number for each run of `SHINGLE` letters; of a shorter text, one for all of it. */
function toShingles(text: string): Int32Array {
  letters ??= makeLetters();
  const units = new Uint16Array(text.length);
  let length = 0;
  let inPair = false;
  for (let i = 0; i < text.length; i += 1) {
    const unit = letters[text.charCodeAt(i)] ?? 0;
    // The second half of an emoji goes as its first did.
    if (unit === 0 || ((unit & 0xfc00) === 0xdc00 && !inPair)) {
      inPair = false;
      continue;
    }
    inPair = (unit & 0xfc00) === 0xd800;
    units[length] = unit;
    length += 1;
  }
  const shingles = new Int32Array(length === 0 ? 0 : Math.max(length - SHINGLE + 1, 1));
  let hash = 0;
  for (let i = 0; i < length; i += 1) {
    hash = (Math.imul(hash, BASE) + (units[i] ?? 0) + 1) | 0;
    if (i >= SHINGLE) hash = (hash - Math.imul((units[i - SHINGLE] ?? 0) + 1, OLDEST)) | 0;
    shingles[Math.max(i - SHINGLE + 1, 0)] = hash;
  }
  return shingles;
}

/** What each unit counts as: folded, and 0 where it is no letter and no digit. Of the planes above, only the ideographs' count. */
function makeLetters(): Uint16Array {
  const table = foldingTable().slice();
  const isLetter = /[\p{L}\p{N}]/u;
  for (let unit = 0; unit < table.length; unit += 1) {
    const isIdeographHalf = (unit >= 0xd840 && unit < 0xd8c0) || (unit & 0xfc00) === 0xdc00;
    if (!isIdeographHalf && !isLetter.test(String.fromCharCode(unit))) table[unit] = 0;
  }
  return table;
}

/** MurmurHash3's final mix, 32 bit: each bit of the input moves each of the output with probability 1/2. Never 0. */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0 || 1;
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i += 1) product = Math.imul(product, base);
  return product;
}
