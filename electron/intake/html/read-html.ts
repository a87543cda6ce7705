import { sha256Hex } from '../../service/sha256.ts';
import { readCharacters } from '../read-characters.ts';
import type { Reader } from '../reader.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { findMainRuns } from './main-content.ts';
import { toPageFields } from './page-fields.ts';
import { findPageFrame } from './page-frame.ts';
import { toPageLines } from './page-lines.ts';
import { readMetadata } from './page-metadata.ts';
import { parsePage } from './page-node.ts';
import { type PageText, showPage, toPageText } from './read-piece.ts';

/** A web page is one article: all the text that it shows. Its bytes are kept, since the text doesn't give them back. */
export const readHtml: Reader = async function* (source, reading) {
  const read = await readCharacters(source, reading, { declared: declaredEncoding });
  if (!read.ok) return yield { place: '', problem: read.problem };
  const { text: html, encoding, bytes, damage } = read.value;
  yield {
    place: '',
    ...readPage(html),
    mediaType: 'text/html',
    encoding,
    sha256: sha256Hex(bytes),
    meta: {},
    original: bytes,
  };
  if (damage !== undefined) yield { place: '', problem: damage };
};

/** A page's text, its fields, and what on it is no part of the article. */
export function readPage(html: string): PageText {
  const page = parsePage(html);
  const visible = showPage(page, 'collapse');
  const metadata = readMetadata(page);
  const main = findMainRuns(page, visible.runs, visible.depth) ?? new Set();
  const lines = toPageLines(visible, main);
  const fields = toPageFields(visible.text, lines, metadata);
  return toPageText(visible, fields, findPageFrame(visible.text, lines, fields.title));
}
