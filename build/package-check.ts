/**
 * `npm run package:check`: builds a package for Linux offline, on a stub in place of Electron, and looks into it. One line
 * for each thing that has to be true; exit code 1 when one is not.
 */
import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveChecks } from './package-check/archive-checks.ts';
import { buildOnStub } from './package-check/build-on-stub.ts';
import type { BuiltPackage, Check } from './package-check/check.ts';
import { iconChecks } from './package-check/icon-checks.ts';
import { runningChecks } from './package-check/running-checks.ts';

const CHECKS: readonly Check[] = [...archiveChecks, ...runningChecks, ...iconChecks];

const temporary = mkdtempSync(join(tmpdir(), 'zhupi-package-'));
try {
  const built = await buildOnStub(temporary);
  let failed = 0;
  for (const check of CHECKS) if (!(await passes(check, built))) failed += 1;
  console.log(
    `size without Electron: ${toMegabytes(built.resources)} MB, of it the archive ${toMegabytes(built.asar)} MB`,
  );
  console.log(`${CHECKS.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function passes({ name, run }: Check, built: BuiltPackage): Promise<boolean> {
  try {
    const obstacle = await run(built);
    console.log(obstacle === undefined ? `ok    ${name}` : `skip  ${name}: ${obstacle}`);
    return true;
  } catch (error) {
    console.log(`FAIL  ${name}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

function toMegabytes(path: string): string {
  const files = statSync(path).isDirectory() ? globSync(join(path, '**/*')) : [path];
  const bytes = files.map((file) => statSync(file)).reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
  return (bytes / 1024 / 1024).toFixed(1);
}
