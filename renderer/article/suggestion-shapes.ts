import type { Suggestion } from '../../annotations/suggest/suggestion.ts';
import type { Area } from './arc-labels.ts';
import { CHIP_HEIGHT, chipTop, INSET, spanBounds } from './row-metrics.ts';
import { piecesOf } from './row-pieces.ts';
import { type ParagraphRows, rowCentre } from './span-shapes.ts';

/** Something to paint for a suggestion. Pixels: across from the left of the page, down from the top of the paragraph. */
export type SuggestionShape = {
  readonly suggestion: Suggestion;
  /** In hand: Enter and N mean it. */
  readonly isHeld: boolean;
  readonly left: number;
  readonly top: number;
} & (
  | {
      readonly kind: 'outline';
      readonly width: number;
      readonly height: number;
      /** Whether it begins or ends here, rather than the row. */
      readonly opens: boolean;
      readonly closes: boolean;
    }
  | { readonly kind: 'chip' }
);

/** A seal and a question mark. */
const CHIP_WIDTH = 18;

/** Outlines of the suggestions in a paragraph, and their chips, which make way for those of spans. */
export function suggestionShapesOf(
  paragraph: ParagraphRows,
  suggestions: readonly Suggestion[],
  chips: { readonly shown: boolean; readonly held: string | undefined; readonly taken: readonly Area[] },
): readonly SuggestionShape[] {
  const { start, end, places, metrics } = paragraph;
  const { top, bottom } = spanBounds(metrics, 0);
  const busy = [...chips.taken];
  return suggestions.flatMap((suggestion): SuggestionShape[] => {
    const [from, to] = [Math.max(suggestion.start, start), Math.min(suggestion.end, end)];
    if (from >= to) return [];
    const isHeld = suggestion.id === chips.held;
    const outlines = piecesOf(places, from, to).map(
      ({ row, left, right, opens, closes }): SuggestionShape => ({
        kind: 'outline',
        suggestion,
        isHeld,
        left: left + INSET,
        top: rowCentre(metrics, row) + top,
        width: Math.max(1, right - left - 2 * INSET),
        height: bottom - top,
        opens: opens && from === suggestion.start,
        closes: closes && to === suggestion.end,
      }),
    );
    if (!(chips.shown || isHeld) || from !== suggestion.start) return outlines;
    const { row, x } = places.placeOf(from, 'after');
    const chipAt = rowCentre(metrics, row) + chipTop(metrics);
    const left = freeFrom(busy, x + INSET, chipAt);
    busy.push({ left, right: left + CHIP_WIDTH, top: chipAt, bottom: chipAt + CHIP_HEIGHT });
    return [...outlines, { kind: 'chip', suggestion, isHeld, left, top: chipAt }];
  });
}

/** The first place at or right of `left` where no chip stands on this row. */
function freeFrom(busy: readonly Area[], left: number, top: number): number {
  let free = left;
  for (let turn = 0; turn < busy.length; turn += 1) {
    const inTheWay = busy.find(
      (area) => area.top < top + CHIP_HEIGHT && top < area.bottom && area.left < free + CHIP_WIDTH && free < area.right,
    );
    if (inTheWay === undefined) return free;
    free = inTheWay.right + 1;
  }
  return free;
}
