import {
  type Attribute,
  type AttributeValue,
  type AttributeValues,
  defaultValues,
  isAttributeValue,
} from '../../annotations/model/attribute.ts';
import type { Change } from '../../annotations/model/change.ts';
import { relationsOf, toRemoveSpans, toUpdateSpan } from '../../annotations/model/intent.ts';
import { entityLabel } from '../../annotations/model/label-set.ts';
import { toAddFragment, toAddSpan, toNudge } from '../../annotations/model/make-span.ts';
import { endOf, type Fragment, type Span, startOf } from '../../annotations/model/span.ts';
import type { Happening } from '../state/layer-focus.ts';
import type { OpenLayer } from '../state/layer-store.ts';
import { focusedSpan, openLayerOf, spokenSpan, tell, type Workplace } from './workplace.ts';

/** Commits a change; tells why when it is refused. @returns whether it was done. */
export function attempt(work: Workplace, change: Change | undefined): boolean {
  if (change === undefined) return false;
  const answer = work.layer.commit(change);
  if (!answer.ok) tell(work, { kind: 'refused', problem: answer.problem });
  return answer.ok;
}

/**
 * Puts a span in focus. `show` says what becomes of the page: scrolled to the span with the caret at its beginning, the
 * caret put there where the page is, or left as it is.
 */
export function focusSpan(work: Workplace, spanId: string | null, show: 'reveal' | 'caret' | 'leave' = 'reveal'): void {
  work.focus.setState({ spanId, relationId: null });
  const span = focusedSpan(work);
  const layer = openLayerOf(work);
  if (span === undefined || layer === undefined) return;
  tell(work, { kind: 'span-focused', ...spokenSpan(span, layer.rules.text) });
  if (show !== 'leave') work.pane?.select(startOf(span), startOf(span));
  if (show === 'reveal') work.pane?.reveal(startOf(span));
}

/** A label's key: makes a span of the selection, or gives the focused span this label when nothing is selected. */
export function applyLabel(work: Workplace, label: string): void {
  const layer = openLayerOf(work);
  // While a relation is being made its label is asked for, not a span's.
  if (layer === undefined || work.pane === null || work.focus.getState().linking !== null) return;
  const [start, end] = work.pane.selection();
  if (start < end) makeSpan(work, label, [[start, end]]);
  else if (focusedSpan(work) !== undefined) relabelSpan(work, label);
  else tell(work, { kind: 'hint', hint: 'select-first' });
}

export function makeSpan(work: Workplace, label: string, fragments: readonly Fragment[]): void {
  const layer = openLayerOf(work);
  if (layer === undefined) return;
  const id = work.newId();
  const change = toAddSpan({ id, label, fragments, ...layer.rules });
  if (change === undefined) {
    tell(work, { kind: 'hint', hint: 'select-first' });
    return;
  }
  if (!attempt(work, change)) return;
  const span = openLayerOf(work)?.content.spans.get(id);
  if (span === undefined) return;
  work.focus.setState({ spanId: id, relationId: null });
  work.pane?.select(endOf(span), endOf(span));
  tell(work, { kind: 'span-made', ...spokenSpan(span, layer.rules.text) });
}

/** Another label for the focused span. Of its attributes those stay that the new label has too. */
export function relabelSpan(work: Workplace, label: string): void {
  alter(work, 'span-relabelled', ({ content, rules }, span) => {
    if (span.label === label) return undefined;
    const attributes = carryAttributes(span.attributes, entityLabel(rules.labelSet, label)?.attributes ?? []);
    return toUpdateSpan(content, span.id, { label, attributes });
  });
}

/** The values that fit `attributes`, and the defaults of the others. */
export function carryAttributes(values: AttributeValues, attributes: readonly Attribute[]): AttributeValues {
  const fitting = attributes.flatMap((attribute) => {
    const value = values[attribute.name];
    return value !== undefined && isAttributeValue(attribute, value) ? [[attribute.name, value] as const] : [];
  });
  return { ...defaultValues(attributes), ...Object.fromEntries(fitting) };
}

