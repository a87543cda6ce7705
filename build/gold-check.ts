/**
 * `npm run gold:check`: gold from the built program, read by a program that shares nothing with it. The sample project is
 * exported twice by the command line; the bytes must be the same, and Python must find every slice and hash where they should be.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SKIPPED_CODE } from './suites/counts.ts';

const root = join(import.meta.dirname, '..');

if (spawnSync('python3', ['--version']).status === 0) checkGold();
else {
  console.log('python3 is missing: gold was not checked');
  process.exitCode = SKIPPED_CODE;
}

function checkGold(): void {
  const folder = mkdtempSync(join(tmpdir(), 'zhupi-gold-'));
  try {
    const project = join(folder, 'sample.zhupi');
    copyFileSync(join(root, 'samples', 'sample.zhupi'), project);
    const files = [exportGold(project, join(folder, 'first')), exportGold(project, join(folder, 'second'))];
    const [first, second] = files.map((file) => readFileSync(file));
    if (first === undefined || second === undefined || !first.equals(second))
      throw new Error('two exports of one project differ');
    run('python3', join(root, 'e2e', 'check_gold.py'), ...files.slice(0, 1));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function exportGold(project: string, folder: string): string {
  const file = join(folder, 'gold.jsonl');
  run(process.execPath, join(root, 'build', 'zhupi.mjs'), 'export', project, '--format', 'gold-jsonl', '--out', file);
  return file;
}

function run(command: string, ...args: string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${status}`);
}
