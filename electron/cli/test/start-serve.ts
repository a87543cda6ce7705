import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { environmentIn, PROGRAM } from './run-zhupi.ts';

export interface Serving {
  readonly child: ChildProcess;
  /** The first line on stdout. */
  readonly firstLine: string;
  /** All of stderr so far. */
  readonly stderr: () => string;
  /** How the process ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** Starts `zhupi serve` and waits for its first line. It does not outlive the test. */
export async function startServe(args: readonly string[], cwd: string): Promise<Serving> {
  const child = spawn(process.execPath, [PROGRAM, 'serve', ...args], { cwd, env: environmentIn(cwd) });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended: Serving['ended'] = new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const firstLine = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    void ended.then(({ code }) => reject(new Error(`zhupi serve ended with ${code}: ${stderr}`)));
  });
  return { child, firstLine, stderr: () => stderr, ended };
}

/** Lets a caller in as a browser is let in, and calls the API as the window does. */
export async function enter(url: string): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const { origin } = new URL(url);
  const answer = await fetch(url, { redirect: 'manual' });
  const cookie = answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  return (path, init) => fetch(`${origin}${path}`, { ...init, headers: { cookie, 'x-zhupi': '1', ...init?.headers } });
}

/** What the API answered with, for a test that knows its shape. */
export async function resultOf(answer: Response): Promise<unknown> {
  const body: unknown = await answer.json();
  if (typeof body !== 'object' || body === null || !('result' in body)) throw new Error(JSON.stringify(body));
  const { result } = body;
  return typeof result === 'object' && result !== null && 'data' in result ? result.data : undefined;
}
