import type { CleanUpChoice, CleanUpPattern, RawRange } from './choice.ts';
import type { RawPage } from './raw-page.ts';

/** What a person decided for one page, in terms that hold for other pages of its outlet. Fields stay with their article. */
export function toPattern({ rawText }: RawPage, { off, restored, removed }: CleanUpChoice): CleanUpPattern {
  return { off, restoredLines: linesOf(rawText, restored), removedLines: linesOf(rawText, removed) };
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

/** The lines that the ranges touch, each once, in the order of the page; blank ones left out. */
function linesOf(rawText: string, ranges: readonly RawRange[]): readonly string[] {
  const found = new Set<string>();
  for (const { text, start, end } of readLines(rawText)) {
    if (ranges.some(([from, to]) => from < end && start < to)) found.add(text);
  }
  return [...found];
}

function readLines(rawText: string): { readonly text: string; readonly start: number; readonly end: number }[] {
  const lines: { text: string; start: number; end: number }[] = [];
  // A line with its end, so that the removal of a line leaves no blank one.
  for (const match of rawText.matchAll(/[^\r\n]+(?:\r\n|\r|\n|$)/gu)) {
    const text = match[0].trim();
    if (text !== '') lines.push({ text, start: match.index, end: match.index + match[0].length });
  }
  return lines;
}
