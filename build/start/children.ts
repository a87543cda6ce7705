import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';

/** Time a child gets to end in order before it is killed. */
const PATIENCE_MS = 5_000;

/** Processes that live no longer than the launcher. */
export interface Children {
  start(command: string, args: readonly string[], options?: SpawnOptions): ChildProcess;
  /** Ends all of them, with all that they started themselves. Resolves when none is left. */
  stop(): Promise<void>;
  /** True from the first call of `stop` on; nothing may be started then. */
  readonly stopping: boolean;
}

/** How a process ended: one of the two is null. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/**
 * Each child leads a process group of its own, so that what it starts can be ended with it, and so that Ctrl-C reaches
 * the launcher alone, which then ends the children in order. (Windows has no groups: taskkill walks the tree.)
 * @param patienceMs how long `stop` waits for an orderly end before it kills
 */
export function createChildren(patienceMs: number = PATIENCE_MS): Children {
  const alive = new Set<ChildProcess>();
  let stopping = false;
  return {
    start(command, args, options = {}) {
      if (stopping) throw new Error(`${command} may not be started: the launcher is ending`);
      const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
      alive.add(child);
      child.once('error', () => alive.delete(child));
      child.once('exit', () => {
        alive.delete(child);
        signalTree(child, 'SIGKILL');
      });
      return child;
    },
    async stop() {
      stopping = true;
      await Promise.all([...alive].map((child) => stopChild(child, patienceMs)));
    },
    get stopping() {
      return stopping;
    },
  };
}

/** Waits for the end of a process. One that can't be started at all counts as the shell's 127. */
export function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once('error', () => resolve({ code: 127, signal: null }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

async function stopChild(child: ChildProcess, patienceMs: number): Promise<void> {
  const ended = exitOf(child);
  signalTree(child, 'SIGTERM');
  const impatience = setTimeout(() => signalTree(child, 'SIGKILL'), patienceMs);
  await ended;
  clearTimeout(impatience);
}

function signalTree(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    const force = signal === 'SIGKILL' ? ['/f'] : [];
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', ...force], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // ESRCH: the whole group has gone already, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
