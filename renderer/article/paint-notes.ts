import type { PlacedNote } from './note-columns.ts';

const LEFT_OF_NOTE = 30;

export interface NotePainter {
  readonly element: HTMLElement;
  paint(notes: readonly PlacedNote[], textRight: number): void;
}

/** Notes in vermilion in the right margin. The panel says the same in a form that can be read out. */
export function createNotePainter(): NotePainter {
  const element = document.createElement('div');
  element.className = 'page-notes';
  element.setAttribute('aria-hidden', 'true');
  let key = '';
  return {
    element,
    paint(notes, textRight) {
      const next = JSON.stringify([notes, textRight]);
      if (next === key) return;
      key = next;
      element.replaceChildren(...notes.map((note) => toElement(note, textRight)));
    },
  };
}

function toElement({ id, text, top, height }: PlacedNote, textRight: number): HTMLElement {
  const element = document.createElement('span');
  element.className = 'page-note';
  element.dataset.noteOf = id;
  element.textContent = text;
  element.style.left = `${textRight + LEFT_OF_NOTE}px`;
  element.style.top = `${top}px`;
  element.style.height = `${height}px`;
  return element;
}
