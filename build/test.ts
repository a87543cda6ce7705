/** `npm test [-- --only unit,e2e]`: every suite, and as the last line what they came to. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import manifest from '../package.json' with { type: 'json' };
import { addCounts, type Counts, NONE, toSummary } from './suites/counts.ts';
import { runSuite } from './suites/run-suite.ts';
import { SUITES, type Suite, scriptOf, selectSuites } from './suites/suites.ts';

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({ options: { only: { type: 'string' } } });

mkdirSync(join(root, 'test-results'), { recursive: true });
const results = new Map<string, Counts>();
for (const suite of selectSuites(SUITES, options.only)) {
  const obstacle = obstacleTo(suite);
  console.log(`\n── ${suite.name}${obstacle === undefined ? '' : `: skipped, since ${obstacle}`}`);
  results.set(suite.name, obstacle === undefined ? await runSuite(suite, root) : { ...NONE, skipped: 1 });
}

const sum = [...results.values()].reduce(addCounts, NONE);
console.log('');
for (const [name, counts] of results) console.log(`${name.padEnd(10)} ${toSummary(counts)}`);
process.exitCode = sum.failed === 0 ? 0 : 1;
console.log(toSummary(sum));

function obstacleTo(suite: Suite): string | undefined {
  if (suite.needsBuild === true && (results.get('build')?.failed ?? 0) > 0) return 'the build failed';
  const script = scriptOf(suite);
  return script === undefined || Object.hasOwn(manifest.scripts, script)
    ? undefined
    : `there is no script ${script} yet`;
}
