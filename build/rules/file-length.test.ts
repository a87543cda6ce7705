import { describe, expect, it } from 'vitest';
import { checkFileLength } from './file-length.ts';
import { makeTree, readTree } from './tree.ts';
import { toLines } from './violation.ts';

const lines = (count: number): string => 'x;\n'.repeat(count);

describe('file length', () => {
  it('allows 300 lines of source and 500 of test', () => {
    const tree = makeTree({ 'shared/a.ts': lines(300), 'shared/a.test.ts': lines(500), 'renderer/a.css': lines(300) });
    expect(checkFileLength(tree)).toEqual([]);
  });

  it('refuses one line more', () => {
    const tree = makeTree({ 'shared/a.ts': lines(301), 'shared/a.test.ts': lines(501), 'renderer/a.css': lines(301) });
    expect(toLines(checkFileLength(tree))).toEqual([
      'renderer/a.css:301 has 301 lines; 300 are allowed. Split it by concept.',
      'shared/a.test.ts:501 has 501 lines; 500 are allowed. Split it by concept.',
      'shared/a.ts:301 has 301 lines; 300 are allowed. Split it by concept.',
    ]);
  });

  it('is kept in the whole house', () => {
    expect(toLines(checkFileLength(readTree()))).toEqual([]);
  });
});
