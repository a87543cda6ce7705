import type { Obstacle } from './arc-labels.ts';
import type { PageLayout } from './page-layout.ts';
import { place } from './paint-paragraph.ts';
import type { PaneScene } from './pane-scene.ts';
import { CHIP_HEIGHT, chipTop, INSET, RING_GAP, spanBounds } from './row-metrics.ts';
import { rowCentre, rowsOfSpan } from './span-shapes.ts';

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const SEAL = 13;
const SEAL_COST = 60;

/** `focus` is the span in hand, `aim` the other end of a relation being made, `end` an end of the relation in focus. */
export type RingLook = 'focus' | 'aim' | 'end';

export type FocusShape =
  | (Rect & {
      readonly kind: 'ring';
      readonly look: RingLook;
      readonly opens: boolean;
      readonly closes: boolean;
      readonly spanId: string;
    })
  | (Rect & { readonly kind: 'seal'; readonly text: string });

/** Rings round what is in focus, and the solid seal in place of its chip. */
export function focusShapesOf(
  scene: PaneScene,
  layout: PageLayout,
  levelOf: (spanId: string) => number,
): readonly FocusShape[] {
  const { focus, layer } = scene;
  const relation = focus.relationId === null ? undefined : layer.content.relations.get(focus.relationId);
  const rings = new Map<string, RingLook>();
  if (relation !== undefined) for (const id of [relation.head, relation.tail]) rings.set(id, 'end');
  else if (focus.spanId !== null) rings.set(focus.spanId, 'focus');
  if (focus.linking !== null) rings.set(focus.linking.head, 'focus');
  if (focus.linking?.tail != null) rings.set(focus.linking.tail, 'aim');
  return [...rings].flatMap(([spanId, look]) => ringOf(scene, layout, spanId, look, levelOf(spanId)));
}

function ringOf(
  { layer, look: labels, chips }: PaneScene,
  layout: PageLayout,
  spanId: string,
  look: RingLook,
  level: number,
): FocusShape[] {
  const span = layer.content.spans.get(spanId);
  if (span === undefined) return [];
  const rings = layout.paragraphs.flatMap((paragraph): FocusShape[] => {
    const { top, bottom } = spanBounds(paragraph.metrics, level);
    return rowsOfSpan(paragraph, span).map(({ row, left, right, opens, closes }) => ({
      kind: 'ring',
      look,
      spanId,
      opens,
      closes,
      left: left - INSET,
      top: paragraph.top + rowCentre(paragraph.metrics, row) + top - RING_GAP,
      width: right - left + 2 * INSET,
      height: bottom - top + 2 * RING_GAP,
    }));
  });
  if (look !== 'focus' || chips === 'never') return rings;
  return [...rings, ...sealOf(layout, span.fragments[0]?.[0] ?? 0, labels.sealOf(span.label))];
}

function sealOf(layout: PageLayout, offset: number, text: string): FocusShape[] {
  const paragraph = layout.paragraphs.find(({ start, end }) => start <= offset && offset < end);
  if (paragraph === undefined) return [];
  const { row, x } = paragraph.places.placeOf(offset, 'after');
  const top = paragraph.top + rowCentre(paragraph.metrics, row) + chipTop(paragraph.metrics);
  return [{ kind: 'seal', text, left: x - INSET, top: top - 1, width: 0, height: CHIP_HEIGHT + 1 }];
}

/** What a seal covers, if the shape is one; its width follows its text. */
export function sealObstacle(shape: FocusShape): readonly Obstacle[] {
  if (shape.kind !== 'seal') return [];
  const { left, top, height, text } = shape;
  return [{ left, right: left + Math.max(SEAL, text.length * 8), top, bottom: top + height, cost: SEAL_COST }];
}

export interface FocusPainter {
  readonly element: HTMLElement;
  paint(shapes: readonly FocusShape[]): void;
}

export function createFocusPainter(): FocusPainter {
  const element = document.createElement('div');
  element.className = 'page-focus';
  element.setAttribute('aria-hidden', 'true');
  let key = '';
  return {
    element,
    paint(shapes) {
      const next = JSON.stringify(shapes);
      if (next === key) return;
      key = next;
      element.replaceChildren(...shapes.map(toElement));
    },
  };
}

function toElement(shape: FocusShape): HTMLElement {
  const element = document.createElement('span');
  place(element, shape);
  if (shape.kind === 'seal') {
    element.className = 'page-seal';
    element.textContent = shape.text;
    element.style.width = '';
    return element;
  }
  element.className = `page-ring is-${shape.look}`;
  element.dataset.ringOf = shape.spanId;
  element.classList.toggle('is-opened', !shape.opens);
  element.classList.toggle('is-continued', !shape.closes);
  return element;
}
