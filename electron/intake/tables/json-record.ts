import type { Cells } from './columns.ts';

/** Name of the only column where records are texts and nothing more. */
export const ONLY_COLUMN = 'text';
/** Levels of keys; what lies deeper stays one cell, as JSON. */
const DEEPEST = 8;

/** A record's cells, nested ones by `a.b`. Undefined for what is no record: a number, an array, nothing. */
export function toCells(value: unknown): Cells | undefined {
  if (typeof value === 'string') return new Map([[ONLY_COLUMN, value]]);
  if (!isObject(value)) return undefined;
  const cells = new Map<string, string>();
  addCells(cells, value, '', 1);
  return cells;
}

/** The records of a whole file: an array's elements, those of the one array that an object holds, or the object itself. */
export function toRecords(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [value];
  return recordsIn(value, 1) ?? [value];
}

/** Undefined for an object that has texts of its own beside its array: then it is a record with parts. */
function recordsIn(value: Readonly<Record<string, unknown>>, depth: number): readonly unknown[] | undefined {
  const arrays = Object.values(value).filter(isRecordArray);
  if (arrays.length === 1 && !Object.values(value).some(isText)) return arrays[0];
  const nested = Object.values(value).filter(isObject);
  if (arrays.length > 0 || nested.length !== 1 || depth === DEEPEST) return undefined;
  return nested[0] && recordsIn(nested[0], depth + 1);
}

function isRecordArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => isObject(one) || isText(one));
}

/** Longer than a name, a version or a state. */
function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length > 100;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addCells(
  cells: Map<string, string>,
  record: Readonly<Record<string, unknown>>,
  prefix: string,
  depth: number,
) {
  for (const [key, value] of Object.entries(record)) {
    const name = `${prefix}${key}`;
    if (isObject(value) && depth < DEEPEST) addCells(cells, value, `${name}.`, depth + 1);
    else cells.set(name, toCell(value));
  }
}

/** A list of plain values has one a line: paragraphs of a text, names of authors. */
function toCell(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number')) {
    return value.join('\n');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
