import { lineOf, type SourceFile } from './tree.ts';

/** One breach of a rule of the house, with what to do about it in the message. */
export interface Violation {
  readonly path: string;
  /** 1-based; 1 for a breach that concerns the whole file. */
  readonly line: number;
  readonly message: string;
}

/** A breach at an offset (UTF-16) of a file. */
export function violationAt(file: SourceFile, offset: number, message: string): Violation {
  return { path: file.path, line: lineOf(file.text, offset), message };
}

/** One line each, in the form that editors and terminals turn into links. */
export function toLines(violations: readonly Violation[]): string[] {
  return violations.map(({ path, line, message }) => `${path}:${line} ${message}`).sort();
}
