import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fingerprintOf } from './test/fingerprint.ts';
import { type RunOptions, runZhupi } from './test/run-zhupi.ts';
import { startServe } from './test/start-serve.ts';
import { makeTemporaryFolder } from './test/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Runs a command that must fail: with 1, with sentences that name `what`, nothing on stdout, no file changed. */
async function expectRefusal(args: readonly string[], options: RunOptions, what: string): Promise<string> {
  const before = fingerprintOf(options.cwd);
  const { code, stdout, stderr } = await runZhupi(args, options);
  expect(stderr).toMatch(/^zhupi: .+[.。]$/m);
  expect(stderr).toContain(what);
  expect(stderr).not.toMatch(/^ +at /m);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(fingerprintOf(options.cwd)).toEqual(before);
  return stderr;
}

async function makeProject(): Promise<string> {
  const cwd = makeTemporaryFolder();
  await runZhupi(['new', 'a.zhupi'], { cwd });
  return cwd;
}

describe('a project that can’t be opened', () => {
  it('is an empty file', async () => {
    const cwd = makeTemporaryFolder();
    writeFileSync(join(cwd, 'zero.zhupi'), '');
    await expectRefusal(['articles', 'zero.zhupi'], { cwd }, 'zero.zhupi');
  });

  it('is a text file by that name', async () => {
    const cwd = makeTemporaryFolder();
    writeFileSync(join(cwd, 'notes.zhupi'), '这不是项目。'.repeat(100));
    await expectRefusal(['check', 'notes.zhupi'], { cwd }, 'notes.zhupi');
  });

  it('is a folder', async () => {
    const cwd = makeTemporaryFolder();
    mkdirSync(join(cwd, 'folder.zhupi'));
    await expectRefusal(['articles', 'folder.zhupi'], { cwd }, 'folder.zhupi');
  });

  it('is not there', async () => {
    const cwd = makeTemporaryFolder();
    await expectRefusal(['articles', 'nowhere.zhupi'], { cwd }, 'nowhere.zhupi');
  });

  it('was made by a newer Zhupi', async () => {
    const cwd = await makeProject();
    const path = join(cwd, 'a.zhupi');
    const bytes = readFileSync(path);
    // The user_version of a SQLite file (sqlite.org/fileformat2.html, 1.3).
    bytes.writeUInt32BE(99, 60);
    writeFileSync(path, bytes);
    await expectRefusal(['articles', 'a.zhupi'], { cwd }, 'a.zhupi');
  });

  it('is open in another process', async () => {
    const cwd = await makeProject();
    await startServe(['a.zhupi'], cwd);
    const { code, stdout, stderr } = await runZhupi(['articles', 'a.zhupi'], { cwd });
    expect(stderr).toMatch(/^zhupi: .*a\.zhupi/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});

describe('a label set that can’t be taken', () => {
  it('has a relation to a label that is not in it', async () => {
    const cwd = makeTemporaryFolder();
    const entities = [{ name: 'PER', title: '人物', seal: '人', color: '#5560CF' }];
    const relations = [{ name: 'works_for', title: '任职', head: ['PER'], tail: ['COMPANY'] }];
    writeFileSync(join(cwd, 'labels.json'), JSON.stringify({ name: 'x', entities, relations }));
    const told = await expectRefusal(['new', 'a.zhupi', '--labels', 'labels.json'], { cwd }, 'COMPANY');
    expect(told).toContain('works_for');
  });

  it('is no JSON', async () => {
    const cwd = makeTemporaryFolder();
    writeFileSync(join(cwd, 'labels.json'), '{ name: PER }');
    await expectRefusal(['new', 'a.zhupi', '--labels', 'labels.json'], { cwd }, 'labels.json');
  });
});

describe.skipIf(process.platform === 'win32')('a folder that can’t be written', () => {
  /** Root may write everywhere, so there the program runs as somebody else. */
  const uid = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

  async function makeReadOnlyFolder(): Promise<string> {
    const cwd = await makeProject();
    writeFileSync(join(cwd, 'a.txt'), '渡口明日停航一天。');
    chmodSync(join(cwd, 'a.zhupi'), 0o444);
    chmodSync(cwd, 0o555);
    return cwd;
  }

  it('takes no new project', async () => {
    const cwd = await makeReadOnlyFolder();
    await expectRefusal(['new', 'b.zhupi'], { cwd, ...uid }, cwd);
  });

  it('opens no project that could then not be saved', async () => {
    const cwd = await makeReadOnlyFolder();
    await expectRefusal(['import', 'a.zhupi', 'a.txt'], { cwd, ...uid }, cwd);
  });
});

describe('a refusal', () => {
  it('is told in the language of the environment', async () => {
    const cwd = makeTemporaryFolder();
    const simplified = await expectRefusal(['check', 'x.zhupi'], { cwd, env: { LANG: 'zh_CN.UTF-8' } }, 'x.zhupi');
    const traditional = await expectRefusal(['check', 'x.zhupi'], { cwd, env: { LANG: 'zh_TW.UTF-8' } }, 'x.zhupi');
    expect(simplified).toMatch(/\p{Script=Han}/u);
    expect(traditional).toMatch(/\p{Script=Han}/u);
    expect(simplified).not.toBe(traditional);
  });
});
