/** `npm run package [-- --dir]`: installers for the system this runs on, into release/; with --dir only the folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'electron-builder';
import { packageConfig } from './electron-builder.ts';
import { isFresh } from './freshness.ts';

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({ options: { dir: { type: 'boolean', default: false } } });

const obstacle = obstacleToPackaging();
if (obstacle !== undefined) {
  console.error(obstacle);
  process.exit(1);
}
try {
  const artifacts = await build({ projectDir: root, config: packageConfig, ...(options.dir && { dir: true }) });
  for (const path of artifacts) console.log(path);
} catch (error) {
  console.error(`The package could not be built: ${error instanceof Error ? error.message : String(error)}`);
  console.error(
    'electron-builder fetches Electron and its own tools: are they within reach? `npm run package:check` needs neither.',
  );
  process.exitCode = 1;
}

/** A package of yesterday's build, or without its sample, would only be noticed by whoever installs it. */
function obstacleToPackaging(): string | undefined {
  if (!isFresh(root)) return 'dist/ was not built from these sources: run `npm run build` first.';
  if (!existsSync(join(root, 'samples', 'sample.zhupi')))
    return 'samples/sample.zhupi is missing: run `npm run build` first.';
  return undefined;
}
