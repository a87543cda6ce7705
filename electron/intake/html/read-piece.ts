import type { Removal } from '../../../annotations/model/removal.ts';
import type { RawRange } from '../../../annotations/text/clean-up/choice.ts';
import type { Found } from '../../../annotations/text/clean-up/raw-page.ts';
import type { FoundText } from '../reader.ts';
import { type Page, parsePage } from './page-node.ts';
import { type Part, type Showing, toVisibleText, type VisibleText } from './visible-text.ts';

/** A page's text, and what its elements say of it. */
export type PageText = Pick<FoundText, 'rawText' | 'found'>;

/** A piece of a page, such as a table's cell: there is no frame around it. @param blanks as in `toVisibleText` */
export function readPiece(html: string, blanks: Showing['blanks'] = 'collapse'): PageText {
  return toPageText(showPage(parsePage(html), blanks), {}, []);
}

/** The text that a page shows. Some hide their article until a script shows it: a page that shows nothing is one of those. */
export function showPage({ root }: Page, blanks: Showing['blanks']): VisibleText {
  const visible = toVisibleText(root, { blanks, hidden: 'skip' });
  return visible.text.trim() === '' ? toVisibleText(root, { blanks, hidden: 'show' }) : visible;
}

/** @param frame ranges of the text around the article */
export function toPageText(visible: VisibleText, fields: Found['fields'], frame: readonly RawRange[]): PageText {
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
