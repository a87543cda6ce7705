import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, gone when the test is over. */
export function makeTemporaryFolder(): string {
  // The system's folder may be a link, and programs say the true path.
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'zhupi-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
