import type { EditorView } from '@codemirror/view';
import type { Places } from './row-pieces.ts';

/** What has to be known of a paragraph on the page to read places in it. Client pixels. */
export interface ParagraphFrame {
  readonly start: number;
  readonly end: number;
  /** Top of its first row. */
  readonly top: number;
  readonly rowHeight: number;
  /** Left of the scrolled page. */
  readonly pageLeft: number;
}

interface Place {
  readonly row: number;
  readonly x: number;
}

/**
 * Reads where characters of one paragraph stand and remembers it: relative to the paragraph, so that what was read stays
 * true however the page is scrolled and whatever is edited. Only the width of the column and the fonts make it stale.
 * May read only while the paragraph is rendered, in the measure phase.
 */
export function createParagraphPlaces(view: EditorView, frame: () => ParagraphFrame): Places {
  const known = new Map<number, Place>();
  const rowStarts = new Map<number, number>();

  const read = (offset: number, side: 'before' | 'after'): Place => {
    const { top, rowHeight, pageLeft } = frame();
    const rect = view.coordsAtPos(offset, side === 'before' ? -1 : 1);
    if (rect === null) return { row: 0, x: 0 };
    const row = Math.max(0, Math.floor(((rect.top + rect.bottom) / 2 - top) / rowHeight));
    return { row, x: rect.left - pageLeft };
  };

  const placeOf = (offset: number, side: 'before' | 'after'): Place => {
    const key = offset * 2 + (side === 'before' ? 0 : 1);
    const present = known.get(key);
    if (present !== undefined) return present;
    const place = read(offset, side);
    known.set(key, place);
    return place;
  };

  return {
    placeOf,
    rowStart(row) {
      const present = rowStarts.get(row);
      if (present !== undefined) return present;
      const { start, end } = frame();
      let low = start;
      let high = end;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (placeOf(middle, 'after').row < row) low = middle + 1;
        else high = middle;
      }
      rowStarts.set(row, low);
      return low;
    },
  };
}
