import type { Lint } from './finding.ts';
import { makeSpanFinding } from './span-finding.ts';

/** A fragment that runs over the end of a paragraph, mostly by a slip of the mouse. */
export const crossesParagraph: Lint = ({ spans, text }) =>
  spans
    .filter(({ fragments }) => fragments.some(([start, end]) => text.slice(start, end).trim().includes('\n')))
    .map((span) => makeSpanFinding('crosses-paragraph', span, text));
