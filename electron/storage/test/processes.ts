import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export interface OtherProcess {
  readonly child: ChildProcessWithoutNullStreams;
  /** The next line it writes; undefined when it has ended. */
  nextLine(): Promise<string | undefined>;
  /** Waits for its end. @returns the exit code, or the signal that ended it */
  ended(): Promise<number | NodeJS.Signals | null>;
}

/** Runs a TypeScript file of this folder in a process of its own, which does not outlive the test. */
export function startProcess(
  script: string,
  args: readonly string[],
  user: { readonly uid?: number; readonly gid?: number } = {},
): OtherProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], { ...user });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const end = once(child, 'exit');
  return {
    child,
    async nextLine() {
      const { value, done } = await lines.next();
      if (done === true && errors !== '') throw new Error(errors);
      return done === true ? undefined : value;
    },
    async ended() {
      const [code, signal] = (await end) as [number | null, NodeJS.Signals | null];
      return signal ?? code;
    },
  };
}
