/**
 * 10 000 text files of 2 KB: the whole import (decode, clean-up, hash, duplicates, store) beside merely reading and
 * decoding the same files, in turns.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from './figures.ts';
import { createProject, importInto } from './import-into.ts';
import { makeNews } from './news.ts';
import { tell } from './tell.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '3' } },
});
const articles = Number(values.articles);
const CHARACTERS = 620;

const folder = mkdtempSync(join(tmpdir(), 'zhupi-bench-'));
try {
  const files = join(folder, 'files');
  mkdirSync(files);
  let bytes = 0;
  for (let i = 0; i < articles; i += 1) {
    const text = makeNews(i, CHARACTERS);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(files, `n${String(i).padStart(6, '0')}.txt`), text);
  }
  const reading: number[] = [];
  const importing: number[] = [];
  let stored = 0;
  for (let round = 0; round < Number(values.rounds); round += 1) {
    reading.push(readAll(files));
    const path = await createProject(join(folder, `round-${round}.zhupi`));
    const began = performance.now();
    const { imported } = await importInto(path, [files]);
    importing.push(performance.now() - began);
    stored = imported;
  }
  const importRate = (1000 * articles) / median(importing);
  const readRate = (1000 * articles) / median(reading);
  tell([
    {
      name: 'articles stored',
      value: stored,
      unit: `of ${articles}, ${Math.round(bytes / articles)} bytes each`,
      bar: { kind: 'at-least', value: articles },
    },
    {
      name: 'import',
      value: importRate,
      unit: 'articles/s',
      beside: `reading and decoding alone: ${readRate.toFixed(0)} articles/s`,
    },
    {
      name: 'import takes',
      value: median(importing) / median(reading),
      unit: '× the time of reading and decoding alone',
    },
    {
      name: 'per article',
      value: median(importing) / articles,
      unit: 'ms',
      beside: `medians of ${importing.length} rounds`,
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns milliseconds */
function readAll(folder: string): number {
  const began = performance.now();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let characters = 0;
  for (const name of readdirSync(folder)) characters += decoder.decode(readFileSync(join(folder, name))).length;
  if (characters === 0) throw new Error('nothing was read');
  return performance.now() - began;
}
