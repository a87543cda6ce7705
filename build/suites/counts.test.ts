import { describe, expect, it } from 'vitest';
import {
  addCounts,
  countCommand,
  countReport,
  parsePlaywrightReport,
  parseVitestReport,
  SKIPPED_CODE,
  toSummary,
} from './counts.ts';

describe('counting tests', () => {
  it('takes the numbers of Vitest', () => {
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, success: false };
    expect(parseVitestReport(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('takes the numbers of Playwright, a flaky test as a failed one', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2, duration: 3 } };
    expect(parsePlaywrightReport(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  it('refuses a report it does not know', () => {
    expect(() => parseVitestReport({ tests: 5 })).toThrow();
    expect(() => parsePlaywrightReport({})).toThrow();
  });

  it('counts a runner that failed without a failed test', () => {
    const reported = { passed: 5, failed: 0, skipped: 0 };
    expect(countReport(reported, false)).toEqual({ passed: 5, failed: 1, skipped: 0 });
    expect(countReport(reported, true)).toEqual(reported);
    expect(countReport({ ...reported, failed: 2 }, false).failed).toBe(2);
  });

  it('counts a command as one test', () => {
    expect(countCommand(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countCommand(1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countCommand(null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countCommand(SKIPPED_CODE)).toEqual({ passed: 0, failed: 0, skipped: 1 });
  });

  it('adds up to one line', () => {
    const sum = addCounts({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 });
    expect(toSummary(sum)).toBe('11 passed, 22 failed, 33 skipped');
  });
});