/** One more fragment for the focused span. */
export function addFragment(work: Workplace, fragment: Fragment): void {
  alter(work, 'span-altered', ({ content, rules }, span) => toAddFragment(content, span.id, fragment, rules.text));
}

/** Moves an edge of the focused span by graphemes; negative to the left. */
export function nudge(work: Workplace, edge: 'start' | 'end', delta: number): void {
  alter(work, 'span-altered', ({ content, rules }, span) => toNudge(content, span.id, edge, delta, rules.text));
}

/** Sets an attribute of a span; `undefined` takes it away. */
export function setSpanAttribute(
  work: Workplace,
  spanId: string,
  name: string,
  value: AttributeValue | undefined,
): void {
  const layer = openLayerOf(work);
  const span = layer?.content.spans.get(spanId);
  if (layer === undefined || span === undefined || span.attributes[name] === value) return;
  attempt(work, toUpdateSpan(layer.content, spanId, { attributes: withValue(span.attributes, name, value) }));
}

export function withValue(values: AttributeValues, name: string, value: AttributeValue | undefined): AttributeValues {
  const { [name]: _before, ...others } = values;
  return value === undefined ? others : { ...others, [name]: value };
}

/** A blank note is no note. */
export function setSpanNote(work: Workplace, spanId: string, note: string): void {
  const layer = openLayerOf(work);
  const span = layer?.content.spans.get(spanId);
  if (layer === undefined || span === undefined || (span.note ?? '') === note.trim()) return;
  const { note: _before, ...bare } = span;
  const after: Span = note.trim() === '' ? bare : { ...bare, note: note.trim() };
  attempt(work, { type: 'updateSpan', before: span, after });
}

/** Removes the focused span with its relations. The caret stays where it began. */
export function removeFocusedSpan(work: Workplace): void {
  const layer = openLayerOf(work);
  const span = focusedSpan(work);
  if (layer === undefined || span === undefined) {
    tell(work, { kind: 'hint', hint: 'focus-first' });
    return;
  }
  const relations = relationsOf(layer.content, span.id).length;
  if (!attempt(work, toRemoveSpans(layer.content, [span.id]))) return;
  work.focus.setState({ spanId: null, linking: null });
  work.pane?.select(startOf(span), startOf(span));
  tell(work, { kind: 'span-removed', relations, ...spokenSpan(span, layer.rules.text) });
}

/** The next or previous span in reading order, from the focused one or from the caret; round at the ends. */
export function neighbourOf(layer: OpenLayer, from: Span | undefined, caret: number, step: 1 | -1): Span | undefined {
  const { index } = layer;
  const count = index.spans.length;
  if (count === 0) return undefined;
  const at = from === undefined ? -1 : index.positionOf(from);
  const first = index.firstStartingAt(caret);
  const next = at >= 0 ? at + step : step === 1 ? first : first - 1;
  return index.spans[(next + count) % count];
}

export function focusNeighbour(work: Workplace, step: 1 | -1): void {
  const layer = openLayerOf(work);
  const [, caret] = work.pane?.selection() ?? [0, 0];
  const next = layer && neighbourOf(layer, focusedSpan(work), caret, step);
  if (next !== undefined) focusSpan(work, next.id);
}

function alter(
  work: Workplace,
  kind: Extract<Happening['kind'], 'span-relabelled' | 'span-altered'>,
  toChange: (layer: OpenLayer, span: Span) => Change | undefined,
): void {
  const layer = openLayerOf(work);
  const span = focusedSpan(work);
  if (layer === undefined || span === undefined) {
    tell(work, { kind: 'hint', hint: 'focus-first' });
    return;
  }
  if (!attempt(work, toChange(layer, span))) return;
  const after = focusedSpan(work);
  if (after !== undefined) tell(work, { kind, ...spokenSpan(after, layer.rules.text) });
}
