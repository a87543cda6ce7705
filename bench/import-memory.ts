/** A JSON lines file of 100 MB and one of 1 GB: the peak of memory must not grow with the file. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createProject } from './import-into.ts';
import { makeNews } from './news.ts';
import { tell } from './tell.ts';

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '1000' } } });
const large = Number(values.megabytes);

/** Articles of some 100 KB: what grows with the number of articles is measured by the bench `import`. */
const CHARACTERS = 33_000;

const folder = mkdtempSync(join(tmpdir(), 'zhupi-bench-'));
try {
  const small = await peakOf(large / 10);
  const big = await peakOf(large);
  tell([
    {
      name: `peak for ${large / 10} MB`,
      value: small.megabytes,
      unit: 'MB',
      beside: `${small.imported} articles in ${small.seconds.toFixed(0)} s`,
    },
    {
      name: `peak for ${large} MB`,
      value: big.megabytes,
      unit: 'MB',
      beside: `${big.imported} articles in ${big.seconds.toFixed(0)} s`,
    },
    {
      name: 'growth of the peak for ten times the file',
      value: big.megabytes / small.megabytes,
      unit: '×',
      bar: { kind: 'at-most', value: 1.3 },
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function peakOf(megabytes: number): Promise<{ megabytes: number; imported: number; seconds: number }> {
  const file = join(folder, `${megabytes}.jsonl`);
  const descriptor = openSync(file, 'w');
  for (let written = 0, i = 0; written < megabytes * 1e6; i += 1) {
    written += writeSync(descriptor, `${JSON.stringify({ id: `r${i}`, text: makeNews(i, CHARACTERS) })}\n`);
  }
  closeSync(descriptor);
  const project = await createProject(join(folder, `${megabytes}.zhupi`));
  // A process of its own: the peak of a process never falls.
  const began = performance.now();
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'import-peak.ts'), project, file], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - began) / 1000;
  rmSync(file);
  if (run.status !== 0) throw new Error(run.stderr);
  const { imported, peakBytes }: { imported: number; peakBytes: number } = JSON.parse(run.stdout);
  return { imported, megabytes: peakBytes / 1e6, seconds };
}
