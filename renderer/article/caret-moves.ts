import { EditorSelection, type SelectionRange } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { nextGrapheme, previousGrapheme } from '../../annotations/text/graphemes.ts';
import type { KeyPress } from '../ui/keys.ts';
import { nextWord, previousWord, type WordStarts } from './word-ranges.ts';

export type CaretUnit = 'character' | 'word' | 'sentence' | 'row' | 'page' | 'rowEdge' | 'textEdge';

export interface CaretMove {
  readonly unit: CaretUnit;
  readonly forward: boolean;
  /** The selection is extended instead of left. */
  readonly extend: boolean;
}

/** What an arrow key and its kin ask for; `undefined` for other keys. Judged by the physical key. */
export function caretMoveOf(press: KeyPress, isMac: boolean): CaretMove | undefined {
  const { code, shiftKey: extend, altKey, ctrlKey, metaKey } = press;
  const mod = isMac ? metaKey : ctrlKey;
  const byWord = isMac ? altKey : ctrlKey || altKey;
  switch (code) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const unit = isMac && mod ? 'rowEdge' : byWord ? 'word' : 'character';
      return { unit, forward: code === 'ArrowRight', extend };
    }
    case 'ArrowUp':
    case 'ArrowDown': {
      const unit = isMac && mod ? 'textEdge' : byWord ? 'sentence' : 'row';
      return { unit, forward: code === 'ArrowDown', extend };
    }
    case 'Home':
    case 'End':
      return { unit: mod ? 'textEdge' : 'rowEdge', forward: code === 'End', extend };
    case 'PageUp':
    case 'PageDown':
      return { unit: 'page', forward: code === 'PageDown', extend };
    default:
      return undefined;
  }
}

/** Where a move through the text alone leads to; `undefined` for moves that depend on rows. */
export function offsetAfter(
  text: string,
  words: WordStarts,
  offset: number,
  { unit, forward }: Pick<CaretMove, 'unit' | 'forward'>,
): number | undefined {
  switch (unit) {
    case 'character':
      return forward ? nextGrapheme(text, offset) : previousGrapheme(text, offset);
    case 'word':
      return forward ? nextWord(text, words, offset) : previousWord(text, words, offset);
    case 'sentence':
      return forward ? nextSentence(text, offset) : previousSentence(text, offset);
    case 'textEdge':
      return forward ? text.length : 0;
    default:
      return undefined;
  }
}

/** The range after a move. A selection that is left collapses to the end it is left by. */
export function movedRange(view: EditorView, text: string, words: WordStarts, move: CaretMove): SelectionRange {
  const { main } = view.state.selection;
  const { unit, forward, extend } = move;
  const moved = (): SelectionRange => {
    if (!extend && !main.empty && unit === 'character') return EditorSelection.cursor(forward ? main.to : main.from);
    const offset = offsetAfter(text, words, main.head, move);
    if (offset !== undefined) return EditorSelection.cursor(offset);
    if (unit === 'rowEdge') return view.moveToLineBoundary(main, forward);
    return view.moveVertically(main, forward, ...(unit === 'page' ? [view.scrollDOM.clientHeight * 0.85] : []));
  };
  const to = moved();
  if (!extend) return to;
  return EditorSelection.range(main.anchor, to.head, to.goalColumn, to.bidiLevel ?? undefined);
}

const SENTENCE_END = /[。！？!?…\n][”’」』）)]*/u;

function nextSentence(text: string, offset: number): number {
  const rest = text.slice(offset);
  const found = SENTENCE_END.exec(rest);
  const end = found === null ? text.length : offset + found.index + found[0].length;
  return skipBlanks(text, end);
}

function previousSentence(text: string, offset: number): number {
  let start = 0;
  for (let at = nextSentence(text, 0); at < offset; at = nextSentence(text, at)) start = at;
  return start;
}

function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}
