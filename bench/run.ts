/**
 * `npm run bench [-- NAME…]`: measures, prints every figure beside its bar or its peer, and ends with 1 where a bar was
 * not kept. Never part of the tests: a busy machine must not fail a build.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const BENCHES: Readonly<Record<string, string>> = {
  search: 'search.ts',
  import: 'import.ts',
  'import-memory': 'import-memory.ts',
  'import-window': 'import-window.ts',
  suggest: 'suggest.ts',
  pane: 'pane/pane.ts',
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
let kept = true;
for (const [name, file] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file)], { stdio: 'inherit' });
  kept &&= status === 0;
}
process.exitCode = kept ? 0 : 1;
