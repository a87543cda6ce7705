import { z } from 'zod';

/** What a suite came to. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The line that ends a test run; scripts read it. */
export function toSummary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** With this exit code a command says that it could not look: what automake and Meson take for “skipped”. */
export const SKIPPED_CODE = 77;

/**
 * A command without a report of its own counts as one test.
 * @param code its exit code; null where it never ran or a signal ended it
 */
export function countCommand(code: number | null): Counts {
  if (code === 0) return { ...NONE, passed: 1 };
  return code === SKIPPED_CODE ? { ...NONE, skipped: 1 } : { ...NONE, failed: 1 };
}

/**
 * A runner can fail without a failed test (a file that doesn't load, an error between tests, no test at all):
 * that counts as one.
 */
export function countReport(reported: Counts, succeeded: boolean): Counts {
  return !succeeded && reported.failed === 0 ? { ...reported, failed: 1 } : reported;
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

/** @param report what Vitest's json reporter wrote */
export function parseVitestReport(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = vitestReport.parse(report);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

/** @param report what Playwright's json reporter wrote. A flaky test is a failed one. */
export function parsePlaywrightReport(report: unknown): Counts {
  const { stats } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
