import type { RawRange } from '../../../annotations/text/clean-up/choice.ts';
import type { Found } from '../../../annotations/text/clean-up/raw-page.ts';
import { sha256Hex } from '../../service/sha256.ts';
import { readCharacters } from '../read-characters.ts';
import { givesBytesBack } from '../read-text.ts';
import type { FoundText, Reader } from '../reader.ts';
import { findMarkup } from './find-markup.ts';
import { readFrontMatter } from './front-matter.ts';

/** The parser keeps a token for every sign. */
const LARGEST_MARKDOWN = 8 * 1024 * 1024;

/** A Markdown file is one article: its characters as they stand there, the signs of its markup proposed for removal. */
export const readMarkdown: Reader = async function* (source, reading) {
  const read = await readCharacters(source, reading, { limit: LARGEST_MARKDOWN });
  if (!read.ok) return yield { place: '', problem: read.problem };
  const { text: rawText, encoding, bytes, damage } = read.value;
  yield {
    place: '',
    rawText,
    mediaType: 'text/markdown',
    encoding,
    sha256: sha256Hex(bytes),
    ...findInMarkdown(rawText),
    ...(givesBytesBack(rawText, encoding, bytes) ? {} : { original: bytes }),
  };
  if (damage !== undefined) yield { place: '', problem: damage };
};

/** Signs, captions and fields in a Markdown text. */
export function findInMarkdown(rawText: string): Pick<FoundText, 'found' | 'meta'> {
  const front = readFrontMatter(rawText);
  const start = front?.length ?? 0;
  const { signs, captions, heading } = findMarkup(rawText.slice(start));
  const inFile = ([from, to]: RawRange): RawRange => [from + start, to + start];
  const removals = [...(start > 0 ? [[0, start] as const] : []), ...signs.map(inFile)];
  const found: Found = {
    removals: removals.map(([rawStart, rawEnd]) => ({ rawStart, rawEnd, rule: 'markup' })),
    fields: { ...(heading !== undefined && { title: heading }), ...front?.fields },
    captions: captions.map(inFile),
  };
  return { found, meta: front?.meta ?? {} };
}
