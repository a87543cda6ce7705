import type { Tree } from './tree.ts';
import type { Violation } from './violation.ts';
import { wordsOf } from './words.ts';

const EMPTY_WORDS = new Set(['util', 'utils', 'helper', 'helpers', 'manager', 'managers', 'common', 'misc']);

/** A name such as `utils` says nothing about the one concept a file or folder should have. */
export function checkFileNames(tree: Tree): Violation[] {
  return tree.flatMap(({ path }) => {
    const word = path
      .split(/[/.]/)
      .flatMap(wordsOf)
      .find((candidate) => EMPTY_WORDS.has(candidate));
    if (word === undefined) return [];
    return [{ path, line: 1, message: `is named “${word}”, which names no concept. Name it after what it does.` }];
  });
}
