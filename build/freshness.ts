import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything a build is made from. Tests are not: changing one makes nothing stale. */
const SOURCES = [
  'annotations/**/*',
  'shared/**/*',
  'electron/**/*',
  'renderer/**/*',
  'build/vite.*.ts',
  'build/worker-urls.ts',
  'build/commonjs-names.ts',
  'package-lock.json',
];

/** What the sample project is made from: our articles and their annotations, and the code that decides what is stored. */
const SAMPLE_SOURCES = [
  'samples/**/*.{txt,json,ts}',
  'annotations/**/*',
  'electron/service/**/*',
  'electron/storage/**/*',
  'electron/intake/**/*',
  'package-lock.json',
];

const STAMP = '.sources';
const SAMPLE = 'samples/sample.zhupi';
const SAMPLE_STAMP = 'samples/.sample-sources';

/** One digest over names and bytes of all sources. Times of files say nothing after a `git checkout` or a copy. */
export function hashSources(root: string, sources: readonly string[] = SOURCES): string {
  const digest = createHash('sha256');
  const paths = globSync(sources, { cwd: root, exclude: ['**/*.test.ts', '**/*.test.tsx', '**/test/**'] })
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
  const stamp = join(root, 'dist', STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(root);
}

/**
 * Call after a build that ended well.
 * @param folder the output of the build
 * @param hash taken before it began, so that an edit meanwhile counts as stale
 */
export function writeStamp(folder: string, hash: string): void {
  writeFileSync(join(folder, STAMP), hash);
}

/** Whether the sample project was made from exactly these sources. */
export function isSampleFresh(root: string): boolean {
  const stamp = join(root, SAMPLE_STAMP);
  const isThere = existsSync(join(root, SAMPLE)) && existsSync(stamp);
  return isThere && readFileSync(stamp, 'utf8') === hashSources(root, SAMPLE_SOURCES);
}

/** Call after the sample project has been made. */
export function writeSampleStamp(root: string): void {
  writeFileSync(join(root, SAMPLE_STAMP), hashSources(root, SAMPLE_SOURCES));
}
