import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { encodeZip } from '../intake/archive/test/encode-zip.ts';
import { describeProjects, type Files } from './test/empty-project.ts';
import { fingerprintOf } from './test/fingerprint.ts';
import { CONNECTS, SPIED_NETWORK } from './test/network-spy.ts';
import { environmentIn, runZhupi } from './test/run-zhupi.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Beside every bad file lies a good one, which has to come in. */
const GOOD = '渡口明日停航一天，行人改走石桥。';

const makeEmptyProject = describeProjects();
const makeProject = (files: Files = {}): string => makeEmptyProject({ 'good.txt': GOOD, ...files });

interface Told {
  readonly imported: readonly { readonly id: string; readonly title: string }[];
  readonly skipped: readonly { readonly file: string; readonly code: string; readonly message: string }[];
  readonly failed: readonly { readonly file: string; readonly code: string; readonly message: string }[];
}

/** Imports what is bad and the good file after it: 1, a sentence for each failure, the good file in, a sound project. */
async function importBad(cwd: string, ...paths: readonly string[]): Promise<Told> {
  const { code, stdout, stderr } = await runZhupi(['import', 'a.zhupi', ...paths, 'good.txt', '--json'], { cwd });
  const told: Told = JSON.parse(stdout);
  expect(told.failed.length).toBeGreaterThan(0);
  for (const { message } of told.failed) {
    expect(message).toMatch(/[.。]$/);
    expect(stderr).toContain(message);
  }
  expect(stderr).toMatch(/^zhupi: \d+ files?, articles? or rows? could not be imported/m);
  expect(stderr).not.toMatch(/^ +at /m);
  expect(code).toBe(1);
  expect(told.imported.at(-1)).toMatchObject({ id: 'good' });
  expect((await runZhupi(['check', 'a.zhupi'], { cwd })).code).toBe(0);
  return told;
}

const failuresOf = ({ failed }: Told) => failed.map(({ file, code }) => [file, code]);
const titlesOf = ({ imported }: Told) => imported.map(({ title }) => title);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a bad file is reported, and nothing else is lost:', () => {
  it('a single line of 200 MB, as text and as a record', async () => {
    const cwd = makeProject();
    const line = Buffer.alloc(200 * 1024 * 1024, '雾');
    writeFileSync(join(cwd, 'line.txt'), line);
    writeFileSync(
      join(cwd, 'line.jsonl'),
      Buffer.concat([utf8('{"text":"'), line, utf8(`"}\n{"text":"${'雨'.repeat(20)}"}\n`)]),
    );
    const told = await importBad(cwd, 'line.txt', 'line.jsonl');
    expect(failuresOf(told)).toEqual([
      ['line.txt', 'file-too-large'],
      ['line.jsonl#1', 'line-too-long'],
    ]);
    expect(titlesOf(told)[0]).toContain('雨雨雨');
  });

  it('a zip bomb', async () => {
    const cwd = makeProject();
    const bomb = { name: utf8('bomb.txt'), data: Buffer.alloc(64 * 1024 * 1024, 'a') };
    writeFileSync(join(cwd, 'bomb.zip'), encodeZip([{ name: utf8('a.txt'), data: utf8('炸弹前面的文章。') }, bomb]));
    const told = await importBad(cwd, 'bomb.zip');
    expect(told.failed.map(({ code }) => code)).toEqual(['archive-bomb']);
    expect(titlesOf(told)[0]).toBe('炸弹前面的文章。');
  });

  it('a zip with names that lead out of it', async () => {
    const cwd = makeProject();
    const parts = ['../../out.txt', '/etc/out.txt', 'fine.txt'].map((name) => ({
      name: utf8(name),
      data: utf8(`文章在 ${name} 里面。`),
    }));
    writeFileSync(join(cwd, 'names.zip'), encodeZip(parts));
    const files = Object.keys(fingerprintOf(cwd));
    const told = await importBad(cwd, 'names.zip');
    expect(told.failed.map(({ code }) => code)).toEqual(['archive-unsafe-name', 'archive-unsafe-name']);
    expect(titlesOf(told)[0]).toContain('fine.txt');
    expect(Object.keys(fingerprintOf(cwd)).filter((name) => name.includes('out'))).toEqual([]);
    expect(Object.keys(fingerprintOf(cwd))).toEqual(expect.arrayContaining(files));
  });

  it('a docx that isn’t one, and one that breaks off', async () => {
    const cwd = makeProject();
    writeFileSync(join(cwd, 'words.docx'), '这只是一段文字，不是 Word 文件。');
    writeFileSync(join(cwd, 'broken.docx'), Buffer.from('PK\u0003\u0004\u0000\u0000', 'latin1'));
    writeFileSync(join(cwd, 'zip.docx'), encodeZip([{ name: utf8('[Content_Types].xml'), data: utf8('<Types/>') }]));
    const told = await importBad(cwd, 'words.docx', 'broken.docx', 'zip.docx');
    expect(told.failed.map(({ file }) => file)).toEqual(['words.docx', 'broken.docx', 'zip.docx']);
    for (const { code } of told.failed) expect(['file-format-wrong', 'file-damaged']).toContain(code);
  });

  it('a csv with broken quotes', async () => {
    const cwd = makeProject();
    const rows = [
      'id,text',
      'r1,"第一行好好的，写的是晴天。"',
      'r2,"第二行"坏了的，写的是雨天。',
      'r3,第三行又好了，写的是雪天。',
    ];
    writeFileSync(join(cwd, 'rows.csv'), `${rows.join('\n')}\n`);
    const told = await importBad(cwd, 'rows.csv');
    expect(failuresOf(told)).toEqual([['rows.csv#3', 'table-broken']]);
    expect(told.imported.map(({ id }) => id)).toEqual(['r1', 'r3', 'good']);
  });

  it('half a character at the end', async () => {
    const cwd = makeProject();
    writeFileSync(join(cwd, 'cut.txt'), utf8('下载断在最后一个字的中间，前面的都还在。').subarray(0, -1));
    const told = await importBad(cwd, 'cut.txt');
    expect(failuresOf(told)).toEqual([['cut.txt', 'file-damaged']]);
    expect(titlesOf(told)[0]).toContain('下载断在最后一个字的中间');
  });

  it('what is empty, blank, no text, or not there', async () => {
    const cwd = makeProject();
    writeFileSync(join(cwd, 'empty.txt'), '');
    writeFileSync(join(cwd, 'blank.txt'), ' \r\n\u3000\n');
    writeFileSync(join(cwd, 'photo.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1));
    writeFileSync(join(cwd, 'empty.zip'), encodeZip([]));
    const told = await importBad(cwd, 'empty.txt', 'blank.txt', 'photo.png', 'empty.zip', 'nowhere.txt');
    expect(failuresOf(told)).toEqual([
      ['empty.txt', 'file-empty'],
      ['blank.txt', 'file-empty'],
      ['photo.png', 'file-kind-unknown'],
      ['empty.zip', 'file-kind-unknown'],
      ['nowhere.txt', 'file-not-found'],
    ]);
  });

  it('what was decoded wrongly before it came here', async () => {
    const cwd = makeProject();
    const garbled = new TextDecoder('gb18030').decode(
      utf8('白鹭洲大桥昨天通过验收，预计下月初通车。桥上的灯自己亮起来。'),
    );
    writeFileSync(join(cwd, 'garbled.txt'), garbled);
    const told = await importBad(cwd, 'garbled.txt');
    expect(failuresOf(told)).toEqual([['garbled.txt', 'file-garbled']]);
  });
});

