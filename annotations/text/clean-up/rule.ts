import type { RawRange } from './choice.ts';
import { type Line, toRange } from './line.ts';
import type { Page } from './page.ts';
import type { CleanUpRule } from './rule-names.ts';

/** Proposes what to leave out of a page; pure, and knows nothing of what a person decided. */
export interface Rule {
  readonly name: CleanUpRule;
  /** Ascending and apart. */
  propose(page: Page): readonly RawRange[];
}

/** A rule that takes whole lines at the edges of a page, each by its own form. */
export function makeEdgeRule(name: CleanUpRule, fits: (line: Line) => boolean): Rule {
  return { name, propose: (page) => edgeLines(page).filter(fits).map(toRange) };
}

/** The lines before the first paragraph and after the last, each once. */
export function edgeLines({ lines, headEnd, tailStart }: Page): readonly Line[] {
  return lines.filter((_, i) => i < headEnd || i >= tailStart);
}
