/** How a row of text is built, from the middle of its characters. Pixels; numbers of the visual direction. */
export interface RowMetrics {
  readonly rowHeight: number;
  /** Above the first and below the last row of the paragraph. */
  readonly padding: number;
  /** A fill reaches this far above and below the middle of the characters. */
  readonly fillAbove: number;
  readonly fillBelow: number;
}

/** 9 px half a character, 3 px, up to three underlines, a channel for arcs, chips: 42 px. */
export const TEXT_ROW: RowMetrics = { rowHeight: 42, padding: 3, fillAbove: 10, fillBelow: 12 };
/** Set wider than a title without annotations (34 px), so that chips of its second row stay clear of the first. */
export const TITLE_ROW: RowMetrics = { rowHeight: 46, padding: 4, fillAbove: 14, fillBelow: 15 };

export const BLANK_LINE_HEIGHT = 10;

export const UNDERLINE = 2;
const UNDERLINE_STEP = 3.6;
/** Beyond the third underline the room is used up: deeper levels move closer together. */
const DEEP_STEP = 1.6;
const FILL_STEP = 2;
/** Neighbouring spans stay apart by twice this. */
export const INSET = 1;
export const RING_GAP = 2;
export const CHIP_HEIGHT = 12;
const CHIP_GAP = 2;

export interface VerticalBounds {
  readonly top: number;
  readonly bottom: number;
}

/** Fill and underline of a span on `level`, relative to the middle of the characters. */
export function spanBounds({ fillAbove, fillBelow }: RowMetrics, level: number): VerticalBounds {
  return { top: -fillAbove - FILL_STEP * Math.min(level, 3), bottom: underlineTop(fillBelow, level) + UNDERLINE };
}

/** Where a span's underline begins, relative to the middle of the characters. */
function underlineTop(fillBelow: number, level: number): number {
  return fillBelow + UNDERLINE_STEP * Math.min(level, 2) + DEEP_STEP * Math.max(0, level - 2);
}

/** The ring of the focus, which is also where arcs begin and end. */
export function ringBounds(metrics: RowMetrics, level: number): VerticalBounds {
  const { top, bottom } = spanBounds(metrics, level);
  return { top: top - RING_GAP, bottom: bottom + RING_GAP };
}

/** Where the chips of a row begin. They stand on one line, whatever the levels below them. */
export function chipTop({ fillAbove }: RowMetrics): number {
  return -fillAbove - CHIP_GAP - CHIP_HEIGHT;
}
