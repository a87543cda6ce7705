import { EditorSelection, EditorState, type StateEffect } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Article } from '../../annotations/model/article.ts';
import type { Fragment } from '../../annotations/model/span.ts';
import type { Find } from '../find/find-store.ts';
import { hitOverlay } from '../find/hit-overlay.ts';
import { caretMoveOf, movedRange } from './caret-moves.ts';
import { pageOverlay } from './page-overlay.ts';
import { articleText } from './pane-extensions.ts';
import { type PointerEvents, panePointer } from './pane-pointer.ts';
import type { SceneSource } from './pane-scene.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { WordStarts } from './word-ranges.ts';
import type { PaneHandle } from './workplace.ts';

export interface PaneOptions {
  readonly article: Article;
  /** The name of the text for those who hear it. */
  readonly name: string;
  readonly source: SceneSource;
  readonly pointer: PointerEvents;
  readonly words: () => WordStarts;
  readonly isMac: () => boolean;
  /** What is looked for in the text. */
  readonly find: Find;
  /** The caret or the selection is elsewhere; by hand, or because an action put it there. */
  selectionMoved(selection: Fragment, by: 'key' | 'pointer' | 'action'): void;
}

/** The pane on screen. */
export interface PaneView extends PaneHandle {
  readonly caret: () => number;
  focus(): void;
  hasFocus(): boolean;
  /** Where the page is and where the caret stands, to come back to. */
  leave(): PanePlace;
  destroy(): void;
}

export interface PanePlace {
  readonly caret: number;
  readonly scroll: StateEffect<unknown>;
}

/** Around a place that is scrolled to. Pixels. */
const REVEAL_MARGIN = 72;

export function createPaneView(parent: HTMLElement, options: PaneOptions, place?: PanePlace): PaneView {
  const { article, name, source, pointer, words, isMac, find, selectionMoved } = options;
  const { text } = article;
  const paragraphs = paragraphsOf(text, article.title);

  const onKeyDown = (event: KeyboardEvent, view: EditorView): boolean => {
    if ((isMac() ? event.metaKey : event.ctrlKey) && event.code === 'KeyA') {
      view.dispatch({ selection: EditorSelection.single(0, text.length), userEvent: 'select.key' });
      return true;
    }
    const move = caretMoveOf(event, isMac());
    if (move === undefined) return false;
    const range = movedRange(view, text, words(), move);
    view.dispatch({ selection: EditorSelection.create([range]), scrollIntoView: true, userEvent: 'select.key' });
    return true;
  };

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      selection: EditorSelection.cursor(Math.min(place?.caret ?? 0, text.length)),
      extensions: [
        articleText(article, paragraphs),
        EditorView.contentAttributes.of({ 'aria-label': name }),
        pageOverlay(source, paragraphs),
        hitOverlay(find, paragraphs),
        panePointer(text, words, pointer),
        EditorView.domEventHandlers({ keydown: onKeyDown }),
        EditorView.scrollMargins.of(() => ({ top: REVEAL_MARGIN, bottom: REVEAL_MARGIN })),
        EditorView.updateListener.of(({ state, transactions, selectionSet }) => {
          if (!selectionSet) return;
          const isBy = (event: string): boolean => transactions.some((transaction) => transaction.isUserEvent(event));
          const { from, to } = state.selection.main;
          selectionMoved([from, to], isBy('select.key') ? 'key' : isBy('select.pointer') ? 'pointer' : 'action');
        }),
      ],
    }),
    ...(place === undefined ? {} : { scrollTo: place.scroll }),
  });

  return {
    selection: () => [view.state.selection.main.from, view.state.selection.main.to],
    caret: () => view.state.selection.main.head,
    select: (start, end) => view.dispatch({ selection: { anchor: start, head: end } }),
    reveal: (offset) =>
      view.dispatch({ effects: EditorView.scrollIntoView(offset, { y: isFar(view, offset) ? 'center' : 'nearest' }) }),
    focus: () => view.focus(),
    hasFocus: () => view.hasFocus,
    leave: () => ({ caret: view.state.selection.main.head, scroll: view.scrollSnapshot() }),
    destroy: () => view.destroy(),
  };
}

/** A place out of sight is brought to the middle, with its surroundings; one at the edge only into view. */
function isFar(view: EditorView, offset: number): boolean {
  const { scrollDOM, documentTop } = view;
  const { top, bottom } = scrollDOM.getBoundingClientRect();
  const block = view.lineBlockAt(offset);
  return documentTop + block.bottom < top || documentTop + block.top > bottom;
}
