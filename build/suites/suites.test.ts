import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUITES, selectSuites } from './suites.ts';

describe('the suites of npm test', () => {
  it('all run without --only', () => {
    expect(selectSuites(SUITES, undefined)).toBe(SUITES);
  });

  it('run in their own order whatever the order asked for', () => {
    expect(selectSuites(SUITES, 'e2e, unit').map((suite) => suite.name)).toEqual(['build', 'unit', 'e2e']);
  });

  it('bring the build with them only where they look at it', () => {
    expect(selectSuites(SUITES, 'lint,unit').map((suite) => suite.name)).toEqual(['lint', 'unit']);
  });

  it('are refused under a name that none has', () => {
    expect(() => selectSuites(SUITES, 'unit,e3e')).toThrow('no suite is called e3e');
  });

  it.each(SUITES.map((suite) => [suite.name, suite.command[0] ?? '']))('%s runs a file that is there', (_, file) => {
    expect(existsSync(join(import.meta.dirname, '..', '..', file))).toBe(true);
  });
});
