import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../ui/keys.ts';
import { type CaretUnit, caretMoveOf, offsetAfter } from './caret-moves.ts';

function press(code: string, held: Partial<KeyPress> = {}): KeyPress {
  const up = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { key: 'Process', code, keyCode: 229, isComposing: false, ...up, ...held };
}

describe('a key of the caret', () => {
  it('is known by its place on the keyboard, also while an input method claims it', () => {
    expect(caretMoveOf(press('ArrowRight'), false)).toEqual({ unit: 'character', forward: true, extend: false });
    expect(caretMoveOf(press('KeyX'), false)).toBeUndefined();
  });

  it.each<[string, Partial<KeyPress>, boolean, CaretUnit]>([
    ['ArrowLeft', { ctrlKey: true }, false, 'word'],
    ['ArrowLeft', { altKey: true }, false, 'word'],
    ['ArrowLeft', { altKey: true }, true, 'word'],
    ['ArrowLeft', { metaKey: true }, true, 'rowEdge'],
    ['ArrowUp', { ctrlKey: true }, false, 'sentence'],
    ['ArrowUp', { metaKey: true }, true, 'textEdge'],
    ['Home', {}, false, 'rowEdge'],
    ['Home', { ctrlKey: true }, false, 'textEdge'],
    ['PageUp', {}, false, 'page'],
  ])('%s with %o goes by %s', (code, held, isMac, unit) => {
    expect(caretMoveOf(press(code, held), isMac)).toEqual({ unit, forward: false, extend: false });
  });

  it('extends the selection with Shift', () => {
    expect(caretMoveOf(press('ArrowDown', { shiftKey: true }), false)?.extend).toBe(true);
  });
});

describe('the caret', () => {
  const text = '她说：“去。”我没去！\n第二段。';

  const stops = (unit: CaretUnit, forward: boolean): number[] => {
    const found: number[] = [];
    for (let at = forward ? 0 : text.length; forward ? at < text.length : at > 0; ) {
      at = offsetAfter(text, null, at, { unit, forward }) ?? 0;
      found.push(at);
    }
    return found;
  };

  it('goes by sentences with their closing quotation marks', () => {
    expect(stops('sentence', true)).toEqual([7, 12, 16]);
    expect(stops('sentence', false)).toEqual([12, 7, 0]);
  });

  it('goes by characters as people see them', () => {
    expect(offsetAfter('👩‍👧来', null, 0, { unit: 'character', forward: true })).toBe(5);
    expect(offsetAfter('𠮷', null, 2, { unit: 'character', forward: false })).toBe(0);
  });

  it('needs the page to go by rows', () => {
    expect(offsetAfter(text, null, 0, { unit: 'row', forward: true })).toBeUndefined();
  });
});
