import type { RawRange } from './choice.ts';
import { isImageName } from './image-name.ts';
import type { Line } from './line.ts';
import type { Rule } from './rule.ts';

/** Widths in columns: a Han character takes two. */
const NARROWEST = 40;
/** How much shorter a full line may be: a character that may not begin or end a line, or a Latin word. */
const SLACK = 4;
const LATIN_SLACK = 16;
const FEWEST_LINES = 4;
const FULL_SHARE = 0.6;
const INSIDE_SHARE = 0.5;

/** A line break inside a paragraph. */
export interface Wrap {
  readonly line: Line;
  readonly next: Line;
  /** What parts them. */
  readonly range: RawRange;
}

/** Line breaks inside paragraphs, where lines that follow each other are equally long and end in mid-sentence. */
export const hardWrap: Rule = {
  name: 'hard-wrap',
  propose: ({ wraps }) => wraps.map(({ range }) => range),
};

export function findWraps(lines: readonly Line[], rawText: string): readonly Wrap[] {
  return blocksOf(lines).flatMap((block) => wrapsIn(block, rawText));
}

/** Lines without a blank one between them. */
function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (line.afterBlank || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter(({ length }) => length >= FEWEST_LINES);
}

function wrapsIn(block: readonly Line[], rawText: string): readonly Wrap[] {
  const widths = block.map((line) => widthOf(line, rawText));
  const width = usualWidth(widths);
  if (width < NARROWEST || !block.every(isProse)) return [];
  const slack = block.some(({ folded }) => /[a-z]{2} [a-z]{2}/u.test(folded)) ? LATIN_SLACK : SLACK;
  const breaks = block.slice(1).map((next, i) => ({ line: block[i] ?? next, next, width: widths[i] ?? 0 }));
  const full = breaks.filter((own) => own.width >= width - slack);
  const inside = full.filter(({ line }) => !endsParagraph(line));
  if (full.length < breaks.length * FULL_SHARE || inside.length < breaks.length * INSIDE_SHARE) return [];
  const margin = block.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const isIndented = block.some(({ indent }) => indent > margin);
  return (
    full
      // Where indentation begins a paragraph, a full line may end with a sentence and the paragraph go on.
      .filter(({ line, next }) => next.indent === margin && (isIndented || !endsParagraph(line)))
      .flatMap(({ line, next }) => {
        const range = joinRange(line, next, rawText);
        return range === undefined ? [] : [{ line, next, range }];
      })
  );
}

/** The width that the longest lines share; 0 where the longest stands alone. */
function usualWidth(widths: readonly number[]): number {
  const longest = widths.reduce((most, width) => Math.max(most, width), 0);
  return widths.filter((width) => width >= longest - SLACK).length >= 2 ? longest : 0;
}

/** From the margin, in columns. */
function widthOf({ start, end, indent }: Line, rawText: string): number {
  let width = 0;
  for (let i = start - indent; i < end; i += 1) width += isWide(rawText.charCodeAt(i)) ? 2 : 1;
  return width;
}

/** Han, its punctuation, full-width forms; the curly quotes and dashes that Chinese text shares with Latin. */
function isWide(unit: number): boolean {
  return (unit >= 0x2e80 && unit <= 0xffe6) || (unit >= 0x2014 && unit <= 0x2026);
}

/** No table, no list, no file name. */
function isProse(line: Line): boolean {
  return (
    !/\S[ \t]{2,}\S|[|│┃]|\t/u.test(line.folded) && !/^(?:[-*•·]|\d+[.、)])\s?/u.test(line.folded) && !isImageName(line)
  );
}

function endsParagraph({ folded }: Line): boolean {
  return /[。!?…:;]["'”’」』)\]】》]*$/u.test(folded.slice(-8));
}

/** What parts the two lines; all but a blank between Latin words. Nothing where such a blank is missing. */
function joinRange(line: Line, next: Line, rawText: string): RawRange | undefined {
  const isLatin =
    /[\p{Script=Latin}\d,.;)]$/u.test(line.folded.slice(-2)) && /^[\p{Script=Latin}\d(]/u.test(next.folded.slice(0, 2));
  if (!isLatin) return [line.end, next.start];
  if (rawText.charAt(line.end) === ' ') return [line.end + 1, next.start];
  return rawText.charAt(next.start - 1) === ' ' ? [line.end, next.start - 1] : undefined;
}
