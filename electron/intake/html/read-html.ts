import type { Removal } from '../../../annotations/model/removal.ts';
import type { RawRange } from '../../../annotations/text/clean-up/choice.ts';
import type { Found } from '../../../annotations/text/clean-up/raw-page.ts';
import { sha256Hex } from '../../service/sha256.ts';
import { readCharacters } from '../read-characters.ts';
import type { FoundText, Reader } from '../reader.ts';
import { declaredEncoding } from './declared-encoding.ts';
import { findMainRuns } from './main-content.ts';
import { toPageFields } from './page-fields.ts';
import { findPageFrame } from './page-frame.ts';
import { toPageLines } from './page-lines.ts';
import { readMetadata } from './page-metadata.ts';
import { parsePage } from './page-node.ts';
import { type Part, type Showing, toVisibleText, type VisibleText } from './visible-text.ts';

/** A web page is one article: all the text that it shows. Its bytes are kept, since the text doesn't give them back. */
export const readHtml: Reader = async function* (source, reading) {
  const read = await readCharacters(source, reading, declaredEncoding);
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

type PageText = Pick<FoundText, 'rawText' | 'found'>;

/** A page's text, its fields, and what on it is no part of the article. */
export function readPage(html: string): PageText {
  const page = parsePage(html);
  const visible = showText((hidden) => toVisibleText(page.documentElement, { blanks: 'collapse', hidden }));
  const metadata = readMetadata(page);
  const main = findMainRuns(page, visible.runs, visible.depth) ?? new Set();
  const lines = toPageLines(visible, main);
  const fields = toPageFields(visible.text, lines, metadata);
  return toPageText(visible, fields, findPageFrame(visible.text, lines, fields.title));
}

/** A piece of a page, such as a table's cell: nothing around it is a frame. @param blanks as in `toVisibleText` */
export function readPiece(html: string, blanks: Showing['blanks'] = 'collapse'): PageText {
  const page = parsePage(html);
  return toPageText(
    showText((hidden) => toVisibleText(page.documentElement, { blanks, hidden })),
    {},
    [],
  );
}

/** Some pages hide their article until a script shows it; a page that shows nothing else is one of those. */
function showText(show: (hidden: Showing['hidden']) => VisibleText): VisibleText {
  const visible = show('skip');
  return visible.text.trim() === '' ? show('show') : visible;
}

function toPageText(visible: VisibleText, fields: Found['fields'], frame: readonly RawRange[]): PageText {
  const { text: rawText } = visible;
  const inFrame = ([start, end]: RawRange): boolean => frame.some(([from, to]) => start < to && from < end);
  const readings = rangesOf(visible, 'reading').filter((range) => !inFrame(range));
  const removals: Removal[] = [
    ...frame.map(([rawStart, rawEnd]) => ({ rawStart, rawEnd, rule: 'page-frame' })),
    ...readings.map(([rawStart, rawEnd]) => ({ rawStart, rawEnd, rule: 'pinyin-gloss' })),
  ].sort((a, b) => a.rawStart - b.rawStart);
  const captions = rangesOf(visible, 'caption').filter((range) => !inFrame(range));
  return { rawText, found: { removals, fields, captions } };
}

/** Ranges of one part, those that follow one another in a line joined. */
function rangesOf({ text, runs }: VisibleText, part: Part): RawRange[] {
  const ranges: [number, number][] = [];
  for (const { start, end, parts } of runs) {
    if (!parts.includes(part)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && !/[^ \t]/.test(text.slice(last[1], start))) last[1] = end;
    else ranges.push([start, end]);
  }
  return ranges;
}
