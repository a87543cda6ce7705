import { type Program, parseSync, Visitor, type VisitorObject } from 'oxc-parser';
import type { SourceFile } from './tree.ts';

const parsed = new WeakMap<SourceFile, Program>();

/**
 * The syntax tree of a file, parsed once however many rules ask for it. Offsets in it are UTF-16.
 * A file that doesn't parse throws: the rules could say nothing true about it.
 */
export function programOf(file: SourceFile): Program {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const result = parseSync(file.path, file.text);
  const [error] = result.errors;
  if (error !== undefined) throw new Error(`${file.path} does not parse: ${error.message}`);
  parsed.set(file, result.program);
  return result.program;
}

/** Calls the functions of `visitor` for every node of the file, in source order. */
export function visit(file: SourceFile, visitor: VisitorObject): void {
  new Visitor(visitor).visit(programOf(file));
}
