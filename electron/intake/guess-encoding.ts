import { plausibility } from '../../annotations/text/garbled.ts';
import type { Encoding } from '../../shared/api/import.ts';
import { decodeBeginning, markedEncoding } from './decode.ts';
import { rankEncodings } from './rank-encodings.ts';

export interface EncodingGuess {
  readonly name: Encoding;
  /** A mark, or bytes that are UTF-8 and hardly anything else, or the page itself says so and its text reads well. */
  readonly sure: boolean;
  /** Not sure, but no other comes near: good enough where nobody is there to be asked. */
  readonly clear: boolean;
  /** Encodings in which the bytes can be read at all, likeliest first; `name` is the first. */
  readonly candidates: readonly Encoding[];
}

/** What no byte order mark and no UTF-8 tells has to be read to be judged: so much of it. */
const SAMPLE = 64 * 1024;
/** Text reads well from here on, and one reading is clearly better than another by so much (plausibility is 0 … 1). */
const READS_WELL = 0.02;
const CLEAR_LEAD = 0.02;

/**
 * In which encoding bytes are written: mark, strict UTF-8, what the page says, how it reads.
 * @param bytes the file, or its beginning: a character cut off at the end doesn't count against an encoding
 * @param declared what the text says of itself (a page's `<meta charset>`); believed where it reads well
 */
export function guessEncoding(bytes: Uint8Array, declared?: Encoding): EncodingGuess {
  const marked = markedEncoding(bytes);
  if (marked !== undefined && decodeBeginning(bytes, marked) !== undefined) return settled(marked);
  if (isAscii(bytes)) return settled('utf-8');

  const readings = candidatesFor(bytes);
  const [best, next] = readings;
  // One that is listed though nothing can be read in it: it makes the sentence about the byte that doesn't fit.
  if (best === undefined) return { name: 'utf-8', sure: false, clear: false, candidates: [] };
  const candidates = readings.map(({ encoding }) => encoding);
  if (best.encoding === 'utf-8') return { name: 'utf-8', sure: true, clear: true, candidates };
  const said = readings.find(({ encoding, score }) => encoding === declared && score >= READS_WELL);
  if (said !== undefined) {
    const others = candidates.filter((encoding) => encoding !== said.encoding);
    return { name: said.encoding, sure: true, clear: true, candidates: [said.encoding, ...others] };
  }
  const clear = best.score >= READS_WELL && best.score - (next?.score ?? 0) >= CLEAR_LEAD;
  return { name: best.encoding, sure: false, clear, candidates };
}

interface Reading {
  readonly encoding: Encoding;
  readonly score: number;
}

/** UTF-8 first where it fits at all: other text hardly ever does. The others by how they read. */
function candidatesFor(bytes: Uint8Array): readonly Reading[] {
  const utf8 =
    bytes.includes(0) || decodeBeginning(bytes, 'utf-8') === undefined
      ? []
      : [{ encoding: 'utf-8' as const, score: 1 }];
  const sample = sampleOf(bytes);
  const ranks = rankEncodings(sample);
  const others = (['gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const)
    .flatMap((encoding): Reading[] => {
      const text = decodeBeginning(isUtf16(encoding) ? bytes.subarray(0, SAMPLE) : sample, encoding);
      return text === undefined ? [] : [{ encoding, score: plausibility(text) }];
    })
    .sort((a, b) => b.score - a.score || (ranks.get(b.encoding) ?? 0) - (ranks.get(a.encoding) ?? 0));
  return [...utf8, ...others];
}

/** From the first byte that is no ASCII: a page may begin with kilobytes of script. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(start, 0), Math.max(start, 0) + SAMPLE);
}

function settled(encoding: Encoding): EncodingGuess {
  return { name: encoding, sure: true, clear: true, candidates: [encoding] };
}

function isAscii(bytes: Uint8Array): boolean {
  return !bytes.some((byte) => byte >= 0x80 || byte === 0);
}

function isUtf16(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}
