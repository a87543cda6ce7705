import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseVitestReport } from './counts.ts';
import { runSuite } from './run-suite.ts';
import type { Suite } from './suites.ts';

describe('running a suite', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'zhupi-suite-'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  const report = { file: 'report.json', parse: parseVitestReport };
  const write = (failed: number): string =>
    `require('node:fs').writeFileSync('report.json', JSON.stringify({ numPassedTests: 3, numFailedTests: ${failed}, numPendingTests: 0, numTodoTests: 0 }));`;
  const run = (script: string, more: Partial<Suite> = {}) =>
    runSuite({ name: 'x', command: ['-e', script], ...more }, root);

  it('counts a command by its exit code', async () => {
    expect(await run('process.exit(0)')).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(await run('process.exit(3)')).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(await run('process.exit(77)')).toEqual({ passed: 0, failed: 0, skipped: 1 });
    expect(await run("process.kill(process.pid, 'SIGKILL')")).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes the numbers of a report', async () => {
    expect(await run(write(0), { report })).toEqual({ passed: 3, failed: 0, skipped: 0 });
    expect(await run(`${write(2)} process.exit(1)`, { report })).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  it('does not believe a report that says all is well when the runner failed', async () => {
    expect(await run(`${write(0)} process.exit(1)`, { report })).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('counts a missing report as a failure, and an old one as missing', async () => {
    writeFileSync(join(root, 'report.json'), '{"numPassedTests":99}');
    expect(await run('process.exit(0)', { report })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('hands the environment on', async () => {
    const env = { WORD: 'yes' };
    const script = `if (process.env.WORD === 'yes') { ${write(0)} }`;
    expect(await run(script, { report: { ...report, env } })).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });
});
