import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base } from '@playwright/test';

const PROGRAM = join(import.meta.dirname, '..', 'dist', 'cli', 'zhupi.js');

/** The program as one person runs it: a home of their own, the window shell and the command line over the same files. */
export interface Desk {
  readonly home: string;
  /** Starts the loopback shell. @returns its address, which lets whoever holds it in. */
  serve(...args: string[]): Promise<string>;
  /** Ends the shell as Ctrl-C does. @returns its exit code. */
  stop(): Promise<number | null>;
  /** Ends the shell as a power cut does. */
  kill(): Promise<void>;
  /** Runs a command to its end. */
  run(...args: string[]): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

/** A test with a desk of its own, and a neighbour's where it asks for one; cleared away afterwards. */
export const test = base.extend<{ desk: Desk; otherDesk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a test needs from this pattern
  desk: async ({}, use) => withDesk(use),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  otherDesk: async ({}, use) => withDesk(use),
});

async function withDesk(use: (desk: Desk) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'zhupi-desk-'));
  const desk = createDesk(home);
  await use(desk);
  await desk.stop();
  rmSync(home, { recursive: true, force: true });
}

function createDesk(home: string): Desk {
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'settings'),
    LANG: 'zh_CN.UTF-8',
    LC_ALL: 'zh_CN.UTF-8',
  };
  const start = (args: readonly string[]) => spawn(process.execPath, [PROGRAM, ...args], { cwd: home, env });
  let shell: ChildProcess | undefined;
  const end = async (signal: 'SIGINT' | 'SIGKILL'): Promise<number | null> => {
    const running = shell;
    shell = undefined;
    if (running === undefined) return null;
    if (running.exitCode !== null) return running.exitCode;
    const ended = new Promise<number | null>((resolve) => running.once('exit', resolve));
    running.kill(signal);
    return ended;
  };
  return {
    home,
    stop: () => end('SIGINT'),
    async kill() {
      await end('SIGKILL');
    },
    async serve(...args) {
      await end('SIGINT');
      const child = start(['serve', ...args]);
      shell = child;
      let complaint = '';
      child.stderr.on('data', (chunk: Buffer) => {
        complaint += chunk.toString();
      });
      for await (const line of createInterface({ input: child.stdout })) return line.trim();
      throw new Error(`the shell ended before it said its address: ${complaint}`);
    },
    run(...args) {
      return new Promise((resolve, reject) => {
        const child = start(args);
        let stdout = '';
        let stderr = '';
        child.stdout.on('data', (chunk: Buffer) => {
          stdout += chunk.toString();
        });
        child.stderr.on('data', (chunk: Buffer) => {
          stderr += chunk.toString();
        });
        child.once('error', reject);
        child.once('close', (code) => resolve({ code, stdout, stderr }));
      });
    },
  };
}
