import type { CleanUpChoice, CleanUpPattern, RawRange } from './choice.ts';
import type { RawPage } from './raw-page.ts';

/**
 * What a person decided for one page, in terms that hold for other pages of its outlet. Fields stay with their article,
 * and so does what was taken out of the middle of a line, or put back of blanks alone.
 */
export function toPattern({ rawText }: RawPage, { off, restored, removed }: CleanUpChoice): CleanUpPattern {
  const words = restored.filter(([start, end]) => rawText.slice(start, end).trim() !== '');
  return {
    off,
    restoredLines: linesOf(rawText, ({ start, end }) => words.some(([from, to]) => from < end && start < to)),
    removedLines: linesOf(rawText, ({ start, text }) =>
      removed.some(([from, to]) => from <= start && start + text.length <= to),
    ),
  };
}

/** The pattern's decisions for another page; what was decided there about fields stays. */
export function applyPattern(
  { rawText }: RawPage,
  { off, restoredLines, removedLines }: CleanUpPattern,
  { fields }: Pick<CleanUpChoice, 'fields'>,
): CleanUpChoice {
  const toRestore = new Set(restoredLines);
  const toRemove = new Set(removedLines);
  const restored: RawRange[] = [];
  const removed: RawRange[] = [];
  for (const { text, start, end } of readLines(rawText)) {
    if (toRestore.has(text)) restored.push([start, end]);
    if (toRemove.has(text)) removed.push([start, end]);
  }
  return { off, restored, removed, fields };
}

interface PatternLine {
  readonly text: string;
  /** Of the text, without the blanks before it. */
  readonly start: number;
  /** Behind the line end, so that the removal of a line leaves no blank one. */
  readonly end: number;
}

/** The texts of the lines that fit, each once, in the order of the page. */
function linesOf(rawText: string, fits: (line: PatternLine) => boolean): readonly string[] {
  return [
    ...new Set(
      readLines(rawText)
        .filter(fits)
        .map(({ text }) => text),
    ),
  ];
}

function readLines(rawText: string): readonly PatternLine[] {
  return [...rawText.matchAll(/[^\r\n]+(?:\r\n|\r|\n|$)/gu)].flatMap(({ index, 0: line }) => {
    const text = line.trim();
    const start = index + line.indexOf(text);
    return text === '' ? [] : [{ text, start, end: index + line.length }];
  });
}
