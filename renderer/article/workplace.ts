import type { LayerContent } from '../../annotations/model/layer.ts';
import { type Fragment, type Span, surfaceOf } from '../../annotations/model/span.ts';
import type { FocusStore, Happening } from '../state/layer-focus.ts';
import type { LayerStore, OpenLayer } from '../state/layer-store.ts';

/** What the actions need of the pane: its selection as two integers, and a way to show a place. */
export interface PaneHandle {
  /** UTF-16 offsets in reading order; equal when only the caret is there. */
  selection(): Fragment;
  select(start: number, end: number): void;
  /** Scrolls until `offset` is in view. */
  reveal(offset: number): void;
  hasFocus(): boolean;
  focus(): void;
}

/** All that the actions of the Annotate screen work on. */
export interface Workplace {
  readonly layer: LayerStore;
  readonly focus: FocusStore;
  /** The pane that is on screen. */
  pane: PaneHandle | null;
  newId(): string;
}

/** What an action starts from; `undefined` while no layer is open. */
export function openLayerOf(work: Workplace): OpenLayer | undefined {
  return work.layer.getState().layer ?? undefined;
}

export function focusedSpan(work: Workplace): Span | undefined {
  const { spanId } = work.focus.getState();
  return spanId === null ? undefined : openLayerOf(work)?.content.spans.get(spanId);
}

/** Tells what has happened. */
export function tell(work: Workplace, happening: Happening): void {
  work.focus.setState(({ happenings }) => ({ happening, happenings: happenings + 1 }));
}

/** Label and surface of a span, as it is spoken of. */
export function spokenSpan(span: Span, text: string): { readonly surface: string; readonly label: string } {
  return { surface: surfaceOf(span, text), label: span.label };
}

/** The surface of the span with this id; empty when it isn't there. */
export function surfaceById(content: LayerContent, text: string, spanId: string): string {
  const span = content.spans.get(spanId);
  return span === undefined ? '' : surfaceOf(span, text);
}
