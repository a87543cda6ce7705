import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, '..');

/** The window, as files for a strict content security policy: no inline script, no data: URL, nothing from elsewhere. */
export default defineConfig({
  root: join(root, 'renderer'),
  // Electron's own protocol and the loopback shell serve the same files under different addresses.
  base: './',
  cacheDir: join(root, 'node_modules/.cache/vite'),
  plugins: [react()],
  build: {
    outDir: join(root, 'dist/renderer'),
    emptyOutDir: true,
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One window loaded from the disk: a warning about download size has nothing to say here.
    chunkSizeWarningLimit: 4096,
  },
});
