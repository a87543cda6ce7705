import type { RawRange } from '../../../annotations/text/clean-up/choice.ts';
import type { PageLine } from './page-lines.ts';

/** At least so much of a page's sentences has to be in what was found to be its main content: else it was not found. */
const LEAST_SHARE = 0.5;
/** Lines before the content in which byline, outlet and time are looked for where the page shows no title. */
const HEAD_LINES = 6;
/** Lines after the content in which the editor is named. */
const TAIL_LINES = 3;

const SENTENCE_END = /[。！？!?…」』”]$/u;
/** Signs of a line that the rules of clean-up read fields in. */
const SOURCE_LINE =
  /\d{4}\s*[-年./]\s*\d{1,2}|(?:来源|來源|稿源|作者|记者|記者|编辑|編輯|责编|責編|撰文|文)\s*[:：/／]|^[（(](?:完|记者|記者)/u;

/**
 * What stands around a page's article: the lines before its title and after its end, and between them what is made of
 * links or belongs to the page's frame. Between title and text, and just behind the text, stand byline, outlet and time:
 * those are left to the rules that read them. Nothing where the main content can't be told.
 * @param title as it stands in one of the lines
 */
export function findPageFrame(text: string, lines: readonly PageLine[], title: string | undefined): RawRange[] {
  const lineText = ({ start, end }: PageLine): string => text.slice(start, end);
  const isMain = ({ start, end, main }: PageLine): boolean => main > (end - start) / 2;
  const isLinked = ({ start, end, linked }: PageLine): boolean => linked > (end - start) / 2;
  const isSentence = (line: PageLine): boolean => !isLinked(line) && SENTENCE_END.test(lineText(line).trimEnd());
  const unitsOf = (chosen: readonly PageLine[]): number => chosen.reduce((sum, { start, end }) => sum + end - start, 0);

  const first = lines.findIndex(isMain);
  const last = lines.findLastIndex(isMain);
  const sentences = lines.filter(isSentence);
  if (first < 0 || unitsOf(sentences.filter(isMain)) < LEAST_SHARE * unitsOf(sentences)) return [];

  const head = lines.slice(0, first + 1);
  const titleAt = head.findLastIndex((line) => lineText(line).trim() === title);
  const from = titleAt >= 0 ? titleAt : sourceLineBefore(first);
  const to = lastOfTail();
  const kept = (line: PageLine, index: number): boolean =>
    index >= from && index <= to && (isMain(line) || !(isLinked(line) || line.isFrame));
  return joinRanges(text, lines, kept);

  function sourceLineBefore(index: number): number {
    const start = Math.max(0, index - HEAD_LINES);
    const found = lines.slice(start, index).findIndex((line) => !isLinked(line) && SOURCE_LINE.test(lineText(line)));
    return found < 0 ? index : start + found;
  }

  function lastOfTail(): number {
    const tail = lines.slice(last + 1, last + 1 + TAIL_LINES);
    return last + 1 + tail.findLastIndex((line) => !isLinked(line) && !line.isFrame && isShortSource(lineText(line)));
  }

  function isShortSource(line: string): boolean {
    return line.length < 80 && SOURCE_LINE.test(line);
  }
}

/** Ranges of whole lines that aren't kept, with their line ends; of a last line, with the one before it. */
function joinRanges(
  text: string,
  lines: readonly PageLine[],
  kept: (line: PageLine, index: number) => boolean,
): RawRange[] {
  const ranges: RawRange[] = [];
  let start: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (!kept(line, index)) {
      start ??= line.start;
      continue;
    }
    if (start !== undefined) ranges.push([start, line.start]);
    start = undefined;
  }
  const before = start === undefined ? '' : text.slice(0, start).trimEnd();
  if (start !== undefined) ranges.push([before.length, text.length]);
  return ranges;
}
