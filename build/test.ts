/** `npm test [-- --only unit,e2e]`: every suite, and as the last line what they came to. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addCounts, type Counts, NONE, toSummary } from './suites/counts.ts';
import { runSuite } from './suites/run-suite.ts';
import { SUITES, selectSuites } from './suites/suites.ts';

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({ options: { only: { type: 'string' } } });

mkdirSync(join(root, 'test-results'), { recursive: true });
const results = new Map<string, Counts>();
for (const suite of selectSuites(SUITES, options.only)) {
  const cannotRun = suite.needsBuild === true && (results.get('build')?.failed ?? 0) > 0;
  console.log(`\n── ${suite.name}${cannotRun ? ': skipped, since the build failed' : ''}`);
  results.set(suite.name, cannotRun ? { ...NONE, skipped: 1 } : await runSuite(suite, root));
}

const sum = [...results.values()].reduce(addCounts, NONE);
console.log('');
for (const [name, counts] of results) console.log(`${name.padEnd(10)} ${toSummary(counts)}`);
process.exitCode = sum.failed === 0 ? 0 : 1;
console.log(toSummary(sum));
