import { join } from 'node:path';
import type { Children } from './children.ts';
import { downloadElectron, electronVersion } from './download-electron.ts';
import { forgetFailure, recallFailure, rememberFailure } from './download-memory.ts';
import { downloadForbidden, findElectron } from './electron-binary.ts';
import { hasDisplay } from './window.ts';

/** Electron's program, or why there is none, in a few words. */
export type ElectronProgram = { readonly path: string } | { readonly path?: undefined; readonly reason: string };

/** Electron's program where it is installed or can be fetched. A fetch that failed is tried again only the next day. */
export async function obtainElectron(root: string, children: Children): Promise<ElectronProgram> {
  if (!hasDisplay(process.platform, process.env)) return { reason: 'there is no display' };
  const folder = join(root, 'node_modules', 'electron');
  const present = findElectron(folder);
  if (present !== undefined) return { path: present };
  const forbidden = downloadForbidden();
  if (forbidden !== undefined) return { reason: forbidden };

  const cache = join(root, 'node_modules', '.cache', 'zhupi');
  const memory = join(cache, 'electron-failure.json');
  const version = electronVersion(folder);
  const failure = recallFailure(memory, version, Date.now());
  if (failure !== undefined) return { reason: `${failure.reason}; \`npx install-electron\` tries again` };

  console.error(`Fetching Electron ${version}, once …`);
  const reason = await downloadElectron(folder, join(cache, 'electron-download'), children);
  const fetched = findElectron(folder);
  if (fetched === undefined) {
    const known = reason ?? 'its installer left no program';
    if (!children.stopping) rememberFailure(memory, { version, reason: known, at: Date.now() });
    return { reason: known };
  }
  forgetFailure(memory);
  return { path: fetched };
}
