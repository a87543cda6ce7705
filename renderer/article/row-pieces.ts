/** A part of a range that lies on one row. Pixels from the left of the page. */
export interface RowPiece {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** Whether the range itself begins or ends here, rather than the row. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Where the characters of one paragraph stand. */
export interface Places {
  /** The left side of the character at `offset` (`after`) or the right side of the one before it (`before`). */
  placeOf(offset: number, side: 'before' | 'after'): { readonly row: number; readonly x: number };
  /** Offset of the first character of a row that exists. */
  rowStart(row: number): number;
}

/**
 * The rows of `[start, end)`, which must lie in one paragraph. A character that is broken off at a row's end belongs
 * to the row it stands on, so a piece never reaches over an edge.
 */
export function piecesOf(places: Places, start: number, end: number): readonly RowPiece[] {
  const first = places.placeOf(start, 'after');
  const last = places.placeOf(end, 'before');
  if (last.row <= first.row) {
    return [{ row: first.row, left: first.x, right: Math.max(first.x, last.x), opens: true, closes: true }];
  }
  const pieces: RowPiece[] = [];
  for (let row = first.row; row <= last.row; row += 1) {
    const left = row === first.row ? first.x : places.placeOf(places.rowStart(row), 'after').x;
    const right = row === last.row ? last.x : places.placeOf(places.rowStart(row + 1), 'before').x;
    pieces.push({ row, left, right, opens: row === first.row, closes: row === last.row });
  }
  return pieces;
}
