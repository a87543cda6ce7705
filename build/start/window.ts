import type { Environment } from '../chromium-paths.ts';

/** Whether a window can be shown at all. On Linux a display server says so; elsewhere there always is one. */
export function hasDisplay(platform: NodeJS.Platform, env: Environment): boolean {
  if (platform !== 'linux') return true;
  return [env.DISPLAY, env.WAYLAND_DISPLAY].some((display) => display !== undefined && display !== '');
}

/**
 * Arguments that make a Chromium show one address in a window without tabs or address bar. It gets a profile of its own:
 * with the person's, a browser that is already open would take the window over, and Ctrl-C could not close it.
 */
export function appWindowArguments(url: string, profile: string, isRoot: boolean): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--window-size=1440,900',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    // Chromium refuses to start as root with its sandbox on.
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

/** The command that opens an address in the person's own browser. */
export function defaultBrowserCommand(platform: NodeJS.Platform, url: string): [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', url];
  // `start` is built into cmd; its first quoted argument would be a title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', url.replaceAll('&', '^&')];
  return ['xdg-open', url];
}
