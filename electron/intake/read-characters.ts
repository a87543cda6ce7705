import { done, refused } from '../../annotations/model/outcome.ts';
import { findGarbled } from '../../annotations/text/garbled.ts';
import type { Encoding, Reading } from '../../shared/api/import.ts';
import type { AppProblem, Result } from '../../shared/problem.ts';
import { decode } from './decode.ts';
import { guessEncoding } from './guess-encoding.ts';
import type { ByteSource } from './reader.ts';

/** One article can't be larger: no one reads it, and a window can't show it. */
const LARGEST_TEXT = 32 * 1024 * 1024;

export interface Characters {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
  /** A character was cut off at the end: to be told beside the text that is there. */
  readonly damage?: AppProblem;
}

export interface CharactersOptions {
  /** Finds the encoding that the text itself names: a page's `<meta charset>`. */
  readonly declared?: (bytes: Uint8Array) => Encoding | undefined;
  /** Bytes. */
  readonly limit?: number;
}

/**
 * All characters of a file that is one text. An encoding that a person named is believed; one that was guessed has to be
 * clear and the text has to read like one.
 */
export async function readCharacters(
  source: ByteSource,
  { encoding: said }: Reading,
  { declared, limit = LARGEST_TEXT }: CharactersOptions = {},
): Promise<Result<Characters>> {
  const { path } = source;
  const all = await source.all(limit);
  if (!all.ok) return all;
  const bytes = all.value;
  const guess = said === undefined ? guessEncoding(bytes, declared?.(bytes)) : undefined;
  if (guess !== undefined && !guess.clear && guess.candidates.length > 0) {
    return refused('file-encoding-unsure', { path, candidates: guess.candidates.join(', ') });
  }
  const encoding = said ?? guess?.name ?? 'utf-8';
  const decoded = decode(bytes, encoding, path);
  if (!decoded.ok) return decoded;
  const { text, brokenTail } = decoded.value;
  if (said === undefined) {
    const garbled = garbledProblem(text, path);
    if (garbled !== undefined) return { ok: false, problem: garbled };
  }
  return done({ text, encoding, bytes, ...(brokenTail > 0 && { damage: tailProblem(bytes, brokenTail, path) }) });
}

/** From this share of its characters on, a text is taken for wrongly decoded rather than for one with a few bad places. */
const GARBLED_SHARE = 0.005;

/** Why a text whose encoding nobody named is left out: it was garbled before, or is in another encoding after all. */
export function garbledProblem(text: string, path: string): AppProblem | undefined {
  const places = findGarbled(text);
  const [first] = places;
  const length = places.reduce((sum, [start, end]) => sum + end - start, 0);
  if (first === undefined || length < text.length * GARBLED_SHARE) return undefined;
  const example = text
    .slice(...first)
    .slice(0, 20)
    .toWellFormed();
  return { code: 'file-garbled', params: { path, number: places.length, example } };
}

function tailProblem(bytes: Uint8Array, length: number, path: string): AppProblem {
  const start = bytes.length - length;
  const hex = Array.from(bytes.subarray(start), (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');
  return { code: 'file-damaged', params: { path, detail: `${hex} @ ${start}` } };
}
