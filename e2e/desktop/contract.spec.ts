import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { root } from './desktop-app.ts';

const run = promisify(execFile);
const SUITE_MS = 300_000;

test('the contract of the API holds over IPC', async () => {
  test.setTimeout(SUITE_MS);
  const folder = await mkdtemp(join(tmpdir(), 'zhupi-contract-'));
  const report = join(folder, 'report.json');
  try {
    const { stdout } = await run(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--config=e2e/desktop/contract.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      { cwd: root },
    ).catch((error: { stdout: string }) => error);
    await test.info().attach('vitest', { body: stdout, contentType: 'text/plain' });
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(await readFile(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      testResults: { assertionResults: { status: string; fullName: string }[] }[];
    };
    const results = testResults.flatMap(({ assertionResults }) => assertionResults);
    const failed = results.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    expect({ failed, numFailedTests }).toEqual({ failed: [], numFailedTests: 0 });
    // All but the two that contract.config.ts leaves out.
    expect(numPassedTests).toBe(results.length - 2);
    expect(numPassedTests).toBeGreaterThan(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
