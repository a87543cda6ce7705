import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { defineConfig } from 'vite';
import { COMMONJS_NAMES, noCommonJsNames } from './commonjs-names.ts';
import { workerUrls } from './worker-urls.ts';

const root = join(import.meta.dirname, '..');

/** Native modules and Electron stay outside; everything else is bundled, so that the package needs no node_modules of its own. */
export const EXTERNAL = ['electron', 'better-sqlite3', 'nodejieba'];

/** Output name → source of the programs that run in Node. Workers are found by their name. */
export function nodeEntries(): Record<string, string> {
  return {
    'desktop/main': join(root, 'electron/desktop/main.ts'),
    'cli/zhupi': join(root, 'electron/cli/zhupi.ts'),
    ...Object.fromEntries(
      globSync('electron/{workers,intake}/*-worker.ts', { cwd: root }).map((path) => [
        `workers/${basename(path, '.ts')}`,
        join(root, path),
      ]),
    ),
  };
}

/**
 * The main process, the command line and the workers, as ES modules that share chunks. What is imported with `import()`
 * (the loopback shell and its server) is loaded only by those who ask for it: the command line has to start fast.
 */
export default defineConfig({
  root,
  cacheDir: join(root, 'node_modules/.cache/vite'),
  plugins: [workerUrls(), noCommonJsNames()],
  // Bundled CommonJS packages (write-file-atomic) still ask for these, which ES modules call something else.
  define: COMMONJS_NAMES,
  ssr: { noExternal: true, external: EXTERNAL },
  build: {
    ssr: true,
    target: 'node24',
    outDir: join(root, 'dist'),
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: nodeEntries(),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
