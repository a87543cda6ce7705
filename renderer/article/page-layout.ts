import type { EditorView } from '@codemirror/view';
import type { Span } from '../../annotations/model/span.ts';
import type { Box } from './arc-route.ts';
import { createParagraphPlaces, type ParagraphFrame } from './paragraph-places.ts';
import { type Paragraph, paragraphIndexAt } from './paragraphs.ts';
import { INSET, ringBounds, TEXT_ROW, TITLE_ROW } from './row-metrics.ts';
import type { Places } from './row-pieces.ts';
import { type ParagraphRows, rowCentre, rowsOfSpan } from './span-shapes.ts';

/** A paragraph that is rendered, and where its first row begins on the page. */
export interface PlacedParagraph extends ParagraphRows {
  readonly paragraph: Paragraph;
  /** Pixels from the top of the page. */
  readonly top: number;
}

/** The page is what scrolls; its pixels count from its upper left corner, wherever it is scrolled to. */
export interface PageLayout {
  readonly paragraphs: readonly PlacedParagraph[];
  readonly textLeft: number;
  readonly textRight: number;
  readonly visibleTop: number;
  readonly visibleBottom: number;
}

/** Reads the layout of what is rendered, in the measure phase. Keeps the places it has read until `forget`. */
export interface LayoutReader {
  read(view: EditorView): PageLayout;
  /** The fonts have changed: nothing that was read holds. */
  forget(): void;
}

/** Beyond this a paragraph is rendered in parts, and what is not rendered moves the rest about. */
const RENDERED_IN_PARTS = 3000;

export function createLayoutReader(paragraphs: readonly Paragraph[]): LayoutReader {
  const places = new Map<number, Places>();
  const frames = new Map<number, ParagraphFrame>();
  let readAtWidth = 0;

  const placesOf = (view: EditorView, { start, end }: Paragraph): Places => {
    const known = places.get(start);
    if (known !== undefined && end - start < RENDERED_IN_PARTS) return known;
    const made = createParagraphPlaces(
      view,
      () => frames.get(start) ?? { start, end, top: 0, rowHeight: 1, pageLeft: 0 },
    );
    places.set(start, made);
    return made;
  };

  return {
    forget: () => places.clear(),
    read(view) {
      const { scrollDOM, contentDOM, viewport } = view;
      const outer = scrollDOM.getBoundingClientRect();
      const content = contentDOM.getBoundingClientRect();
      const pageLeft = outer.left - scrollDOM.scrollLeft;
      const pageTop = outer.top - scrollDOM.scrollTop;
      if (content.width !== readAtWidth) places.clear();
      readAtWidth = content.width;

      const placed: PlacedParagraph[] = [];
      for (let i = paragraphIndexAt(paragraphs, viewport.from); i < paragraphs.length; i += 1) {
        const paragraph = paragraphs[i];
        if (paragraph === undefined || paragraph.start > viewport.to) break;
        const line = lineElementAt(view, paragraph.start);
        if (line === null) continue;
        const metrics = paragraph.kind === 'title' ? TITLE_ROW : TEXT_ROW;
        const top = line.getBoundingClientRect().top + (paragraph.kind === 'blank' ? 0 : metrics.padding);
        const { start, end } = paragraph;
        frames.set(start, { start, end, top, rowHeight: metrics.rowHeight, pageLeft });
        placed.push({ start, end, metrics, paragraph, places: placesOf(view, paragraph), top: top - pageTop });
      }
      return {
        paragraphs: placed,
        textLeft: content.left - pageLeft,
        textRight: content.right - pageLeft,
        visibleTop: scrollDOM.scrollTop,
        visibleBottom: scrollDOM.scrollTop + scrollDOM.clientHeight,
      };
    },
  };
}

/** The rows of a span on the page, with their rings. None where it isn't rendered. */
export function boxesOf(layout: PageLayout, span: Span, level: number): readonly Box[] {
  return layout.paragraphs.flatMap((paragraph) =>
    rowsOfSpan(paragraph, span).map(({ row, left, right }) => {
      const centre = paragraph.top + rowCentre(paragraph.metrics, row);
      const { top, bottom } = ringBounds(paragraph.metrics, level);
      return { left: left + INSET, right: right - INSET, top: centre + top, bottom: centre + bottom, centre };
    }),
  );
}

function lineElementAt(view: EditorView, offset: number): HTMLElement | null {
  const { node } = view.domAtPos(offset);
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest<HTMLElement>('.cm-line') ?? null;
}
