import type { Span } from '../../annotations/model/span.ts';
import { confirmEnd, focusRelation } from './relation-actions.ts';
import { focusSpan } from './span-actions.ts';
import { openLayerOf, type Workplace } from './workplace.ts';

/** The span to take next where several lie over each other: the innermost first, with each press the next one out. */
export function nextOut(innermostFirst: readonly Span[], current: string | null): Span | undefined {
  const at = innermostFirst.findIndex(({ id }) => id === current);
  return innermostFirst[(at + 1) % Math.max(1, innermostFirst.length)];
}

/** A press on the text, or Enter with the caret there: on a span puts it in focus, beside all spans lets the focus go. */
export function pressAt(work: Workplace, offset: number | null): void {
  const { linking, spanId, relationId } = work.focus.getState();
  const layer = openLayerOf(work);
  if (layer === undefined) return;
  const here = offset === null ? [] : layer.index.at(offset);
  if (linking === null) {
    const next = nextOut(here, relationId === null ? spanId : null);
    focusSpan(work, next?.id ?? null, 'leave');
    return;
  }
  // What is pressed while a relation is being made is meant as its other end.
  const others = here.filter(({ id }) => id !== linking.head);
  const end = nextOut(others, linking.tail);
  if (end !== undefined) confirmEnd(work, end.id);
}

/** A press on a chip, or on a span's name in a list. */
export function pressSpan(work: Workplace, spanId: string): void {
  const { linking } = work.focus.getState();
  if (linking === null) focusSpan(work, spanId, 'caret');
  else if (spanId !== linking.head) confirmEnd(work, spanId);
}

export function pressRelation(work: Workplace, relationId: string): void {
  focusRelation(work, relationId);
}

/** Escape: lets go of one thing at a time, the latest first. @returns whether there was anything to let go of. */
export function letGo(work: Workplace): boolean {
  const { linking, relationId, spanId } = work.focus.getState();
  const [start, end] = work.pane?.selection() ?? [0, 0];
  if (linking !== null)
    work.focus.setState({ linking: linking.stage === 'label' ? { ...linking, stage: 'end' } : null });
  else if (start < end) work.pane?.select(end, end);
  else if (relationId !== null) work.focus.setState({ relationId: null });
  else if (spanId !== null) work.focus.setState({ spanId: null });
  else return false;
  return true;
}
