/**
 * Runs after `npm ci` and `npm install`: builds, so that `npx zhupi` works at once. Plain JavaScript, since the Node that
 * runs it may be older than the project's own, or the tools may have been left out on purpose (`npm ci --omit=dev`).
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkOwnCommand } from './own-command.mjs';
import { projectNode } from './runtime.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = projectNode();

linkOwnCommand(root);

if (node === undefined || !isInstalled('vite')) {
  console.log('zhupi: build tools are not installed, so nothing was built.');
} else {
  const { status } = spawnSync(node, [join(root, 'build', 'build.ts'), '--if-stale'], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

/** @param {string} name */
function isInstalled(name) {
  try {
    createRequire(import.meta.url).resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}
