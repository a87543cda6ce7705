import type { Removal } from '../../model/removal.ts';
import { foldText } from '../folding.ts';
import { isBlankAt } from '../trim.ts';
import { type Edges, findEdges } from './edges.ts';
import { findWraps, type Wrap } from './hard-wrap.ts';
import type { Line } from './line.ts';
import type { RawPage } from './raw-page.ts';
import { findTitle } from './title-line.ts';

/** What the rules look at. They see the page as it was read; what a person decided comes after them. */
export interface Page extends RawPage, Edges {
  /** Without blank lines, and without those that the file's structure takes out whole. */
  readonly lines: readonly Line[];
  /** Lines that the file's structure takes out whole: a page's frame may name its site. */
  readonly frame: readonly Line[];
  /** Where a paragraph goes on in the next line. */
  readonly wraps: readonly Wrap[];
  /** The line among `lines` that reads like the title; absent where none does. */
  readonly title: Line | undefined;
}

/** Reads a raw text line by line, once. LF, CR LF, CR, and Unicode's line and paragraph separators end a line. */
export function toPage({ rawText, found }: RawPage): Page {
  const foldedText = foldText(rawText);
  const lines: Line[] = [];
  const frame: Line[] = [];
  const isRemoved = removalReader(found.removals);
  let afterBlank = true;
  for (const { start, end } of readLines(rawText)) {
    const [from, to] = trim(rawText, start, end, () => false);
    if (from === to) {
      afterBlank = true;
      continue;
    }
    const [shownFrom, shownTo] = trim(rawText, from, to, isRemoved);
    const isFramed = shownFrom === shownTo;
    const [lineStart, lineEnd] = isFramed ? [from, to] : [shownFrom, shownTo];
    const folded = foldedText.slice(lineStart, lineEnd);
    (isFramed ? frame : lines).push({
      start: lineStart,
      end: lineEnd,
      text: rawText.slice(lineStart, lineEnd),
      folded,
      bare: withoutBlanks(folded),
      indent: from - start,
      afterBlank,
    });
    afterBlank = false;
  }
  const wraps = findWraps(lines, rawText);
  const edges = findEdges(lines, new Set(wraps.flatMap(({ line, next }) => [line, next])));
  const named = found.fields.title === undefined ? undefined : withoutBlanks(foldText(found.fields.title));
  return { rawText, found, lines, frame, wraps, ...edges, title: findTitle(lines, edges, named) };
}

function withoutBlanks(folded: string): string {
  return /\s/u.test(folded) ? folded.replaceAll(/\s+/gu, '') : folded;
}

function* readLines(rawText: string): Iterable<{ readonly start: number; readonly end: number }> {
  const lineEnd = /\r\n|[\n\r\u2028\u2029]/gu;
  let start = 0;
  for (let match = lineEnd.exec(rawText); match !== null; match = lineEnd.exec(rawText)) {
    yield { start, end: match.index };
    start = lineEnd.lastIndex;
  }
  yield { start, end: rawText.length };
}

function trim(
  rawText: string,
  start: number,
  end: number,
  isRemoved: (offset: number) => boolean,
): readonly [number, number] {
  const showsNothing = (offset: number): boolean => isBlankAt(rawText, offset) || isRemoved(offset);
  let from = start;
  let to = end;
  while (from < to && showsNothing(from)) from += 1;
  while (from < to && showsNothing(to - 1)) to -= 1;
  return [from, to];
}

/** Tells of an offset whether it lies in one of the removals (ascending, apart). */
function removalReader(removals: readonly Removal[]): (offset: number) => boolean {
  let at = 0;
  return (offset) => {
    // The questions come nearly in order, so the answer is near the last one.
    while (at < removals.length && offset >= (removals[at]?.rawEnd ?? 0)) at += 1;
    while (at > 0 && offset < (removals[at - 1]?.rawEnd ?? 0)) at -= 1;
    const removal = removals[at];
    return removal !== undefined && offset >= removal.rawStart && offset < removal.rawEnd;
  };
}
