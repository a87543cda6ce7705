import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { IntakeFile, IntakeItem, IntakeOptions, IntakePortion } from '../service/ports/intake.ts';
import { createIntake, type IntakeSettings } from './create-intake.ts';
import { gather } from './test/gather.ts';

const AS_PROPOSED: IntakeOptions = { reading: {}, clean: true, patterns: {} };

function start(settings: Omit<IntakeSettings, 'log'> = {}) {
  const warnings: string[] = [];
  const intake = createIntake({ log: { warn: (message) => void warnings.push(message) }, ...settings });
  onTestFinished(() => intake.close());
  const portions = (file: IntakeFile, path: string): Promise<IntakePortion[]> =>
    gather(intake.read(file, path, AS_PROPOSED));
  const read = async (file: IntakeFile, path: string): Promise<IntakeItem[]> =>
    (await portions(file, path)).flatMap(({ items }) => items);
  return { intake, warnings, portions, read };
}

function textFile(name: string, text: string): IntakeFile {
  return { kind: 'bytes', name, bytes: new TextEncoder().encode(text) };
}

function records(count: number): string {
  return Array.from({ length: count }, (_, i) => `{"id":"r${i}","text":"第${i}条记录的文章内容。"}\n`).join('');
}

describe('the intake', { timeout: 60_000 }, () => {
  it('makes articles of a file on disk, on a thread of its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhupi-intake-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, '消息.txt');
    writeFileSync(path, '\ufeff滨河新区图书馆开放。\r\n');
    const [item, ...others] = await start().read({ kind: 'path', path }, '~/消息.txt');
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      type: 'article',
      place: '',
      article: { language: 'zh-Hans', source: { fileName: '消息.txt', rawText: '滨河新区图书馆开放。\r\n' } },
      sketch: expect.any(Uint32Array),
      original: expect.any(Uint8Array),
    });
  });

  it('gives a file in portions, with how far it has been read', async () => {
    const portions = await start().portions(textFile('r.jsonl', records(200)), 'r.jsonl');
    expect(portions.map(({ items }) => items.length)).toEqual([64, 64, 64, 8]);
    expect(portions.flatMap(({ items }) => items.map(({ place }) => place)).slice(0, 2)).toEqual(['#1', '#2']);
    const total = new TextEncoder().encode(records(200)).length;
    expect(portions.at(-1)).toMatchObject({ bytesRead: total, bytesTotal: total });
  });

  it('reads several files at once, each for itself', async () => {
    const { read } = start();
    const names = Array.from({ length: 8 }, (_, i) => `${i}.jsonl`);
    const read8 = await Promise.all(names.map((name, i) => read(textFile(name, records(60 + i * 10)), name)));
    expect(read8.map((items) => items.length)).toEqual(names.map((_, i) => 60 + i * 10));
    for (const [i, items] of read8.entries()) {
      expect(
        items.every((item) => item.type === 'article' && item.article.source.fileName.startsWith(`${i}.jsonl#`)),
      ).toBe(true);
    }
  });

  it('leaves bytes to whoever gave them', async () => {
    const file = textFile('a.txt', '\ufeff文字在此。');
    await start().read(file, 'a.txt');
    expect(file.kind === 'bytes' && file.bytes.length).toBe(18);
  });

  it('says what is wrong with a file as with one article', async () => {
    const { read, intake } = start();
    const nowhere: IntakeFile = { kind: 'path', path: join(tmpdir(), 'zhupi-nowhere', 'a.txt') };
    const problem = { code: 'file-not-found', params: { path: 'a.txt' } };
    expect(await read(nowhere, 'a.txt')).toEqual([{ type: 'failed', place: '', problem }]);
    expect(await intake.look(nowhere, 'a.txt', {})).toEqual({ ok: false, problem });
    expect(await read({ kind: 'path', path: tmpdir() }, 'tmp')).toMatchObject([
      { problem: { code: 'file-is-folder' } },
    ]);
  });

  it('knows its files by their endings', () => {
    expect(start().intake.endings).toEqual(expect.arrayContaining(['.txt', '.html', '.docx', '.jsonl', '.zip']));
  });

  it('keeps no program from its end', () => {
    const program = join(import.meta.dirname, 'test', 'look-and-end.ts');
    const { stdout, status } = spawnSync(process.execPath, [program], { encoding: 'utf8', timeout: 50_000 });
    expect({ stdout, status }).toEqual({ stdout: '文字在此。\n', status: 0 });
  });
});

