import { describe, expect, it } from 'vitest';
import { checkPurity } from './purity.ts';
import { makeTree, readTree } from './tree.ts';
import { toLines } from './violation.ts';

const breaches = (path: string, text: string): string[] => toLines(checkPurity(makeTree({ [path]: text })));

describe('the domain and the contract', () => {
  it.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'crypto.randomUUID()',
    'performance.now()',
    'ids.map(Math.random)',
  ])('may not use %s', (code) => {
    expect(breaches('annotations/model/change.ts', `const a = ${code};`)).toHaveLength(1);
  });

  it('may compute with a time that was handed in', () => {
    expect(breaches('annotations/model/change.ts', 'const a = new Date(at).getTime() + Math.max(1, 2);')).toEqual([]);
  });

  it('are the only rooms bound by this, and not in their tests', () => {
    expect(breaches('electron/service/clock.ts', 'const a = Date.now();')).toEqual([]);
    expect(breaches('annotations/model/change.test.ts', 'const a = Date.now();')).toEqual([]);
  });

  it('are pure in the whole house', () => {
    expect(toLines(checkPurity(readTree()))).toEqual([]);
  });
});
