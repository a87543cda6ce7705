import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashSources, isFresh, writeStamp } from './freshness.ts';

describe('a build', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'zhupi-freshness-'));
    mkdirSync(join(root, 'shared/api'), { recursive: true });
    writeFileSync(join(root, 'shared/api/router.ts'), 'export {};');
    mkdirSync(join(root, 'dist'));
    writeStamp(join(root, 'dist'), hashSources(root));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('is fresh while its sources stay the same, whatever their times say', () => {
    utimesSync(join(root, 'shared/api/router.ts'), 2_000_000_000, 2_000_000_000);
    expect(isFresh(root)).toBe(true);
  });

  it('is stale when a source changes', () => {
    writeFileSync(join(root, 'shared/api/router.ts'), 'export { };');
    expect(isFresh(root)).toBe(false);
  });

  it('is stale when a source is added, removed or renamed', () => {
    writeFileSync(join(root, 'shared/new.ts'), '');
    expect(isFresh(root)).toBe(false);
    rmSync(join(root, 'shared/new.ts'));
    expect(isFresh(root)).toBe(true);
    rmSync(join(root, 'shared/api/router.ts'));
    expect(isFresh(root)).toBe(false);
  });

  it('does not care for tests', () => {
    writeFileSync(join(root, 'shared/api/router.test.ts'), 'it();');
    expect(isFresh(root)).toBe(true);
  });

  it('is stale when it was never finished', () => {
    rmSync(join(root, 'dist', '.sources'));
    expect(isFresh(root)).toBe(false);
  });
});