describe('a reading that is cancelled', { timeout: 60_000 }, () => {
  it('ends early, and others go on', async () => {
    const { intake, read } = start();
    const cancel = new AbortController();
    const other = read(textFile('b.jsonl', records(300)), 'b.jsonl');
    const seen: number[] = [];
    for await (const { items } of intake.read(textFile('a.jsonl', records(1000)), 'a', AS_PROPOSED, cancel.signal)) {
      seen.push(items.length);
      cancel.abort();
    }
    expect(seen).toEqual([64]);
    expect(await other).toHaveLength(300);
    expect(await read(textFile('c.jsonl', records(3)), 'c.jsonl')).toHaveLength(3);
  });

  it('ends at once though its thread is busy, and the next gets another', async () => {
    const { intake, read } = start({ worker: new URL('./test/dying-worker.ts', import.meta.url) });
    const cancel = new AbortController();
    const hanging = gather(intake.read(textFile('a.txt', '文字'), 'hang', AS_PROPOSED, cancel.signal));
    cancel.abort();
    expect(await hanging).toEqual([]);
    expect(await read(textFile('a.txt', '文字'), 'a.txt')).toEqual([]);
  });

  it('does not begin where it was cancelled before', async () => {
    const { intake } = start();
    expect(await gather(intake.read(textFile('a.txt', '文字'), 'a', AS_PROPOSED, AbortSignal.abort()))).toEqual([]);
  });
});

describe('a thread that dies', { timeout: 60_000 }, () => {
  const worker = new URL('./test/dying-worker.ts', import.meta.url);
  const damaged = (path: string, detail: string) => ({
    type: 'failed',
    place: '',
    problem: { code: 'file-damaged', params: { path, detail } },
  });

  it('costs the file it was reading, and is replaced', async () => {
    const { read, warnings } = start({ worker });
    expect(await read(textFile('a.txt', '文字'), 'throw')).toEqual([damaged('throw', 'out of luck')]);
    expect(await read(textFile('a.txt', '文字'), 'a.txt')).toEqual([]);
    expect(await read(textFile('a.txt', '文字'), 'die')).toMatchObject([{ problem: { code: 'file-damaged' } }]);
    expect(await read(textFile('a.txt', '文字'), 'a.txt')).toEqual([]);
    expect(warnings).toContain('the intake failed');
  });

  it('is not needed for a bug to be told and logged', async () => {
    const { read, warnings, intake } = start({ worker });
    expect(await read(textFile('a.txt', '文字'), 'break')).toEqual([damaged('break', 'Error: a bug')]);
    expect(await intake.look(textFile('a.txt', '文字'), 'break', {})).toMatchObject({
      problem: { code: 'file-damaged' },
    });
    expect(warnings).toEqual(['break could not be read', 'break could not be looked at']);
  });
});

describe('closing', { timeout: 60_000 }, () => {
  it('ends what is read, and what is waited for', async () => {
    const { intake } = start({ worker: new URL('./test/dying-worker.ts', import.meta.url) });
    const hanging = gather(intake.read(textFile('a.txt', '文字'), 'hang', AS_PROPOSED));
    const looking = intake.look(textFile('a.txt', '文字'), 'hang', {});
    await intake.close();
    expect(await hanging).toEqual([]);
    expect(await looking).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
  });
});
