import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..');

/** A sandboxed preload can load no module but `electron`, and no ES module: one CommonJS file. */
export default defineConfig({
  root,
  cacheDir: join(root, 'node_modules/.cache/vite'),
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'chrome140',
    outDir: join(root, 'dist/desktop'),
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: join(root, 'electron/desktop/preload.ts'),
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
});
