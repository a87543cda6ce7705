import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..');

/** A running `npm start`, without npm around it. */
export interface Launcher {
  readonly pid: number;
  /** Lines of its standard output so far. */
  readonly lines: readonly string[];
  /** The first line that is an address. */
  readonly address: Promise<string>;
  /** Exit code; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  signal(name: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): void;
}

/** @param env beside PATH: nothing else of this process's environment reaches the launcher */
export function runLauncher(env: Readonly<Record<string, string>>): Launcher {
  const child: ChildProcess = spawn(process.execPath, [join(root, 'build', 'start.mjs')], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { pid, stdout } = child;
  if (pid === undefined || stdout === null) throw new Error('the launcher did not start');
  const lines: string[] = [];
  const output = createInterface({ input: stdout });
  output.on('line', (line) => lines.push(line));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const address = new Promise<string>((resolve, reject) => {
    output.on('line', (line) => {
      if (URL.canParse(line)) resolve(line);
    });
    child.once('exit', () => reject(new Error(`the launcher ended without an address:\n${lines.join('\n')}`)));
  });
  return { pid, lines, address, ended, signal: (name) => child.kill(name) };
}
