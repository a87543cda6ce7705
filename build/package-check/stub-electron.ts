import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Where the fuses of Electron's binary lie: this text, then one byte for the version of the wire, one for how many fuses
 * follow, and one character for each (`0` off, `1` on). Source: @electron/fuses, Electron's `docs/tutorial/fuses.md`.
 */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_COUNT = 9;

/** The languages of the stub's own texts: three that Zhupi speaks and one that a package has no use for. */
const LOCALES = ['en-US', 'zh-CN', 'zh-TW', 'de'];

/** A folder with the files electron-builder looks for in Electron's, so that packages can be built where it can't be had. */
export async function writeStubElectron(folder: string): Promise<void> {
  const fuses = Buffer.concat([
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([1, FUSE_COUNT]),
    Buffer.from('1'.repeat(FUSE_COUNT)),
  ]);
  const files: readonly (readonly [name: string, content: string | Uint8Array, mode?: number])[] = [
    ['electron', Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n# '), fuses, Buffer.from('\n')]), 0o755],
    ['chrome-sandbox', '', 0o755],
    ['chrome_crashpad_handler', '', 0o755],
    ['LICENSE', 'stub\n'],
    ['LICENSES.chromium.html', 'stub\n'],
    ['version', 'stub\n'],
    ...LOCALES.map((name) => [`locales/${name}.pak`, ''] as const),
  ];
  for (const [name, content, mode = 0o644] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { mode });
  }
}
