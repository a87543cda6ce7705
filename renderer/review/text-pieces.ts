import { compareSpans, endOf, type Fragment, type Span, startOf } from '../../annotations/model/span.ts';

/** A stretch of text over which the same spans lie. */
export interface TextPiece<S extends Span = Span> {
  /** `[start, end)` in UTF-16 units of the article's text. */
  readonly start: number;
  readonly end: number;
  /** The spans that cover it, outermost first. */
  readonly spans: readonly S[];
  /** Of these, the ones that begin here: their chips stand over this piece. */
  readonly opening: readonly S[];
  /** Discontinuous spans in whose gap it lies. */
  readonly bridging: readonly S[];
}

/**
 * Cuts `[start, end)` of a text wherever a span begins or ends, so that nested, crossing and discontinuous spans can be
 * painted piece by piece. The pieces joined are the stretch.
 */
export function cutIntoPieces<S extends Span>(
  start: number,
  end: number,
  spans: readonly S[],
): readonly TextPiece<S>[] {
  const touching = spans.filter((span) => startOf(span) < end && endOf(span) > start).toSorted(compareSpans);
  const cuts = new Set([start, end]);
  for (const { fragments } of touching) for (const at of fragments.flat()) if (at > start && at < end) cuts.add(at);
  const offsets = [...cuts].sort((a, b) => a - b);
  return offsets.slice(0, -1).map((from, i) => {
    const to = offsets[i + 1] ?? end;
    const covers = ([first, last]: Fragment): boolean => first <= from && last >= to;
    const over = touching.filter((span) => startOf(span) <= from && endOf(span) >= to);
    const covering = over.filter(({ fragments }) => fragments.some(covers));
    return {
      start: from,
      end: to,
      spans: covering,
      opening: covering.filter((span) => startOf(span) === from),
      bridging: over.filter((span) => !covering.includes(span)),
    };
  });
}
