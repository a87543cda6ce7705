import { describe, expect, it } from 'vitest';
import { checkFileNames } from './file-names.ts';
import { makeTree, readTree } from './tree.ts';

const faulty = (path: string): boolean => checkFileNames(makeTree({ [path]: '' })).length > 0;

describe('file names', () => {
  it.each([
    'shared/utils.ts',
    'shared/text-utils.ts',
    'renderer/ui/ViewManager.tsx',
    'annotations/common/span.ts',
    'electron/cli/test/helpers.test.ts',
    'renderer/ui/misc.css',
  ])('refuse %s', (path) => {
    expect(faulty(path)).toBe(true);
  });

  it.each(['annotations/model/span.ts', 'electron/storage/command-queue.ts', 'renderer/ui/Utilization.tsx'])(
    'allow %s',
    (path) => {
      expect(faulty(path)).toBe(false);
    },
  );

  it('name the word that is refused', () => {
    expect(checkFileNames(makeTree({ 'shared/utils.ts': '' }))[0]?.message).toContain('“utils”');
  });

  it('name a concept in the whole house', () => {
    expect(checkFileNames(readTree())).toEqual([]);
  });
});
