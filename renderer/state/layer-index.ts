import { type Change, simpleChangesOf } from '../../annotations/model/change.ts';
import { compareSpans, endOf, type Span, startOf } from '../../annotations/model/span.ts';

/**
 * The spans of a layer in reading order, with what is needed to find those at a place without looking at all of them.
 * Immutable: an edit gives a new index that shares nothing mutable with the old one.
 */
export class SpanIndex {
  /** In reading order (`compareSpans`). */
  readonly spans: readonly Span[];
  /** `reach[i]`: the furthest end of `spans[0 … i]`. Ascending, so that both ends of a query are found by bisection. */
  private readonly reach: Int32Array;

  private constructor(sorted: readonly Span[]) {
    this.spans = sorted;
    this.reach = new Int32Array(sorted.length);
    let furthest = 0;
    for (let i = 0; i < sorted.length; i += 1) {
      const span = sorted[i];
      if (span !== undefined) furthest = Math.max(furthest, endOf(span));
      this.reach[i] = furthest;
    }
  }

  static of(spans: Iterable<Span>): SpanIndex {
    return new SpanIndex([...spans].sort(compareSpans));
  }

  /** The index after `change`, which must fit the spans that are here. */
  after(change: Change): SpanIndex {
    let next: Span[] | undefined;
    const remove = (span: Span): void => {
      next ??= [...this.spans];
      const at = positionIn(next, span);
      if (next[at]?.id === span.id) next.splice(at, 1);
    };
    const add = (span: Span): void => {
      next ??= [...this.spans];
      next.splice(positionIn(next, span), 0, span);
    };
    for (const simple of simpleChangesOf(change)) {
      if (simple.type === 'addSpan') add(simple.span);
      else if (simple.type === 'removeSpan') remove(simple.span);
      else if (simple.type === 'updateSpan') {
        remove(simple.before);
        add(simple.after);
      }
    }
    return next === undefined ? this : new SpanIndex(next);
  }

  /** Spans whose outer bounds share a character with `[from, to)`, in reading order. */
  touching(from: number, to: number): readonly Span[] {
    const found: Span[] = [];
    const last = this.firstStartingAt(to);
    for (let i = this.firstReachingPast(from); i < last; i += 1) {
      const span = this.spans[i];
      if (span !== undefined && endOf(span) > from) found.push(span);
    }
    return found;
  }

  /** Spans one of whose fragments holds the character at `offset`, the innermost (shortest) first. */
  at(offset: number): readonly Span[] {
    return this.touching(offset, offset + 1)
      .filter((span) => span.fragments.some(([start, end]) => start <= offset && offset < end))
      .sort(compareInnermost);
  }

  /**
   * The runs of overlapping spans that share a character with `[from, to)`: no span outside a run overlaps one inside,
   * so that what is computed for a run (the levels of underlines) holds wherever the window is scrolled to.
   */
  runsTouching(from: number, to: number): readonly (readonly Span[])[] {
    const last = this.firstStartingAt(to);
    let first = this.firstReachingPast(from);
    if (first >= last) return [];
    while (first > 0 && this.startAt(first) < (this.reach[first - 1] ?? 0)) first -= 1;
    const runs: Span[][] = [];
    for (let i = first; i < this.spans.length; i += 1) {
      const span = this.spans[i];
      if (span === undefined) break;
      const isNewRun = i === first || startOf(span) >= (this.reach[i - 1] ?? 0);
      if (isNewRun && i >= last) break;
      if (isNewRun) runs.push([span]);
      else runs.at(-1)?.push(span);
    }
    return runs;
  }

  /** Where `span` stands in reading order; -1 when it isn't here. */
  positionOf(span: Span): number {
    const at = positionIn(this.spans, span);
    return this.spans[at]?.id === span.id ? at : -1;
  }

  /** Position of the first span that starts at or after `offset`; the number of spans when none does. */
  firstStartingAt(offset: number): number {
    return bisect(this.spans.length, (i) => this.startAt(i) < offset);
  }

  private firstReachingPast(offset: number): number {
    return bisect(this.spans.length, (i) => (this.reach[i] ?? 0) <= offset);
  }

  private startAt(i: number): number {
    const span = this.spans[i];
    return span === undefined ? 0 : startOf(span);
  }
}

export const EMPTY_INDEX = SpanIndex.of([]);

/** The shorter first; of the same length the one that reading order puts last, which lies inside. */
export function compareInnermost(a: Span, b: Span): number {
  return endOf(a) - startOf(a) - (endOf(b) - startOf(b)) || compareSpans(b, a);
}

function positionIn(sorted: readonly Span[], span: Span): number {
  return bisect(sorted.length, (i) => {
    const other = sorted[i];
    return other !== undefined && compareSpans(other, span) < 0;
  });
}

/** How many of `0 … length-1` satisfy `precedes`, which holds for a beginning of them and for none of the rest. */
function bisect(length: number, precedes: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (precedes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
