import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const PROGRAM = join(import.meta.dirname, '..', 'zhupi.ts');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Working folder. */
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs the program as somebody else; only root can. */
  readonly uid?: number;
  readonly gid?: number;
  /** Sends Ctrl-C, once, when what has come on stderr so far says that the time has come. */
  readonly interruptWhen?: (stderr: string) => boolean;
}

/** Environment of a person without settings, whose home is the given folder and whose language is English. */
export function environmentIn(home: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    USERPROFILE: home,
    APPDATA: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    LANG: 'en_GB.UTF-8',
    // Reading the TypeScript sources takes longer than what they do.
    NODE_COMPILE_CACHE: join(PROGRAM, '..', '..', '..', 'node_modules', '.cache', 'node-compile'),
    // What Node itself says of experimental features is no part of what is tested.
    NODE_NO_WARNINGS: '1',
    ...more,
  };
}

/** Runs the command line as a process of its own and waits for its end. */
export function runZhupi(args: readonly string[], { cwd, env, interruptWhen, ...user }: RunOptions): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env: environmentIn(cwd, env), ...user });
    let stdout = '';
    let stderr = '';
    let interrupted = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      if (interrupted || interruptWhen?.(stderr) !== true) return;
      interrupted = true;
      child.kill('SIGINT');
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
