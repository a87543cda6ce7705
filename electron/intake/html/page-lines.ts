import type { MainRuns } from './main-content.ts';
import type { TextRun, VisibleText } from './visible-text.ts';

/** A line of a page's text and what its markup tells of it. */
export interface PageLine {
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  /** UTF-16 units that are a link's. */
  readonly linked: number;
  /** UTF-16 units that belong to the main content. */
  readonly main: number;
  readonly isHeading: boolean;
  readonly isCaption: boolean;
  /** Inside of what frames a page: navigation, asides, footers, forms. */
  readonly isFrame: boolean;
}

/** The lines of a page that aren't blank, in their order. */
export function toPageLines({ text, runs }: VisibleText, main: MainRuns): PageLine[] {
  const lines: PageLine[] = [];
  let next = 0;
  for (const match of text.matchAll(/[^\n]+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const inLine: TextRun[] = [];
    for (let run = runs[next]; run !== undefined && run.start < end; run = runs[next]) {
      inLine.push(run);
      // A preformatted run goes on in the next line.
      if (run.end > end) break;
      next += 1;
    }
    const unitsOf = (holds: (run: TextRun) => boolean): number =>
      inLine.filter(holds).reduce((sum, run) => sum + Math.min(run.end, end) - Math.max(run.start, start), 0);
    lines.push({
      start,
      end,
      linked: unitsOf(({ parts }) => parts.includes('link')),
      main: unitsOf((run) => main.has(run)),
      isHeading: inLine.some(({ parts }) => parts.includes('heading')),
      isCaption: inLine.some(({ parts }) => parts.includes('caption')),
      isFrame: inLine.every(({ parts }) => parts.includes('frame')),
    });
  }
  return lines;
}
