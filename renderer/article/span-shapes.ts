import type { Span } from '../../annotations/model/span.ts';
import { CHIP_HEIGHT, chipTop, INSET, type RowMetrics, spanBounds, UNDERLINE } from './row-metrics.ts';
import { type Places, piecesOf, type RowPiece } from './row-pieces.ts';

/** A span and the level of its underline. */
export interface LevelledSpan {
  readonly span: Span;
  readonly level: number;
}

/** Where rows lie: the offsets of a paragraph, its characters' places and how its rows are built. */
export interface ParagraphRows {
  readonly start: number;
  readonly end: number;
  readonly places: Places;
  readonly metrics: RowMetrics;
}

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Something to paint for a span. Pixels: across from the left of the page, down from the top of the paragraph. */
export type SpanShape =
  | (Rect & { readonly kind: 'fill'; readonly span: Span; readonly fillHeight: number })
  | (Rect & { readonly kind: 'joiner'; readonly span: Span })
  | (Rect & { readonly kind: 'chip'; readonly span: Span });

export interface ChipStyle {
  /** Whether chips stand over all spans or only where a ring is painted. */
  readonly shown: boolean;
  widthOf(label: string): number;
}

/** Two chips over the same character stand this far apart. */
const CHIP_STEP = 13;

/**
 * What to paint for the spans that lie in a paragraph: fills from the outermost to the innermost, so that the inner one
 * owns the tint, then the dotted lines of discontinuous spans, then chips.
 */
export function shapesOf(
  paragraph: ParagraphRows,
  spans: readonly LevelledSpan[],
  chips: ChipStyle,
): readonly SpanShape[] {
  const outermostFirst = [...spans].sort((a, b) => b.level - a.level);
  return [
    ...outermostFirst.flatMap((levelled) => fillsOf(paragraph, levelled)),
    ...spans.flatMap((levelled) => joinersOf(paragraph, levelled)),
    ...(chips.shown ? chipsOf(paragraph, spans, chips) : []),
  ];
}

/** The rows of a span's fragments in this paragraph. */
export function rowsOfSpan({ start, end, places }: ParagraphRows, span: Span): readonly RowPiece[] {
  return span.fragments.flatMap(([from, to]) => {
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    if (first >= last) return [];
    return piecesOf(places, first, last).map((piece) => ({
      ...piece,
      opens: piece.opens && first === from,
      closes: piece.closes && last === to,
    }));
  });
}

/** The middle of the characters of a row, from the top of the paragraph. */
export function rowCentre({ rowHeight }: RowMetrics, row: number): number {
  return (row + 0.5) * rowHeight;
}

function fillsOf(paragraph: ParagraphRows, { span, level }: LevelledSpan): SpanShape[] {
  const { metrics } = paragraph;
  const { top, bottom } = spanBounds(metrics, level);
  return rowsOfSpan(paragraph, span).map((piece) => {
    const left = piece.left + (piece.opens ? INSET : 0);
    const right = piece.right - (piece.closes ? INSET : 0);
    return {
      kind: 'fill',
      span,
      left,
      top: rowCentre(metrics, piece.row) + top,
      width: Math.max(1, right - left),
      height: bottom - top,
      fillHeight: metrics.fillBelow - top,
    };
  });
}

function joinersOf(paragraph: ParagraphRows, { span, level }: LevelledSpan): SpanShape[] {
  const { metrics, start, end, places } = paragraph;
  const { bottom } = spanBounds(metrics, level);
  return span.fragments.flatMap(([, gapStart], i): SpanShape[] => {
    const gapEnd = span.fragments[i + 1]?.[0];
    if (gapEnd === undefined) return [];
    const [first, last] = [Math.max(gapStart, start), Math.min(gapEnd, end)];
    if (first >= last) return [];
    return piecesOf(places, first, last).map(({ row, left, right }) => ({
      kind: 'joiner',
      span,
      left,
      top: rowCentre(metrics, row) + bottom - UNDERLINE,
      width: right - left,
      height: UNDERLINE,
    }));
  });
}

/** Chips above first characters, outer before inner; one that would cover another moves to the right of it. */
function chipsOf(paragraph: ParagraphRows, spans: readonly LevelledSpan[], { widthOf }: ChipStyle): SpanShape[] {
  const { start, end, places, metrics } = paragraph;
  const free = new Map<number, number>();
  return spans.flatMap(({ span }): SpanShape[] => {
    const first = span.fragments[0]?.[0] ?? 0;
    if (first < start || first >= end) return [];
    const { row, x } = places.placeOf(first, 'after');
    const width = widthOf(span.label);
    const left = Math.max(x + INSET, free.get(row) ?? 0);
    free.set(row, left + Math.max(CHIP_STEP, width + 2));
    return [{ kind: 'chip', span, left, top: rowCentre(metrics, row) + chipTop(metrics), width, height: CHIP_HEIGHT }];
  });
}
