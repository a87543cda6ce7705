import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, countCommand, countReport, NONE } from './counts.ts';
import type { Suite } from './suites.ts';

/** Runs a suite with its output on this terminal, and counts. */
export async function runSuite(suite: Suite, root: string): Promise<Counts> {
  const { report } = suite;
  // A report that an earlier run left must not speak for a runner that crashed.
  if (report !== undefined) rmSync(join(root, report.file), { force: true });
  const code = await runNode(suite.command, root, report?.env ?? {});
  if (report === undefined) return countCommand(code);
  const file = join(root, report.file);
  const reported = existsSync(file) ? report.parse(JSON.parse(readFileSync(file, 'utf8'))) : NONE;
  return countReport(reported, code === 0 && existsSync(file));
}

function runNode(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<number | null> {
  const child = spawn(process.execPath, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
}
