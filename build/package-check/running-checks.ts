import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hasNodejieba } from './archive-checks.ts';
import { type Check, fail } from './check.ts';

const run = promisify(execFile);
const PATIENCE_MS = 60_000;

/** Has a Node of its own run a program in the package's place. @returns what it printed, as JSON */
async function runInPackage(unpacked: string, source: string): Promise<unknown> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', source], {
    cwd: unpacked,
    timeout: PATIENCE_MS,
  });
  return JSON.parse(stdout);
}

/** Loads a package the way a program inside the package does: from `app.asar.unpacked`, and from nowhere else. */
const FROM_PACKAGE = `
  import { createRequire } from 'node:module';
  import { join } from 'node:path';
  const require = createRequire(join(process.cwd(), 'package.json'));
  const from = (name) => {
    if (!require.resolve(name).startsWith(process.cwd())) throw new Error(name + ' comes from elsewhere');
    return require(name);
  };
`;

export const runningChecks: readonly Check[] = [
  {
    name: 'Node opens a database with the better-sqlite3 of the package',
    async run({ unpacked }) {
      const rows = await runInPackage(
        unpacked,
        `${FROM_PACKAGE}
        const db = new (from('better-sqlite3'))(':memory:');
        db.exec("create table a (text text) strict; insert into a values ('朱批𠮷')");
        console.log(JSON.stringify(db.prepare('select text, length(text) as length from a').all()));`,
      );
      return JSON.stringify(rows) === '[{"text":"朱批𠮷","length":3}]' ? undefined : fail(JSON.stringify(rows));
    },
  },
  {
    name: 'the thread of the package finds words with the nodejieba of the package',
    async run({ unpacked }) {
      if (!hasNodejieba()) return 'nodejieba could not be compiled on this machine';
      const answer = await runInPackage(
        unpacked,
        `import { Worker } from 'node:worker_threads';
        const dictionaryFolder = process.cwd() + '/node_modules/nodejieba/submodules/cppjieba/dict';
        const worker = new Worker('./dist/workers/segment-worker.js', { workerData: { dictionaryFolder }, execArgv: [] });
        worker.once('message', (answer) => { console.log(JSON.stringify(answer)); worker.terminate(); });
        worker.postMessage({ id: 1, text: '人民医院在北京' });`,
      );
      const { segmenter, starts } = answer as { segmenter: string; starts: number[] };
      if (segmenter !== 'nodejieba') fail(`it is ${segmenter}`);
      return starts.includes(4) && starts.includes(5) ? undefined : fail(`words begin at ${starts.join()}`);
    },
  },
  {
    name: 'the sample project lies beside the archive, finished',
    async run({ unpacked, resources }) {
      const path = join(resources, 'samples', 'sample.zhupi');
      if (readFileSync(path).toString('latin1', 0, 15) !== 'SQLite format 3') fail('it is no project');
      const counts = await runInPackage(
        unpacked,
        `${FROM_PACKAGE}
        const db = new (from('better-sqlite3'))(${JSON.stringify(path)}, { readonly: true });
        const count = (table) => db.prepare('select count(*) as n from ' + table).get().n;
        console.log(JSON.stringify([count('articles'), count('changes'), count('decisions')]));`,
      );
      return (counts as number[]).every((count) => count > 0) ? undefined : fail(`it holds ${JSON.stringify(counts)}`);
    },
  },
];
