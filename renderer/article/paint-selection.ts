import type { EditorView } from '@codemirror/view';
import type { PageLayout, PlacedParagraph } from './page-layout.ts';
import { place } from './paint-paragraph.ts';
import { piecesOf } from './row-pieces.ts';
import { rowCentre } from './span-shapes.ts';

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface SelectionShape {
  readonly rects: readonly Rect[];
  /** Shown only while the text has the keyboard. */
  readonly caret: Rect | null;
}

const CARET_WIDTH = 2;
const ABOVE = 13;
const HEIGHT = 28;

/** The selection and the caret, as high as the characters and not as the row, so that chips stay readable. */
export function selectionShapeOf(view: EditorView, layout: PageLayout): SelectionShape {
  const { main } = view.state.selection;
  const rects = layout.paragraphs.flatMap((paragraph) => rectsIn(paragraph, main.from, main.to));
  const home = layout.paragraphs.find(({ start, end }) => start <= main.head && main.head <= end);
  if (home === undefined || !view.hasFocus) return { rects, caret: null };
  const isAtBreak = main.assoc < 0 || main.head === home.end;
  const { row, x } = home.places.placeOf(main.head, isAtBreak && main.head > home.start ? 'before' : 'after');
  const caret = { left: x - CARET_WIDTH / 2, top: topOf(home, row), width: CARET_WIDTH, height: HEIGHT };
  return { rects, caret };
}

function rectsIn(paragraph: PlacedParagraph, from: number, to: number): readonly Rect[] {
  const [start, end] = [Math.max(from, paragraph.start), Math.min(to, paragraph.end)];
  if (start >= end) return [];
  return piecesOf(paragraph.places, start, end).map(({ row, left, right }) => ({
    left,
    top: topOf(paragraph, row),
    width: right - left,
    height: HEIGHT,
  }));
}

function topOf({ top, metrics }: PlacedParagraph, row: number): number {
  return top + rowCentre(metrics, row) - ABOVE;
}

export interface SelectionPainter {
  readonly under: HTMLElement;
  readonly over: HTMLElement;
  paint(shape: SelectionShape): void;
}

export function createSelectionPainter(): SelectionPainter {
  const under = document.createElement('div');
  const caret = document.createElement('span');
  under.className = 'page-selection';
  caret.className = 'page-caret';
  caret.hidden = true;
  let paintedRects = '';
  let paintedCaret = '';
  return {
    under,
    over: caret,
    paint(shape) {
      const rects = JSON.stringify(shape.rects);
      if (rects !== paintedRects) {
        paintedRects = rects;
        under.replaceChildren(
          ...shape.rects.map((rect) => {
            const element = document.createElement('span');
            place(element, rect);
            return element;
          }),
        );
      }
      const key = JSON.stringify(shape.caret);
      if (key === paintedCaret) return;
      paintedCaret = key;
      caret.hidden = shape.caret === null;
      if (shape.caret === null) return;
      place(caret, shape.caret);
      // A caret that has just moved is seen at once: its blinking starts again.
      caret.classList.toggle('is-odd');
    },
  };
}
