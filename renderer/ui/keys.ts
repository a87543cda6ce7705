/** What of a keyboard event decides about a key; small enough to be made up in a test. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * A key with its modifiers: `Mod+K`, `Shift+Mod+Z`, `R`, `1`, `[`, `?`, `Enter`, `ArrowUp`, `Space`. `Mod` is Ctrl, and ⌘
 * on a Mac. A sign that needs Shift on its own (`?`) is written without it.
 */
export type KeyPattern = string;

/** Physical keys of a US keyboard for signs that an input method or another layout may turn into something else. */
const CODE_OF_SIGN: Readonly<Record<string, string>> = {
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '/': 'Slash',
  ',': 'Comma',
  '.': 'Period',
  ';': 'Semicolon',
  "'": 'Quote',
  '-': 'Minus',
  '=': 'Equal',
  '\\': 'Backslash',
  '`': 'Backquote',
};
const SHIFTED: Readonly<Record<string, string>> = {
  '?': 'Slash',
  '!': 'Digit1',
  '{': 'BracketLeft',
  '}': 'BracketRight',
};
const PROCESSED_BY_INPUT_METHOD = 229;

interface ParsedPattern {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

/**
 * Whether a press is the key of a pattern. Judged by the physical key, so that a Chinese input method or a Cyrillic
 * layout does not take keys away; Latin letters by what is printed on them, so that AZERTY and Dvorak work too.
 */
export function matchesKey(press: KeyPress, pattern: KeyPattern, isMac: boolean): boolean {
  const { mod, shift, alt, key } = parsePattern(pattern);
  if ((isMac ? press.metaKey : press.ctrlKey) !== mod) return false;
  if ((isMac ? press.ctrlKey : press.metaKey) || press.altKey !== alt) return false;
  const shiftedCode = SHIFTED[key];
  if (shiftedCode !== undefined) return press.key === key || (press.shiftKey && press.code === shiftedCode);
  return press.shiftKey === shift && isSameKey(press, key);
}

/**
 * Whether a press belongs to the input method: a composition is under way, or is being started by this very key.
 * Where no text can be typed nothing is composed, and an input method's claim on the key means nothing.
 */
export function isComposing(press: KeyPress, inText: boolean): boolean {
  return press.isComposing || (inText && press.keyCode === PROCESSED_BY_INPUT_METHOD);
}

/** The caps to draw for a pattern, in the order they are held. */
export function keyCaps(pattern: KeyPattern, isMac: boolean): readonly string[] {
  const { mod, shift, alt, key } = parsePattern(pattern);
  const caps: string[] = [];
  if (mod) caps.push(isMac ? '⌘' : 'Ctrl');
  if (alt) caps.push(isMac ? '⌥' : 'Alt');
  if (shift) caps.push(isMac ? '⇧' : 'Shift');
  caps.push(CAP_OF_KEY[key] ?? (key.length === 1 ? key.toUpperCase() : key));
  return caps;
}

const CAP_OF_KEY: Readonly<Record<string, string>> = {
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
};

/** Whether the person is typing there, so that plain keys are text and not commands. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Whether the keyboard is in a dialog or a menu, which hides what lies behind it from the keys. */
export function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null;
}

function isSameKey(press: KeyPress, key: string): boolean {
  if (/^\d$/.test(key)) return press.code === `Digit${key}` || press.code === `Numpad${key}`;
  if (/^[a-z]$/i.test(key)) {
    const printed = press.key.toLowerCase();
    return /^[a-z]$/.test(printed) ? printed === key.toLowerCase() : press.code === `Key${key.toUpperCase()}`;
  }
  if (key === 'Space') return press.code === 'Space';
  if (key === 'Enter') return press.code === 'Enter' || press.code === 'NumpadEnter' || press.key === 'Enter';
  const code = CODE_OF_SIGN[key];
  return press.key === key || (code !== undefined && press.code === code) || (key.length > 1 && press.code === key);
}

function parsePattern(pattern: KeyPattern): ParsedPattern {
  const parts = pattern.split('+');
  // `Mod++` names the plus key.
  const key = parts.at(-1) || '+';
  const modifiers = new Set(parts.slice(0, -1));
  return { mod: modifiers.has('Mod'), shift: modifiers.has('Shift'), alt: modifiers.has('Alt'), key };
}
