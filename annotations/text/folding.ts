import { AFTER_IDEOGRAPHS, FIRST_IDEOGRAPH, toSimplifiedUnits } from './simplify.ts';

/**
 * Characters that OpenCC turns into their simplified form in some words only (看著, but 著名), and forms that are written
 * on one side of the strait: one form each, whatever the word, since both sides of a comparison are folded alike.
 */
const ALSO_FOLDED: Readonly<Record<string, string>> = {
  著: '着',
  瞭: '了',
  藉: '借',
  徵: '征',
  覆: '复',
  馀: '余',
  妳: '你',
  甦: '苏',
  牠: '它',
  祕: '秘',
  姊: '姐',
};

let table: Uint16Array | undefined;

/**
 * The text for comparing: simplified characters, half-width forms, small letters, one kind of blank. Each UTF-16 unit is
 * folded by itself and stays in its place, so that what is found at an offset here stands at the same offset there.
 * Folding twice changes nothing. Characters beyond the basic plane stay as they are.
 */
export function foldText(text: string): string {
  const folded = foldingTable();
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) units[i] = folded[text.charCodeAt(i)] ?? 0;
  let result = '';
  // One call takes only so many arguments.
  for (let start = 0; start < units.length; start += 8192) {
    result += Reflect.apply(String.fromCharCode, undefined, units.subarray(start, start + 8192));
  }
  return result;
}

/** What each UTF-16 unit is folded to, 65 536 of them. Made at its first use (some 0.1 s), then shared: not to be written to. */
export function foldingTable(): Uint16Array {
  table ??= makeTable();
  return table;
}

function makeTable(): Uint16Array {
  const folded = new Uint16Array(0x10000);
  for (let unit = 0; unit < folded.length; unit += 1) folded[unit] = foldUnit(unit);
  folded.set(toSimplifiedUnits(), FIRST_IDEOGRAPH);
  for (const [character, form] of Object.entries(ALSO_FOLDED)) folded[character.charCodeAt(0)] = form.charCodeAt(0);
  // 囉 → 啰 is one step, ⿑ → 齊 → 齐 are two.
  for (let unit = 0; unit < folded.length; unit += 1) folded[unit] = endOf(folded, unit);
  return folded;
}

/** Width, blanks and case. Surrogates and characters whose folded form takes more than a unit stay. */
function foldUnit(unit: number): number {
  if (isHan(unit) || (unit >= 0xac00 && unit < 0xf900)) return unit;
  const character = String.fromCharCode(unit);
  const narrow = hasOtherWidth(unit) ? character.normalize('NFKC') : character;
  const small = (narrow.length === 1 ? narrow : character).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit;
}

/** Half- and full-width forms, blanks of any width, and ideographs encoded a second time (radicals, compatibility). */
function hasOtherWidth(unit: number): boolean {
  return (
    unit === 0xa0 ||
    (unit >= 0x2000 && unit < 0x2010) ||
    unit === 0x202f ||
    unit === 0x205f ||
    (unit >= 0x2e80 && unit < 0x2fe0) ||
    unit === 0x3000 ||
    (unit >= 0xf900 && unit < 0xfb00) ||
    unit >= 0xff00
  );
}

function isHan(unit: number): boolean {
  return unit >= FIRST_IDEOGRAPH && unit < AFTER_IDEOGRAPHS;
}

function endOf(folded: Uint16Array, unit: number): number {
  let end = unit;
  // Four steps are more than any character takes; a circle in the tables must not hang.
  for (let step = 0; step < 4; step += 1) end = folded[end] ?? end;
  return end;
}
