/** `npm run build [-- --if-stale]`: the window, the programs for Node and the preload, into dist/; and the sample project. */
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build as viteBuild } from 'vite';
import { hashSources, isFresh, isSampleFresh, writeSampleStamp, writeStamp } from './freshness.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

const { values: options } = parseArgs({ options: { 'if-stale': { type: 'boolean', default: false } } });
if (!(options['if-stale'] && isFresh(root))) {
  // Beside dist/ and as deep, so that source maps stay true. Whoever runs from dist/ is not disturbed by a build that fails.
  const next = `${dist}-next-${process.pid}`;
  try {
    const hash = hashSources(root);
    await buildWith('vite.renderer.ts', join(next, 'renderer'));
    await buildWith('vite.node.ts', next);
    await buildWith('vite.preload.ts', join(next, 'desktop'));
    writeStamp(next, hash);
    putInPlace(next);
  } catch (error) {
    // The bundler's message shows the place in the source; its stack shows only the bundler.
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}
if (process.exitCode === undefined && !isSampleFresh(root)) makeSample();

/** In a process of its own, since it runs the service from its sources. Some ten seconds, so only when something changed. */
function makeSample(): void {
  const { status } = spawnSync(process.execPath, [join(root, 'samples', 'build-sample.ts')], { stdio: 'inherit' });
  if (status === 0) writeSampleStamp(root);
  else process.exitCode = 1;
}

async function buildWith(config: string, outDir: string): Promise<void> {
  await viteBuild({ configFile: join(import.meta.dirname, config), logLevel: 'warn', build: { outDir } });
}

function putInPlace(next: string): void {
  const previous = `${dist}-previous-${process.pid}`;
  renameIfPresent(dist, previous);
  renameSync(next, dist);
  rmSync(previous, { recursive: true, force: true });
}

function renameIfPresent(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
