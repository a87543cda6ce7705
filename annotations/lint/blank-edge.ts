import { sameFragments } from '../model/span.ts';
import { toFragment } from '../text/trim.ts';
import type { Lint } from './finding.ts';
import { makeSpanFinding } from './span-finding.ts';

/** Blanks at an end of a fragment: invisible, and in every exported surface. */
export const blankEdge: Lint = ({ spans, text }) =>
  spans.flatMap((span) => {
    const trimmed = span.fragments.flatMap(([start, end]) => {
      const fragment = toFragment(text, start, end);
      return fragment === undefined ? [] : [fragment];
    });
    if (sameFragments(trimmed, span.fragments)) return [];
    // Of nothing but blanks nothing would be left.
    const fix =
      trimmed.length === 0 ? undefined : ({ type: 'fragments', spanId: span.id, fragments: trimmed } as const);
    return [makeSpanFinding('blank-edge', span, text, { fix })];
  });
