import { describe, expect, it } from 'vitest';
import { isComposing, type KeyPress, keyCaps, matchesKey } from './keys.ts';

const press = (over: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  keyCode: 0,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...over,
});

describe('a key', () => {
  it.each<[string, string, Partial<KeyPress>]>([
    ['a letter', 'R', { key: 'r', code: 'KeyR' }],
    ['a letter under a Chinese input method', 'R', { key: 'Process', code: 'KeyR', keyCode: 229 }],
    ['a letter on a Cyrillic layout', 'R', { key: 'к', code: 'KeyR' }],
    ['a letter where AZERTY prints it', 'A', { key: 'a', code: 'KeyQ' }],
    ['a digit', '1', { key: '1', code: 'Digit1' }],
    ['a digit that AZERTY prints as a sign', '1', { key: '&', code: 'Digit1' }],
    ['a digit of the number pad', '1', { key: '1', code: 'Numpad1' }],
    ['a bracket that Chinese punctuation makes wide', '[', { key: '【', code: 'BracketLeft' }],
    ['a bracket with Shift', 'Shift+[', { key: '{', code: 'BracketLeft', shiftKey: true }],
    ['a question mark', '?', { key: '?', code: 'Slash', shiftKey: true }],
    ['a wide question mark', '?', { key: '？', code: 'Slash', shiftKey: true }],
    ['a combination', 'Mod+K', { key: 'k', code: 'KeyK', ctrlKey: true }],
    ['a combination with Shift', 'Shift+Mod+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }],
    ['Enter', 'Enter', { key: 'Enter', code: 'Enter' }],
    ['Enter of the number pad', 'Enter', { key: 'Enter', code: 'NumpadEnter' }],
    ['an arrow', 'ArrowUp', { key: 'ArrowUp', code: 'ArrowUp' }],
    ['Space', 'Space', { key: ' ', code: 'Space' }],
  ])('is known: %s', (_, pattern, over) => {
    expect(matchesKey(press(over), pattern, false)).toBe(true);
  });

  it.each<[string, string, Partial<KeyPress>]>([
    ['another letter', 'R', { key: 't', code: 'KeyT' }],
    ['what AZERTY prints elsewhere', 'Q', { key: 'a', code: 'KeyQ' }],
    ['a modifier too many', 'R', { key: 'r', code: 'KeyR', ctrlKey: true }],
    ['a modifier too few', 'Mod+K', { key: 'k', code: 'KeyK' }],
    ['Shift too many', '1', { key: '!', code: 'Digit1', shiftKey: true }],
    ['a slash for a question mark', '?', { key: '/', code: 'Slash' }],
    ['Alt too many', 'R', { key: '®', code: 'KeyR', altKey: true }],
  ])('is told from %s', (_, pattern, over) => {
    expect(matchesKey(press(over), pattern, false)).toBe(false);
  });

  it('takes ⌘ for Mod on a Mac, and Ctrl elsewhere', () => {
    const command = press({ key: 'k', code: 'KeyK', metaKey: true });
    const control = press({ key: 'k', code: 'KeyK', ctrlKey: true });
    expect([matchesKey(command, 'Mod+K', true), matchesKey(control, 'Mod+K', true)]).toEqual([true, false]);
    expect([matchesKey(command, 'Mod+K', false), matchesKey(control, 'Mod+K', false)]).toEqual([false, true]);
  });

  it('is left to the input method while something is composed', () => {
    expect(isComposing(press({ isComposing: true }), false)).toBe(true);
    expect(isComposing(press({ keyCode: 229 }), true)).toBe(true);
    expect(isComposing(press({ keyCode: 229 }), false)).toBe(false);
    expect(isComposing(press({ keyCode: 82 }), true)).toBe(false);
  });

  it('is drawn as its caps', () => {
    expect(keyCaps('Shift+Mod+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keyCaps('Mod+K', true)).toEqual(['⌘', 'K']);
    expect(keyCaps('Enter', false)).toEqual(['↵']);
    expect(keyCaps('?', false)).toEqual(['?']);
  });
});
