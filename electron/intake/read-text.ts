import { NOTHING_FOUND } from '../../annotations/text/clean-up/raw-page.ts';
import { sha256Hex } from '../service/sha256.ts';
import { readCharacters } from './read-characters.ts';
import type { Reader } from './reader.ts';

/** A text file is one article: all its characters as they stand there. */
export const readText: Reader = async function* (source, reading) {
  const read = await readCharacters(source, reading);
  if (!read.ok) return yield { place: '', problem: read.problem };
  const { text, encoding, bytes, damage } = read.value;
  yield {
    place: '',
    rawText: text,
    mediaType: 'text/plain',
    encoding,
    sha256: sha256Hex(bytes),
    found: NOTHING_FOUND,
    meta: {},
    ...(givesBytesBack(text, encoding, bytes) ? {} : { original: bytes }),
  };
  if (damage !== undefined) yield { place: '', problem: damage };
};

/** Strict UTF-8 has one way to write a text; a mark, or another encoding, may leave several. */
export function givesBytesBack(text: string, encoding: string, bytes: Uint8Array): boolean {
  return encoding === 'utf-8' && Buffer.byteLength(text) === bytes.length;
}
