import { nextGrapheme, previousGrapheme } from '../text/graphemes.ts';
import { isBlankAt, toFragment } from '../text/trim.ts';
import { defaultValues } from './attribute.ts';
import type { Change } from './change.ts';
import { toUpdateSpan } from './intent.ts';
import { entityLabel, type LabelSet, relationLabel } from './label-set.ts';
import type { LayerContent } from './layer.ts';
import { endOf, type Fragment, type Origin, sameFragments, startOf } from './span.ts';

export interface NewSpan {
  readonly id: string;
  readonly label: string;
  /** As selected: UTF-16 offsets in any order, over blanks and through graphemes if need be. */
  readonly fragments: readonly Fragment[];
  readonly labelSet: LabelSet;
  readonly text: string;
  readonly origin?: Origin;
}

/**
 * A new span with the default attributes of its label; its fragments are made whole graphemes without blanks at their
 * ends. `undefined` when only blanks are selected. Whether the layer and the label set allow it, `apply` and
 * `checkRules` tell.
 */
export function toAddSpan({ id, label, fragments, labelSet, text, origin = 'human' }: NewSpan): Change | undefined {
  const whole = uniteFragments(
    fragments.flatMap(([start, end]) => {
      const fragment = toFragment(text, start, end);
      return fragment === undefined ? [] : [fragment];
    }),
  );
  if (whole.length === 0) return undefined;
  const attributes = defaultValues(entityLabel(labelSet, label)?.attributes ?? []);
  return { type: 'addSpan', span: { id, label, fragments: whole, attributes, origin } };
}

export interface NewRelation {
  readonly id: string;
  readonly label: string;
  /** Ids of spans. */
  readonly head: string;
  readonly tail: string;
  readonly labelSet: LabelSet;
  readonly origin?: Origin;
}

/** A new relation with the default attributes of its label. */
export function toAddRelation({ id, label, head, tail, labelSet, origin = 'human' }: NewRelation): Change {
  const attributes = defaultValues(relationLabel(labelSet, label)?.attributes ?? []);
  return { type: 'addRelation', relation: { id, label, head, tail, attributes, origin } };
}

/**
 * Gives a span one more fragment; where it touches or overlaps one the span has, the two become one.
 * `undefined` when there is no such span, nothing but blanks is selected, or the span holds all of it already.
 */
export function toAddFragment(
  content: LayerContent,
  spanId: string,
  [start, end]: Fragment,
  text: string,
): Change | undefined {
  const span = content.spans.get(spanId);
  const fragment = toFragment(text, start, end);
  if (span === undefined || fragment === undefined) return undefined;
  const fragments = uniteFragments([...span.fragments, fragment]);
  return sameFragments(fragments, span.fragments) ? undefined : toUpdateSpan(content, spanId, { fragments });
}

/**
 * Moves the outer start or end of a span by `delta` graphemes (negative: to the left). Blanks are stepped over, so that
 * the edge never rests on one. It stops where the span would become empty, reach another of its fragments or leave
 * the text. `undefined` when there is no such span or the edge can't move at all.
 */
export function toNudge(
  content: LayerContent,
  spanId: string,
  edge: 'start' | 'end',
  delta: number,
  text: string,
): Change | undefined {
  const span = content.spans.get(spanId);
  if (span === undefined) return undefined;
  const moved = edge === 'start' ? startOf(span) : endOf(span);
  const step = delta < 0 ? previousGrapheme : nextGrapheme;
  const [first, last] = [span.fragments[0], span.fragments.at(-1)];
  // The outer edges have free text on their outer side; inwards their own fragment's other edge is the limit.
  const limits =
    edge === 'start' ? { low: 0, high: (first?.[1] ?? 0) - 1 } : { low: (last?.[0] ?? 0) + 1, high: text.length };
  const restsOnBlank = (at: number): boolean => isBlankAt(text, edge === 'start' ? at : at - 1);

  let reached = moved;
  for (let steps = Math.abs(delta); steps > 0; steps -= 1) {
    let next = reached;
    do {
      const before = next;
      next = step(text, next);
      if (next === before || next < limits.low || next > limits.high) return moveEdge(content, spanId, edge, reached);
    } while (restsOnBlank(next));
    reached = next;
  }
  return moveEdge(content, spanId, edge, reached);
}

function moveEdge(content: LayerContent, spanId: string, edge: 'start' | 'end', to: number): Change | undefined {
  const span = content.spans.get(spanId);
  if (span === undefined) return undefined;
  const index = edge === 'start' ? 0 : span.fragments.length - 1;
  const fragments = span.fragments.map(([start, end], i): Fragment => {
    if (i !== index) return [start, end];
    return edge === 'start' ? [to, end] : [start, to];
  });
  return sameFragments(fragments, span.fragments) ? undefined : toUpdateSpan(content, spanId, { fragments });
}

/** Ascending, with those that touch or overlap made one. */
export function uniteFragments(fragments: readonly Fragment[]): readonly Fragment[] {
  const united: Fragment[] = [];
  for (const [start, end] of [...fragments].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = united.at(-1);
    if (last !== undefined && start <= last[1]) united[united.length - 1] = [last[0], Math.max(last[1], end)];
    else united.push([start, end]);
  }
  return united;
}
