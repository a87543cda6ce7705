/** A note in the margin, set in vertical columns beside the row it belongs to. */
export interface PlacedNote {
  readonly id: string;
  readonly text: string;
  /** Pixels from the top of the page. */
  readonly top: number;
  readonly height: number;
}

export interface NoteRequest {
  readonly id: string;
  readonly text: string;
  /** The middle of the row it stands beside. */
  readonly centre: number;
}

const CHARACTER = 13;
const COLUMN = 18;
const LONGEST_COLUMN = 9;
const GAP = 10;
const RISE = 13;

/**
 * Notes from the top down, each beside its row unless the one above is still in the way. One that is too long for
 * the margin ends in an ellipsis; the panel has it whole.
 */
export function placeNotes(requests: readonly NoteRequest[], marginWidth: number): readonly PlacedNote[] {
  const columns = Math.max(1, Math.floor(marginWidth / COLUMN));
  let free = Number.NEGATIVE_INFINITY;
  return [...requests]
    .sort((a, b) => a.centre - b.centre)
    .map(({ id, text, centre }) => {
      const whole = Array.from(text.replaceAll(/\s+/g, ' '));
      const room = columns * LONGEST_COLUMN;
      const shown = whole.length > room ? [...whole.slice(0, room - 1), '…'] : whole;
      const used = Math.ceil(shown.length / LONGEST_COLUMN);
      const height = Math.ceil(shown.length / used) * CHARACTER + 4;
      const top = Math.max(centre - RISE, free);
      free = top + height + GAP;
      return { id, text: shown.join(''), top, height };
    });
}
