import type { Reading } from '../../../shared/api/import.ts';
import { type Cells, isKnownName } from './columns.ts';

/** Characters of the longest name of a column. */
const LONGEST_NAME = 40;

/**
 * True where the first row names the columns: a person chose among those names, or one of them is well known, or all of
 * them could be names (short, no numbers, no sentences) and no two are alike.
 */
export function isHeader(cells: readonly string[], chosen: Reading['columns']): boolean {
  const names = cells.map((cell) => cell.trim());
  if (chosen !== undefined) {
    const wanted = Object.values(chosen).filter((name) => name !== undefined);
    if (wanted.every((name) => names.includes(name))) return true;
    if (wanted.every((name) => Number(name) >= 1 && Number(name) <= cells.length)) return false;
  }
  if (names.some((name) => name.length > LONGEST_NAME || /[。！？；]/.test(name))) return false;
  if (names.some(isKnownName)) return true;
  const written = names.filter((name) => name !== '');
  // A single short cell is as well a text as a name.
  if (names.length === 1 || written.length === 0) return false;
  return new Set(written).size === written.length && written.every((name) => /^[\p{L}_]/u.test(name));
}

/** Names of columns: their number (from 1) where there is none, and a number behind one that was there before. */
export function toNames(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const plain = cell.toWellFormed().trim() || String(index + 1);
    let name = plain;
    for (let copy = 2; taken.has(name); copy += 1) name = `${plain} (${copy})`;
    taken.add(name);
    return name;
  });
}

/** A row's cells by name; undefined where nothing is written in it. */
export function toCellsOf(names: readonly string[], cells: readonly string[]): Cells | undefined {
  if (cells.every((cell) => cell === '')) return undefined;
  return new Map(names.map((name, index) => [name, cells[index] ?? '']));
}
