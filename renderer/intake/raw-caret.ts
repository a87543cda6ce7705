import type { RawRange } from '../../annotations/text/clean-up/choice.ts';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import { nextGrapheme, previousGrapheme, snapRange } from '../../annotations/text/graphemes.ts';
import { countUpTo, type RawRow, rowAt } from './raw-rows.ts';

/** What is selected of the raw text: from `anchor`, which stays, to `head`, which moves. Of `lines` all that they touch. */
export interface RawSelection {
  readonly unit: 'characters' | 'lines';
  readonly anchor: number;
  readonly head: number;
}

/** The selection as a range that splits no grapheme; nothing where it is empty. */
export function toRawRange(
  rawText: string,
  rows: readonly RawRow[],
  { unit, anchor, head }: RawSelection,
): RawRange | null {
  const [low, high] = anchor < head ? [anchor, head] : [head, anchor];
  if (unit === 'lines') {
    const [first, last] = [rows[rowAt(rows, low)], rows[rowAt(rows, high)]];
    return first === undefined || last === undefined || first.start === last.next ? null : [first.start, last.next];
  }
  return low === high ? null : snapRange(rawText, low, high);
}

/** Shift with an arrow up or down: first the line of the caret, then one line more or less. */
export function extendByLine(
  rows: readonly RawRow[],
  selection: RawSelection | null,
  caret: number,
  by: 1 | -1,
): RawSelection {
  if (selection === null) return { unit: 'lines', anchor: caret, head: caret };
  const index = Math.min(rows.length - 1, Math.max(0, rowAt(rows, selection.head) + by));
  return { unit: 'lines', anchor: selection.anchor, head: rows[index]?.start ?? selection.head };
}

/** Shift with an arrow left or right: a character more or less. */
export function extendByCharacter(
  rawText: string,
  rows: readonly RawRow[],
  selection: RawSelection | null,
  caret: number,
  by: 1 | -1,
): RawSelection {
  const range = selection === null ? null : toRawRange(rawText, rows, selection);
  const isBackwards = selection !== null && selection.head < selection.anchor;
  const [anchor, head] = range === null ? [caret, caret] : isBackwards ? [range[1], range[0]] : range;
  const next = by > 0 ? nextGrapheme(rawText, head) : previousGrapheme(rawText, head);
  return { unit: 'characters', anchor, head: next };
}

/** The start of the line before or after the one the caret is in. */
export function lineBeside(rows: readonly RawRow[], caret: number, by: 1 | -1): number {
  const index = Math.min(rows.length - 1, Math.max(0, rowAt(rows, caret) + by));
  return rows[index]?.start ?? caret;
}

/**
 * The removal before or after a place.
 * @param current where the removal starts that the person is at; the caret counts where there is none
 */
export function proposalBeside(
  proposals: readonly Proposal[],
  current: number | null,
  caret: number,
  by: 1 | -1,
  isWanted: (proposal: Proposal) => boolean,
): Proposal | undefined {
  const from = current ?? caret;
  if (by > 0) {
    const first = countUpTo(proposals.length, (i) =>
      current === null ? (proposals[i]?.rawEnd ?? 0) <= from : (proposals[i]?.rawStart ?? 0) <= from,
    );
    return proposals.slice(first).find(isWanted);
  }
  const last = countUpTo(proposals.length, (i) => (proposals[i]?.rawStart ?? 0) < from);
  return proposals.slice(0, last).findLast(isWanted);
}

/** The proposal that starts at `rawStart`. */
export function proposalAt(proposals: readonly Proposal[], rawStart: number | null): Proposal | undefined {
  if (rawStart === null) return undefined;
  const found = proposals[countUpTo(proposals.length, (i) => (proposals[i]?.rawStart ?? 0) < rawStart)];
  return found?.rawStart === rawStart ? found : undefined;
}
