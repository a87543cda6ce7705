import { Converter } from 'opencc-js/t2cn';

/** The ideographs of the basic plane, as UTF-16 units. */
export const FIRST_IDEOGRAPH = 0x3400;
export const AFTER_IDEOGRAPHS = 0xa000;

let converter: ((text: string) => string) | undefined;
let units: Uint16Array | undefined;

/**
 * The text in simplified characters, each unit in its old place: a word found at an offset here is at the same offset
 * there. Mainland forms without regional vocabulary (OpenCC's `t` → `cn`). A few hundred rare characters have a simplified form
 * beyond the basic plane, or the other way round, which would move all that follows; they are left as they are.
 */
export function toSimplified(text: string): string {
  const simplified = convert(text);
  return keepsPlaces(text, simplified) ? simplified : characterByCharacter(text);
}

/** OpenCC's own answer, which may be longer or shorter. */
function convert(text: string): string {
  // Loading the tables takes tens of milliseconds: only who needs them pays.
  converter ??= Converter({ from: 't', to: 'cn' });
  return converter(text);
}

/**
 * The simplified form of each ideograph by itself, from `FIRST_IDEOGRAPH` to `AFTER_IDEOGRAPHS`, itself where it has none.
 * Made at its first use (some 50 ms), then shared: not to be written to.
 */
export function toSimplifiedUnits(): Uint16Array {
  units ??= simplifyUnits();
  return units;
}

function simplifyUnits(): Uint16Array {
  const characters = Array.from({ length: AFTER_IDEOGRAPHS - FIRST_IDEOGRAPH }, (_, i) =>
    String.fromCharCode(FIRST_IDEOGRAPH + i),
  );
  // All in one go, a line each, so that no word is seen in them.
  const lines = convert(characters.join('\n')).split('\n');
  return Uint16Array.from(characters, (character, i) => {
    const simplified = lines[i] ?? '';
    return (simplified.length === 1 ? simplified : character).charCodeAt(0);
  });
}

function characterByCharacter(text: string): string {
  let simplified = '';
  for (const character of text) {
    const candidate = convert(character);
    simplified += candidate.length === character.length ? candidate : character;
  }
  return simplified;
}

/** Whether every character takes as many UTF-16 units as its counterpart. */
function keepsPlaces(text: string, simplified: string): boolean {
  if (text.length !== simplified.length) return false;
  for (let i = 0; i < text.length; i += 1) {
    if (isSurrogate(text.charCodeAt(i)) !== isSurrogate(simplified.charCodeAt(i))) return false;
  }
  return true;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
