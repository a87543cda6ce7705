/**
 * Takes the place of Electron's program: `node run.ts FOLDER [ARGUMENTS…]` runs the app whose package.json lies in FOLDER,
 * with the double of `electron`. Real Electron reads its own flags from the arguments too.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { chromiumContext, startChromium } from './chromium.ts';
import { serveTest } from './test-channel.ts';

const DOUBLE = new URL('electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron' ? { url: DOUBLE, shortCircuit: true } : nextResolve(specifier, context),
});

const [program = '', , folder = '.', ...rest] = process.argv;
process.argv = [program, folder, ...rest];
const appPath = resolve(folder);
const { main } = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as { main: string };

// Main looks at the version before it loads anything.
const versions = {
  ...process.versions,
  electron: process.env.ELECTRON_DOUBLE_VERSION ?? manifest.devDependencies.electron,
};
Object.defineProperty(process, 'versions', { value: Object.freeze(versions) });
Object.defineProperty(process, 'resourcesPath', { value: process.env.ELECTRON_DOUBLE_RESOURCES });

const electron = await import('./electron.ts');
const { directTraffic } = await import('./traffic.ts');
const { app } = electron;
app.appPath = appPath;
process.on('SIGTERM', () => app.quit());
process.on('SIGINT', () => app.quit());

await import(pathToFileURL(join(appPath, main)).href);
// A second start has left by now.
if (!app.hasLeft) {
  const endpoint = await startChromium(app.getPath('userData'));
  await directTraffic(chromiumContext());
  app.becomeReady();
  serveTest(electron, endpoint);
}
