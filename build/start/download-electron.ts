import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Children } from './children.ts';
import { createStallWatch } from './stall-watch.ts';

const STALLED_AFTER_MS = 15_000;
const LOOKS_BEFORE_STALL = 30;

/**
 * Runs the installer of the electron package, which fetches the program for this system.
 * @param stallMs gives up when nothing has arrived for so long
 * @returns undefined when it worked, else a few words on why not
 */
export async function downloadElectron(
  packageFolder: string,
  scratchFolder: string,
  children: Children,
  stallMs: number = STALLED_AFTER_MS,
): Promise<string | undefined> {
  rmSync(scratchFolder, { recursive: true, force: true });
  mkdirSync(scratchFolder, { recursive: true });
  const installer = children.start(process.execPath, [join(packageFolder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // The installer downloads into the temporary folder: one of its own shows whether anything arrives.
    env: { ...process.env, TMPDIR: scratchFolder, TEMP: scratchFolder, TMP: scratchFolder },
  });
  let complaint = '';
  installer.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });

  let stalled = false;
  const watch = createStallWatch(stallMs, performance.now());
  const looking = setInterval(() => {
    const size = sizeOf(scratchFolder) + sizeOf(join(packageFolder, 'dist'));
    if (!watch.isStalled(size, performance.now())) return;
    stalled = true;
    installer.kill();
  }, stallMs / LOOKS_BEFORE_STALL);

  const code = await new Promise<number | null>((resolve) => {
    installer.once('error', () => resolve(null));
    installer.once('close', resolve);
  });
  clearInterval(looking);
  rmSync(scratchFolder, { recursive: true, force: true });
  if (code === 0) return undefined;
  return stalled ? 'its download does not answer' : reasonIn(complaint);
}

/** The version that package.json pins, which is the one the installer fetches. */
export function electronVersion(packageFolder: string): string {
  const { version } = createRequire(import.meta.url)(join(packageFolder, 'package.json')) as { version: string };
  return version;
}

/** The message of the first error in a stack trace, short enough for one line of the terminal. */
export function reasonIn(complaint: string): string {
  const line = complaint.split('\n').find((candidate) => /^\s*\w*Error\b.*:/.test(candidate)) ?? '';
  const words = line.replace(/^\s*\w*Error\b[^:]*:/, '').trim();
  if (words === '') return 'its download failed';
  return `its download failed: ${words.length > 100 ? `${words.slice(0, 99)}…` : words}`;
}

/** Bytes in a folder that somebody else is working in: what goes away meanwhile counts as nothing. */
function sizeOf(folder: string): number {
  const sizeOfFile = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
      (sum, name) => sum + sizeOfFile(join(folder, name)),
      0,
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}
