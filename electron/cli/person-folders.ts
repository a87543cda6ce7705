import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the app keeps its settings for this person: the folder Electron gives the desktop app too, so that both know the
 * same recent projects.
 */
export function settingsFolderOf(env: Environment, platform: NodeJS.Platform, home: string = homedir()): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Zhupi');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Zhupi');
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Zhupi');
}

/** Where this person keeps what they work on. */
export function documentsFolderOf(home: string = homedir()): string {
  const documents = join(home, 'Documents');
  return existsSync(documents) ? documents : home;
}
