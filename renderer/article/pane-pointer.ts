import { EditorSelection, type Extension } from '@codemirror/state';
import { EditorView, type MouseSelectionStyle } from '@codemirror/view';
import type { Fragment } from '../../annotations/model/span.ts';
import { graphemeStart, previousGrapheme, snapRange } from '../../annotations/text/graphemes.ts';
import { type WordStarts, wordAt } from './word-ranges.ts';

export interface PointerEvents {
  /** The text was pressed without dragging; `null` beside the characters. */
  pressedAt(offset: number | null): void;
  /** Whether what is dragged over becomes a fragment of the span in focus. */
  addsFragment(event: MouseEvent): boolean;
  fragmentSelected(fragment: Fragment): void;
}

/** A press that moves less than this is no drag. Pixels. */
const STILL = 4;

/**
 * Selecting with the mouse: drag by characters, double-click by words, with Alt by characters as people see them,
 * triple-click by paragraphs. CodeMirror scrolls along and tells the offsets; nothing is read from the DOM's selection.
 */
export function panePointer(text: string, words: () => WordStarts, events: PointerEvents): Extension {
  return [
    EditorView.mouseSelectionStyle.of((view, event) => {
      if (event.button !== 0) return null;
      listenForRelease(view, event, text, events);
      return createSelectionStyle(view, event, (at) => unitAt(view, text, words(), event, at));
    }),
    EditorView.domEventHandlers({ dragstart: (event) => event.preventDefault() }),
  ];
}

/** The offset of the character under the pointer; `null` where there is none. */
export function characterAt(
  view: EditorView,
  text: string,
  event: Pick<MouseEvent, 'clientX' | 'clientY'>,
): number | null {
  const point = { x: event.clientX, y: event.clientY };
  const nearest = view.posAtCoords(point, false);
  for (const offset of [graphemeStart(text, nearest), previousGrapheme(text, nearest)]) {
    const left = view.coordsAtPos(offset, 1);
    const [, end] = snapRange(text, offset, offset + 1);
    const right = view.coordsAtPos(end, -1);
    if (left === null || right === null || left.top !== right.top) continue;
    if (left.left <= point.x && point.x < right.right) return offset;
  }
  return null;
}

/** What the press takes as one: nothing, a word, a paragraph. */
function unitAt(view: EditorView, text: string, words: WordStarts, start: MouseEvent, at: MouseEvent): Fragment {
  const clicks = Math.min(start.detail, 3);
  const nearest = graphemeStart(text, view.posAtCoords({ x: at.clientX, y: at.clientY }, false));
  if (clicks === 1) return [nearest, nearest];
  if (clicks === 3) {
    const { from, to } = view.state.doc.lineAt(nearest);
    return [from, to];
  }
  const character = characterAt(view, text, at) ?? previousGrapheme(text, nearest);
  return wordAt(text, start.altKey ? null : words, character);
}

function createSelectionStyle(
  view: EditorView,
  startEvent: MouseEvent,
  unitFor: (event: MouseEvent) => Fragment,
): MouseSelectionStyle {
  const first = unitFor(startEvent);
  return {
    get(event, extend) {
      const here = event === startEvent ? first : unitFor(event);
      if (extend) {
        const { anchor } = view.state.selection.main;
        return EditorSelection.single(anchor, here[1] > anchor ? here[1] : here[0]);
      }
      const isBackwards = here[0] < first[0];
      return isBackwards
        ? EditorSelection.single(first[1], Math.min(first[0], here[0]))
        : EditorSelection.single(first[0], Math.max(first[1], here[1]));
    },
    update: () => false,
  };
}

function listenForRelease(view: EditorView, start: MouseEvent, text: string, events: PointerEvents): void {
  const isFragment = events.addsFragment(start);
  const onRelease = (end: MouseEvent): void => {
    const isStill = Math.hypot(end.clientX - start.clientX, end.clientY - start.clientY) < STILL;
    const { from, to, empty } = view.state.selection.main;
    if (isFragment && !empty) events.fragmentSelected([from, to]);
    else if (isStill && start.detail === 1 && !start.shiftKey) events.pressedAt(characterAt(view, text, end));
  };
  view.dom.ownerDocument.addEventListener('mouseup', onRelease, { once: true });
}
