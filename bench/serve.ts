import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { settingsFolderOf } from '../electron/cli/person-folders.ts';
import type { SettingsPatch } from '../shared/settings.ts';

const PROGRAM = join(import.meta.dirname, '..', 'dist', 'cli', 'zhupi.js');

export interface Shell {
  /** Lets whoever holds it in. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the built program's loopback shell with a home of its own, and this person's settings in it. */
export async function serve(project: string, home: string, settings: SettingsPatch = {}): Promise<Shell> {
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'settings'),
    LANG: 'zh_CN.UTF-8',
    LC_ALL: 'zh_CN.UTF-8',
  };
  const folder = settingsFolderOf(env, process.platform, home);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ settings, recent: [] }));
  const child = spawn(process.execPath, [PROGRAM, 'serve', project], {
    cwd: home,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) {
    return {
      address: line.trim(),
      async stop() {
        child.kill('SIGINT');
        await ended;
      },
    };
  }
  throw new Error('the shell ended before it said its address; is dist/ built?');
}
