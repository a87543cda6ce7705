import { surfaceOf } from '../../annotations/model/span.ts';
import type { Area } from './arc-labels.ts';
import type { PlacedParagraph } from './page-layout.ts';
import { paintRemarks } from './paint-remarks.ts';
import { paintSuggestions } from './paint-suggestions.ts';
import type { PaneScene } from './pane-scene.ts';
import type { RemarkShape } from './remark-shapes.ts';
import { rowCentre, type SpanShape } from './span-shapes.ts';
import type { SuggestionShape } from './suggestion-shapes.ts';

/** The two layers of one paragraph: tints lie under the text, chips over it. */
export interface PaintedParagraph {
  readonly under: HTMLElement;
  readonly over: HTMLElement;
  /** Where its chips are, from the top of the paragraph. */
  readonly chips: readonly Area[];
  /** What was painted, compared part by part. */
  readonly key: readonly unknown[];
}

const NUMBER_LEFT = 60;

/** All that is painted for a paragraph. */
export interface ParagraphShapes {
  readonly shapes: readonly SpanShape[];
  readonly remarks: readonly RemarkShape[];
  readonly proposals: readonly SuggestionShape[];
}

export function paintParagraph(
  { paragraph, metrics }: PlacedParagraph,
  { shapes, remarks, proposals }: ParagraphShapes,
  { scene, textLeft, key }: { scene: PaneScene; textLeft: number; key: readonly unknown[] },
): PaintedParagraph {
  const { look, wordsOf } = scene;
  const { text } = scene.layer.rules;
  const under = document.createElement('div');
  const over = document.createElement('div');
  under.className = 'page-group';
  over.className = 'page-group';
  for (const shape of shapes) {
    const element = shape.kind === 'chip' ? document.createElement('button') : document.createElement('span');
    element.className = `page-${shape.kind} ${look.classOf(shape.span.label)}`;
    element.dataset.spanId = shape.span.id;
    element.dataset.label = shape.span.label;
    place(element, shape);
    if (shape.kind === 'fill') element.style.setProperty('--fill-height', `${shape.fillHeight}px`);
    if (shape.kind === 'chip') {
      element.textContent = look.sealOf(shape.span.label);
      element.setAttribute('aria-label', `${look.titleOf(shape.span.label)} ${surfaceOf(shape.span, text)}`);
      // Spans are reached by Tab in the text; hundreds of stops would make the page impassable.
      element.tabIndex = -1;
    }
    (shape.kind === 'chip' ? over : under).append(element);
  }
  paintSuggestions(proposals, { under, over, scene });
  paintRemarks(remarks, { under, over, textLeft, wordsOf });
  if (paragraph.number > 0) {
    const number = document.createElement('span');
    number.className = 'page-number';
    number.textContent = String(paragraph.number);
    number.style.top = `${rowCentre(metrics, 0)}px`;
    number.style.left = `${textLeft - NUMBER_LEFT}px`;
    over.append(number);
  }
  return { under, over, chips: chipAreas(shapes), key };
}

export function chipAreas(shapes: readonly SpanShape[]): readonly Area[] {
  return shapes.flatMap(({ kind, left, top, width, height }) =>
    kind === 'chip' ? [{ left, right: left + width, top, bottom: top + height }] : [],
  );
}

export function place(
  element: HTMLElement,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): void {
  const { style } = element;
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

export function sameKey(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, i) => part === b[i]);
}
