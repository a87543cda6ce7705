import { plausibility } from '../../annotations/text/garbled.ts';
import type { Encoding } from '../../shared/api/import.ts';
import { decodeBeginning, markedEncoding } from './decode.ts';
import { rankEncodings } from './rank-encodings.ts';

export interface EncodingGuess {
  readonly name: Encoding;
  /** A mark, or bytes that are UTF-8 and hardly anything else, or the page itself says so and its text reads well. */
  readonly sure: boolean;
  /** Sure, or no other comes near: good enough where nobody is there to be asked. */
  readonly clear: boolean;
  /** Encodings in which the bytes can be read at all, likeliest first: `name` and the others. Empty where there is none. */
  readonly candidates: readonly Encoding[];
}

/** Bytes that are read to judge how an encoding reads. */
const SAMPLE = 64 * 1024;
/** Plausibility (0 … 1) from which on a text reads like one. Chinese has 0.6 and more in its own encoding, 0.3 and less in others. */
const READS_WELL = 0.4;
/** By so much the best has to lead … */
const CLEAR_LEAD = 0.2;
/** … or a detector that knows the frequencies of bytes has to think so as well, with this confidence (0 … 1). */
const WITNESS = 0.1;

/**
 * In which encoding bytes are written: mark, strict UTF-8, what the page says, how it reads.
 * @param bytes the file, or its beginning: a character cut off at the end doesn't count against an encoding
 * @param declared what the text says of itself (a page's `<meta charset>`); believed where it reads well
 */
export function guessEncoding(bytes: Uint8Array, declared?: Encoding): EncodingGuess {
  const marked = markedEncoding(bytes);
  if (marked !== undefined && decodeBeginning(bytes, marked) !== undefined) return settled(marked);
  if (isAscii(bytes)) return settled('utf-8');

  const sample = sampleOf(bytes);
  // Other text is hardly ever UTF-8 by chance. UTF-16 may be, where it holds ASCII: every other byte is a zero.
  if (!bytes.includes(0) && isUtf8(bytes)) return asUtf8(bytes, sample);
  const others = readingsOf(bytes, sample);
  const candidates = others.map(({ encoding }) => encoding);
  const said = others.find(({ encoding, score }) => encoding === declared && score >= READS_WELL);
  if (said !== undefined) {
    const rest = candidates.filter((encoding) => encoding !== said.encoding);
    return { name: said.encoding, sure: true, clear: true, candidates: [said.encoding, ...rest] };
  }
  const [best, next] = others;
  if (best === undefined) return { name: 'utf-8', sure: false, clear: false, candidates: [] };
  return { name: best.encoding, sure: false, clear: isClear(best, next, sample), candidates };
}

/** The other candidates are found only for who asks: most files are UTF-8, and an import of thousands never does. */
function asUtf8(bytes: Uint8Array, sample: Uint8Array): EncodingGuess {
  return {
    name: 'utf-8',
    sure: true,
    clear: true,
    get candidates() {
      return ['utf-8', ...readingsOf(bytes, sample).map(({ encoding }) => encoding)] as const;
    },
  };
}

interface EncodingReading {
  readonly encoding: Encoding;
  readonly score: number;
}

/** All encodings but UTF-8 in which the bytes can be read, by how they read. */
function readingsOf(bytes: Uint8Array, sample: Uint8Array): readonly EncodingReading[] {
  return (['gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const)
    .flatMap((encoding): EncodingReading[] => {
      const text = decodeBeginning(isUtf16(encoding) ? bytes.subarray(0, SAMPLE) : sample, encoding);
      if (text === undefined) return [];
      return [{ encoding, score: isUtf16(encoding) || isBeyondAscii(text) ? plausibility(text) : 0 }];
    })
    .sort((a, b) => b.score - a.score);
}

function isClear(best: EncodingReading, next: EncodingReading | undefined, sample: Uint8Array): boolean {
  if (best.score < READS_WELL) return false;
  if (best.score - (next?.score ?? 0) >= CLEAR_LEAD) return true;
  const ranks = rankEncodings(sample);
  const confidence = ranks.get(best.encoding) ?? 0;
  return confidence >= WITNESS && confidence === Math.max(...ranks.values());
}

/** From the first byte that is no ASCII: a page may begin with kilobytes of script. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const start = Math.max(
    bytes.findIndex((byte) => byte >= 0x80),
    0,
  );
  return bytes.subarray(start, start + SAMPLE);
}

function settled(encoding: Encoding): EncodingGuess {
  return { name: encoding, sure: true, clear: true, candidates: [encoding] };
}

function isAscii(bytes: Uint8Array): boolean {
  return !bytes.some((byte) => byte >= 0x80 || byte === 0);
}

/** With at least one whole character beyond ASCII: a single byte at the end may be the beginning of anything. */
function isUtf8(bytes: Uint8Array): boolean {
  return isBeyondAscii(decodeBeginning(bytes, 'utf-8') ?? '');
}

function isBeyondAscii(text: string): boolean {
  return /\P{ASCII}/u.test(text);
}

function isUtf16(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}
