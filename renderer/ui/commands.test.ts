import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Command,
  type CommandLevel,
  dispatchKey,
  listCommands,
  registerCommands,
  runCommand,
  useCommandRegistry,
} from './commands.ts';

/** No page here: what is a text field is said by its class. */
class Element {
  readonly isContentEditable: boolean;
  readonly #isInDialog: boolean;
  constructor(isContentEditable: boolean, isInDialog = false) {
    this.isContentEditable = isContentEditable;
    this.#isInDialog = isInDialog;
  }
  closest(): Element | null {
    return this.#isInDialog ? this : null;
  }
}
class Other extends Element {}
const page = new Element(false);
const field = new Element(true);
const dialog = new Element(false, true);

beforeEach(() => {
  vi.stubGlobal('HTMLElement', Element);
  for (const name of ['HTMLInputElement', 'HTMLTextAreaElement', 'HTMLSelectElement']) vi.stubGlobal(name, Other);
});

let stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops) stop();
  stops = [];
});

const offer = (...commands: readonly Partial<Command>[]): void => offerAt('screen', ...commands);

const offerAt = (level: CommandLevel, ...commands: readonly Partial<Command>[]): void => {
  const whole = commands.map((command): Command => ({ id: 'x', title: 'X', section: 'S', run: vi.fn(), ...command }));
  stops.push(registerCommands(whole, level));
};

function press(over: Partial<KeyboardEvent>) {
  const preventDefault = vi.fn();
  const event = { key: '', code: '', keyCode: 0, target: page, defaultPrevented: false, ...over, preventDefault };
  const modifiers = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false };
  const ran = dispatchKey({ ...modifiers, ...event } as unknown as KeyboardEvent, false);
  return { ran, preventDefault };
}

const K = { key: 'k', code: 'KeyK' };

describe('a command', () => {
  it('runs by its key, which then does nothing else', () => {
    const run = vi.fn();
    offer({ keys: ['K'], run });
    const { ran, preventDefault } = press(K);
    expect([ran, run.mock.calls.length, preventDefault.mock.calls.length]).toEqual([true, 1, 1]);
  });

  it('of the innermost screen comes before that of the frame', () => {
    const outer = vi.fn();
    const inner = vi.fn();
    offer({ id: 'outer', keys: ['K'], run: outer });
    offer({ id: 'inner', keys: ['K'], run: inner });
    press(K);
    expect([outer.mock.calls.length, inner.mock.calls.length]).toEqual([0, 1]);
    expect(listCommands(useCommandRegistry.getState()).map(({ id }) => id)).toEqual(['inner', 'outer']);
  });

  it('of the frame comes last even when the frame was there last', () => {
    offerAt('overlay', { id: 'overlay' });
    offer({ id: 'screen' });
    offerAt('frame', { id: 'frame' });
    expect(listCommands(useCommandRegistry.getState()).map(({ id }) => id)).toEqual(['overlay', 'screen', 'frame']);
  });

  it('that can not be done now leaves the key to the next', () => {
    const run = vi.fn();
    offer({ keys: ['K'], run });
    offer({ keys: ['K'], when: () => false });
    expect(press(K).ran).toBe(true);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('leaves text to be typed, unless its key has Mod or it asks for text fields', () => {
    offer(
      { id: 'plain', keys: ['K'] },
      { id: 'mod', keys: ['Mod+K'] },
      { id: 'escape', keys: ['Escape'], inText: true },
    );
    const target = field as unknown as EventTarget;
    expect(press({ ...K, target }).ran).toBe(false);
    expect(press({ ...K, ctrlKey: true, target }).ran).toBe(true);
    expect(press({ key: 'Escape', code: 'Escape', target }).ran).toBe(true);
  });

  it('never takes a key from an input method that composes', () => {
    offer({ keys: ['K', 'Mod+K'] });
    expect(press({ ...K, isComposing: true }).ran).toBe(false);
    expect(press({ key: 'Process', code: 'KeyK', keyCode: 229, target: field as unknown as EventTarget }).ran).toBe(
      false,
    );
    expect(press({ key: 'Process', code: 'KeyK', keyCode: 229 }).ran).toBe(true);
  });

  it('lies behind a dialog, whose own keys still work', () => {
    const behind = vi.fn();
    offer({ id: 'behind', keys: ['K', 'Mod+K'], run: behind });
    const target = dialog as unknown as EventTarget;
    expect([press({ ...K, target }).ran, press({ ...K, ctrlKey: true, target }).ran]).toEqual([false, false]);
    offerAt('overlay', { id: 'own', keys: ['K'] });
    expect(press({ ...K, target }).ran).toBe(true);
    expect(behind).not.toHaveBeenCalled();
  });

  it('is gone with its screen', () => {
    offer({ id: 'gone', keys: ['K'] });
    stops.pop()?.();
    expect(press(K).ran).toBe(false);
    expect(runCommand('gone')).toBe(false);
  });

  it('runs by name for the menu, if it can', () => {
    const run = vi.fn();
    offer({ id: 'import', run }, { id: 'undo', when: () => false });
    expect([runCommand('import'), runCommand('undo'), runCommand('none')]).toEqual([true, false, false]);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
