import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything a build is made from. Tests are not: changing one makes nothing stale. */
const SOURCES = [
  'annotations/**/*',
  'shared/**/*',
  'electron/**/*',
  'renderer/**/*',
  'build/vite.*.ts',
  'build/worker-urls.ts',
  'package-lock.json',
];

/** One digest over names and bytes of all sources. Times of files say nothing after a `git checkout` or a copy. */
export function hashSources(root: string): string {
  const digest = createHash('sha256');
  const paths = globSync(SOURCES, { cwd: root, exclude: ['**/*.test.ts', '**/*.test.tsx', '**/test/**'] })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  for (const path of paths) {
    const file = join(root, path);
    if (!statSync(file).isFile()) continue;
    digest.update(`${path}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return digest.digest('hex');
}

/** Whether dist/ was built from exactly these sources. */
export function isFresh(root: string): boolean {
  const stamp = stampOf(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(root);
}

/** Call before a build: from here on dist/ is not to be trusted until the build ends well. */
export function removeStamp(root: string): void {
  rmSync(stampOf(root), { force: true });
}

/** Call after a build that ended well. `hash` was taken before it began, so that an edit meanwhile counts as stale. */
export function writeStamp(root: string, hash: string): void {
  mkdirSync(dirname(stampOf(root)), { recursive: true });
  writeFileSync(stampOf(root), hash);
}

function stampOf(root: string): string {
  return join(root, 'dist', '.sources');
}
