/** `npm run build [-- --if-stale]`: the window, the programs for Node and the preload, into dist/. */
import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build as viteBuild } from 'vite';
import { hashSources, isFresh, removeStamp, writeStamp } from './freshness.ts';
import { nodeEntries } from './vite.node.ts';

const root = join(import.meta.dirname, '..');

const { values: options } = parseArgs({ options: { 'if-stale': { type: 'boolean', default: false } } });
if (options['if-stale'] && isFresh(root)) process.exit(0);

const hash = hashSources(root);
removeStamp(root);
for (const folder of ['desktop', 'cli', 'workers', 'chunks'])
  rmSync(join(root, 'dist', folder), { recursive: true, force: true });

try {
  await buildWith('vite.renderer.ts', [join(root, 'renderer/index.html')]);
  await buildWith('vite.node.ts', Object.values(nodeEntries()));
  await buildWith('vite.preload.ts', [join(root, 'electron/desktop/preload.ts')]);
  writeStamp(root, hash);
} catch (error) {
  // The bundler's message shows the place in the source; its stack shows only the bundler.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function buildWith(config: string, entries: readonly string[]): Promise<void> {
  const missing = entries.filter((entry) => !existsSync(entry)).map((entry) => relative(root, entry));
  if (missing.length > 0) {
    console.warn(`skipped ${config}: ${missing.join(', ')} ${missing.length === 1 ? 'does' : 'do'} not exist yet`);
    return;
  }
  await viteBuild({ configFile: join(import.meta.dirname, config), logLevel: 'warn' });
}
