import { lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the project's own command where `npx` looks first. npm links the commands of dependencies only; without this,
 * `npx zhupi` in the checkout would install the checkout into a cache folder of npm's at each call, which takes a second.
 * @param {string} root
 * @param {NodeJS.Platform} platform
 */
export function linkOwnCommand(root, platform = process.platform) {
  const folder = join(root, 'node_modules', '.bin');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'zhupi');
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) rmSync(path);
  if (platform === 'win32') {
    // npx asks for the bare name and runs the .cmd beside it.
    writeFileSync(path, '#!/bin/sh\nexec node "$(dirname "$0")/../../build/zhupi.mjs" "$@"\n');
    writeFileSync(`${path}.cmd`, '@node "%~dp0\\..\\..\\build\\zhupi.mjs" %*\r\n');
  } else {
    symlinkSync('../../build/zhupi.mjs', path);
  }
}
