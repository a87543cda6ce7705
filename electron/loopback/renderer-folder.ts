import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The built window: the nearest `dist/renderer` above this file, whether it runs from source or from a chunk in `dist/`.
 * `undefined` where the window has not been built.
 */
export function findRendererFolder(from: string = import.meta.dirname): string | undefined {
  const folder = join(from, 'dist', 'renderer');
  if (existsSync(join(folder, 'index.html'))) return folder;
  const parent = dirname(from);
  return parent === from ? undefined : findRendererFolder(parent);
}
