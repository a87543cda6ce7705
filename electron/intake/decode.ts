import { done, refused } from '../../annotations/model/outcome.ts';
import type { Encoding } from '../../shared/api/import.ts';
import type { Result } from '../../shared/problem.ts';

/** Text read from bytes, every byte accounted for. */
export interface Decoded {
  /** Without byte order mark. */
  readonly text: string;
  /** How many bytes at the end are the beginning of a character whose rest is missing; they are not in the text. */
  readonly brokenTail: number;
}

/** The longest beginning of a character that is none yet: three of four bytes. */
const LONGEST_TAIL = 3;

/** What a byte order mark at the beginning says; undefined without one. */
export function markedEncoding([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * All bytes as text, nothing replaced: a byte that doesn't fit is `file-encoding-wrong`, and so is a lone surrogate. Only
 * a character cut off at the very end may be missing, and is told.
 * @param path names the file in sentences
 */
export function decode(bytes: Uint8Array, encoding: Encoding, path: string): Result<Decoded> {
  const text = decodeStrictly(bytes, encoding);
  if (text !== undefined) return done({ text, brokenTail: 0 });
  for (let brokenTail = 1; brokenTail <= Math.min(LONGEST_TAIL, bytes.length); brokenTail += 1) {
    if (!isBeginning(bytes, encoding)) break;
    const kept = decodeStrictly(bytes.subarray(0, bytes.length - brokenTail), encoding);
    if (kept !== undefined) return done({ text: kept, brokenTail });
  }
  return encodingMisfit(bytes, encoding, path);
}

/** The sentence about the first byte that is nothing in an encoding. */
export function encodingMisfit(bytes: Uint8Array, encoding: Encoding, path: string) {
  return refused('file-encoding-wrong' as const, { path, encoding, byte: firstMisfit(bytes, encoding) });
}

/** @returns undefined where a byte doesn't fit or the last character is incomplete */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** As `decodeStrictly`, for bytes that may end inside of a character: that one is left out. */
export function decodeBeginning(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

function isBeginning(bytes: Uint8Array, encoding: Encoding): boolean {
  return decodeBeginning(bytes, encoding) !== undefined;
}

/** Offset of the byte at which no more text can follow: the decoders don't say, so it is looked for by halving. */
function firstMisfit(bytes: Uint8Array, encoding: Encoding): number {
  let fits = 0;
  let fails = bytes.length;
  while (fits + 1 < fails) {
    const middle = (fits + fails) >> 1;
    if (isBeginning(bytes.subarray(0, middle), encoding)) fits = middle;
    else fails = middle;
  }
  return fits;
}
