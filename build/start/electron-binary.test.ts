import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadForbidden, findElectron } from './electron-binary.ts';

describe("Electron's program", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhupi-electron-'));
    mkdirSync(join(folder, 'dist'));
    mkdirSync(join(folder, 'own'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const put = (...path: string[]): string => {
    const file = join(folder, ...path);
    writeFileSync(file, '');
    return file;
  };

  it('is absent from a package whose installer never ran', () => {
    expect(findElectron(folder, {}, 'linux')).toBeUndefined();
  });

  it('is where path.txt says', () => {
    writeFileSync(join(folder, 'path.txt'), 'electron');
    const program = put('dist', 'electron');
    expect(findElectron(folder, {}, 'linux')).toBe(program);
  });

  it('is absent where path.txt names a file that was deleted', () => {
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(findElectron(folder, {}, 'linux')).toBeUndefined();
  });

  it('lies in ELECTRON_OVERRIDE_DIST_PATH before all, under its name for the system', () => {
    const program = put('own', 'electron.exe');
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'own') }, 'win32')).toBe(program);
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'own') }, 'linux')).toBeUndefined();
  });

  it('is not fetched in CI or where the person said so', () => {
    expect(downloadForbidden({ CI: 'true' })).toContain('CI');
    expect(downloadForbidden({ ELECTRON_SKIP_BINARY_DOWNLOAD: '1' })).toContain('ELECTRON_SKIP_BINARY_DOWNLOAD');
    expect(downloadForbidden({ CI: '', ELECTRON_SKIP_BINARY_DOWNLOAD: '0' })).toBeUndefined();
  });
});
