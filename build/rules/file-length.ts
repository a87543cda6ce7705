import { isCode, isTest, type Tree } from './tree.ts';
import type { Violation } from './violation.ts';

export const LONGEST_SOURCE = 300;
export const LONGEST_TEST = 500;

/** A file that grows past the limit has taken on a second concept. */
export function checkFileLength(tree: Tree): Violation[] {
  return tree
    .filter((file) => isCode(file) || file.path.endsWith('.css'))
    .flatMap((file) => {
      const lines = file.text.replace(/\n$/, '').split('\n').length;
      const longest = isTest(file.path) ? LONGEST_TEST : LONGEST_SOURCE;
      if (lines <= longest) return [];
      return [
        {
          path: file.path,
          line: longest + 1,
          message: `has ${lines} lines; ${longest} are allowed. Split it by concept.`,
        },
      ];
    });
}
