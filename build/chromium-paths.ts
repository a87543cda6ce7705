import { posix, win32 } from 'node:path';

/** Variables of the environment that say where programs lie. */
export type Environment = Readonly<Record<string, string | undefined>>;

const LINUX_COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];
const MAC_PROGRAMS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
];

/** Where a browser of the Chromium family may lie on this system, best first. */
export function chromiumCandidates(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'darwin') {
    return ['/Applications', ...(env.HOME === undefined ? [] : [posix.join(env.HOME, 'Applications')])].flatMap(
      (folder) => MAC_PROGRAMS.map((name) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => env[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PROGRAMS.map((parts) => win32.join(folder, ...parts)));
  }
  const folders = new Set([...(env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/')), '/usr/bin']);
  return LINUX_COMMANDS.flatMap((command) => [...folders].map((folder) => posix.join(folder, command)));
}
