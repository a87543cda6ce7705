import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../chromium-paths.ts';

/**
 * Path of Electron's program, or undefined where it was never fetched. Looks at the files only: `require('electron')`
 * would start a download.
 * @param folder of the electron package
 */
export function findElectron(
  folder: string,
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const recorded = readRecordedName(folder);
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const path =
    override !== undefined && override !== ''
      ? join(override, recorded ?? programName(platform))
      : recorded === undefined
        ? undefined
        : join(folder, 'dist', recorded);
  return path !== undefined && existsSync(path) ? path : undefined;
}

/** Why no download should be tried, in words for the person; undefined where it may be. */
export function downloadForbidden(env: Environment = process.env): string | undefined {
  if (isSet(env.ELECTRON_SKIP_BINARY_DOWNLOAD)) return 'ELECTRON_SKIP_BINARY_DOWNLOAD is set';
  if (isSet(env.CI)) return 'nothing is downloaded in CI';
  return undefined;
}

/** Electron's installer leaves the name of the program in path.txt. */
function readRecordedName(folder: string): string | undefined {
  const file = join(folder, 'path.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

function programName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
