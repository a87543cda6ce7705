import { NOTHING_FOUND } from '../../../annotations/text/clean-up/raw-page.ts';
import { sha256Hex } from '../../service/sha256.ts';
import { readCharacters } from '../read-characters.ts';
import type { Reader } from '../reader.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { parsePage } from './page-node.ts';
import { toVisibleText } from './visible-text.ts';

/** A web page is one article: all the text that it shows. The bytes are kept, since text doesn't give them back. */
export const readHtml: Reader = async function* (source, reading) {
  const read = await readCharacters(source, reading, declaredEncoding);
  if (!read.ok) return yield { place: '', problem: read.problem };
  const { text: html, encoding, bytes, damage } = read.value;
  const { text } = toVisibleText(parsePage(html).documentElement, 'collapse');
  yield {
    place: '',
    rawText: text,
    mediaType: 'text/html',
    encoding,
    sha256: sha256Hex(bytes),
    found: NOTHING_FOUND,
    meta: {},
    original: bytes,
  };
  if (damage !== undefined) yield { place: '', problem: damage };
};