describe('a dry run over bad files', () => {
  it('tells the same and changes nothing', async () => {
    const cwd = makeProject();
    writeFileSync(join(cwd, 'empty.txt'), '');
    const before = fingerprintOf(cwd);
    const { code, stdout, stderr } = await runZhupi(['import', 'a.zhupi', 'empty.txt', 'good.txt', '--dry-run'], {
      cwd,
    });
    expect(stdout).toMatch(/^1 article would be imported; nothing was stored\.$/m);
    expect(stdout).toMatch(/^1 failed\.$/m);
    expect(stderr).toMatch(/^zhupi: 1 file, article or row could not be imported, .*This was a trial/m);
    expect(code).toBe(1);
    expect(fingerprintOf(cwd)).toEqual(before);
  });
});

describe('what is odd but no failure', () => {
  it.skipIf(process.platform === 'win32')('is a link that leads back to its own folder', async () => {
    const cwd = makeProject();
    mkdirSync(join(cwd, 'loop', 'inner'), { recursive: true });
    writeFileSync(join(cwd, 'loop', 'inner', 'once.txt'), '绕了一圈又回来的路，只走一遍。');
    symlinkSync('..', join(cwd, 'loop', 'inner', 'back'));
    const { code, stdout, stderr } = await runZhupi(['import', 'a.zhupi', 'loop', '--json'], { cwd });
    const told: Told = JSON.parse(stdout);
    expect(told.imported.map(({ id }) => id)).toEqual(['once']);
    expect(told.skipped.map(({ code: why }) => why)).toEqual(['folder-seen']);
    expect(stderr).toContain(told.skipped[0]?.message);
    expect(code).toBe(0);
  });

  it('is a web page with scripts: they are not run, and nothing is fetched', async () => {
    const site = 'http://127.0.0.1:47611';
    const page = `<html><head><link rel="stylesheet" href="${site}/a.css"><script src="${site}/a.js"></script>
      <script>document.write('<p>脚本写的字</p>'); fetch('${site}/b')</script></head>
      <body onload="document.body.innerHTML = ''"><h1>修桥</h1><p>青禾镇的石桥昨天开始修缮，工期两个月。</p>
      <img src="${site}/c.png" onerror="fetch('${site}/d')"><iframe src="${site}/e"></iframe></body></html>`;
    const cwd = makeProject({ 'page.html': page, 'thread.mjs': `await fetch('${site}')` });
    const { code, stderr } = await runZhupi(['import', 'a.zhupi', 'page.html'], { cwd, env: SPIED_NETWORK });
    expect(stderr).not.toContain(CONNECTS);
    expect(code).toBe(0);
    const { stdout } = await runZhupi(['show', 'a.zhupi', 'page', '--json'], { cwd });
    const { text, source } = JSON.parse(stdout);
    expect(text).toContain('青禾镇的石桥昨天开始修缮');
    expect(source.rawText).not.toMatch(/脚本写的字|fetch|document/);
    // The spy itself: in a thread too, a connection does not go unnoticed.
    const thread = "new (require('node:worker_threads').Worker)('./thread.mjs')";
    const spied = spawnSync(process.execPath, ['-e', thread], { cwd, env: environmentIn(cwd, SPIED_NETWORK) });
    expect(spied.stderr.toString()).toContain(CONNECTS);
  });
});

describe('a folder with nothing in it to import', () => {
  it('says so', async () => {
    const cwd = makeProject();
    mkdirSync(join(cwd, 'bare'));
    writeFileSync(join(cwd, 'bare', 'photo.png'), 'x');
    const before = fingerprintOf(cwd);
    const { code, stdout, stderr } = await runZhupi(['import', 'a.zhupi', 'bare'], { cwd });
    expect(stderr).toContain('zhupi: There is no file in what was named that can be imported');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(fingerprintOf(cwd)).toEqual(before);
  });
});
