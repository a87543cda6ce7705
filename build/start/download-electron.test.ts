import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Children, createChildren } from './children.ts';
import { downloadElectron, electronVersion, reasonIn } from './download-electron.ts';

/** A package whose install.js does what each test says, so that no test depends on a network. */
describe('fetching Electron', () => {
  let folder: string;
  let children: Children;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhupi-download-'));
    mkdirSync(join(folder, 'package'));
    writeFileSync(join(folder, 'package', 'package.json'), '{"name":"electron","version":"45.4.1"}');
    children = createChildren();
  });

  afterEach(async () => {
    await children.stop();
    rmSync(folder, { recursive: true });
  });

  const fetchWith = (installer: string, stallMs?: number): Promise<string | undefined> => {
    writeFileSync(join(folder, 'package', 'install.js'), installer);
    return downloadElectron(join(folder, 'package'), join(folder, 'scratch'), children, stallMs);
  };

  it('fetches the pinned version', () => {
    expect(electronVersion(join(folder, 'package'))).toBe('45.4.1');
  });

  it('has no complaint when the installer ends well', async () => {
    expect(await fetchWith('process.exit(0)')).toBeUndefined();
  });

  it('gives the reason when the installer fails', async () => {
    expect(await fetchWith("throw new Error('getaddrinfo ENOTFOUND github.com')")).toBe(
      'its download failed: getaddrinfo ENOTFOUND github.com',
    );
  });

  it('gives up when nothing arrives', async () => {
    expect(await fetchWith('setInterval(() => {}, 1000)', 300)).toBe('its download does not answer');
  });

  it('puts the reason into few words', () => {
    expect(reasonIn('RequestError: connect ECONNREFUSED\n    at x')).toBe('its download failed: connect ECONNREFUSED');
    expect(reasonIn('')).toBe('its download failed');
    expect(reasonIn(`Error: ${'x'.repeat(200)}`)).toHaveLength('its download failed: '.length + 100);
  });
});
