import { chmod, mkdir, readFile, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrations } from './migrations/migrations.ts';
import { identityOf } from './open-projects.ts';
import { makeTestFolder } from './test/folders.ts';
import { addArticles, codeOf, expectDone, makeProject, newProject, openProject, storesOf } from './test/projects.ts';
import { makeReadOnly } from './test/read-only.ts';

const isRoot = process.getuid?.() === 0;

/** What a refused file was before is what it is after. */
async function refusedUntouched(path: string, before: Buffer | undefined): Promise<string> {
  const code = codeOf(await storesOf().open(path));
  if (before !== undefined) expect(await readFile(path)).toEqual(before);
  for (const beside of ['-wal', '-shm', '-journal']) expect(await identityOf(`${path}${beside}`)).toBeUndefined();
  return code;
}

async function fileOf(bytes: Uint8Array | string): Promise<string> {
  const path = join(await makeTestFolder(), 'file.zhupi');
  await writeFile(path, bytes);
  return path;
}

describe('opening is refused, and nothing is touched,', () => {
  it('of a file that is not there, and of a folder', async () => {
    const folder = await makeTestFolder();
    expect(await refusedUntouched(join(folder, 'gone.zhupi'), undefined)).toBe('project-not-found');
    expect(await refusedUntouched(folder, undefined)).toBe('file-is-folder');
    await symlink(join(folder, 'nowhere'), join(folder, 'link.zhupi'));
    expect(await refusedUntouched(join(folder, 'link.zhupi'), undefined)).toBe('project-not-found');
  });

  it.each([
    ['0 bytes', '', 'project-empty-file'],
    ['a text', '这是一个文本文件，不是项目。'.repeat(50), 'project-not-a-project'],
    ['a text shorter than a header', 'SQLite format 3\0', 'project-not-a-project'],
    ['zeros', new Uint8Array(8192), 'project-not-a-project'],
  ])('of %s', async (_, content, code) => {
    const path = await fileOf(content);
    expect(await refusedUntouched(path, await readFile(path))).toBe(code);
  });

  it("of another program's SQLite file", async () => {
    const path = join(await makeTestFolder(), 'notes.zhupi');
    const database = new Database(path);
    database.exec('CREATE TABLE notes (text TEXT)');
    database.close();
    expect(await refusedUntouched(path, await readFile(path))).toBe('project-not-a-project');
  });

  it('of a project that was cut short', async () => {
    const path = await makeProject();
    const { size } = await stat(path);
    await truncate(path, Math.floor(size / 2));
    expect(codeOf(await storesOf().open(path))).toBe('project-damaged');
    expect((await stat(path)).size).toBe(Math.floor(size / 2));
    await truncate(path, 200);
    expect(codeOf(await storesOf().open(path))).toBe('project-damaged');
  });

  it('of a project whose first page was overwritten behind the header', async () => {
    const path = await makeProject();
    const bytes = await readFile(path);
    bytes.fill(0xa5, 100, 4096);
    await writeFile(path, bytes);
    expect(await refusedUntouched(path, bytes)).toBe('project-damaged');
  });

  it('of a newer version, by its header alone', async () => {
    const path = await makeProject();
    const bytes = await readFile(path);
    bytes.writeUInt32BE(7, 60);
    // Behind the header of a newer version there may be anything; nothing of it is read.
    bytes.fill(0xa5, 100);
    await writeFile(path, bytes);
    const refused = await storesOf().open(path);
    expect(refused).toEqual({
      ok: false,
      problem: { code: 'project-newer-version', params: { path, version: 7, latest: migrations.length } },
    });
    expect(await readFile(path)).toEqual(bytes);
  });

  it('of a project without permission to write it', async (test) => {
    if (isRoot) test.skip('root may write everything; run as another user');
    const path = await makeProject();
    await chmod(path, 0o444);
    expect(await refusedUntouched(path, await readFile(path))).toBe('file-no-permission');
  });

  it('of a project in a folder that can not be written', async (test) => {
    const path = await makeProject();
    const undo = await makeReadOnly(dirname(path));
    if (undo === undefined) test.skip('root can write any folder, and mounting is not allowed here');
    expect(await refusedUntouched(path, await readFile(path))).toBe('folder-read-only');
    await undo?.();
    await openProject(path);
  });
});

describe('creating is refused', () => {
  it('over what is there, and in a folder that is not there', async () => {
    const path = await fileOf('mine');
    expect(codeOf(await storesOf().create(path, newProject))).toBe('project-exists');
    expect(await readFile(path, 'utf8')).toBe('mine');
    const folder = dirname(path);
    expect(codeOf(await storesOf().create(folder, newProject))).toBe('project-exists');
    expect(codeOf(await storesOf().create(join(folder, 'gone', 'x.zhupi'), newProject))).toBe('file-not-found');
    expect(codeOf(await storesOf().create(join(path, 'x.zhupi'), newProject))).toBe('file-not-found');
  });

  it('in a folder that can not be written', async (test) => {
    const folder = await makeTestFolder();
    const undo = await makeReadOnly(folder);
    if (undo === undefined) test.skip('root can write any folder, and mounting is not allowed here');
    expect(codeOf(await storesOf().create(join(folder, 'x.zhupi'), newProject))).toBe('folder-read-only');
  });
});

describe('a project that is open', () => {
  it('is not opened twice in one process, under whatever name', async () => {
    const path = await makeProject();
    await openProject(path);
    expect(codeOf(await storesOf().open(path))).toBe('project-in-use');
    const link = join(dirname(path), 'link.zhupi');
    await symlink(path, link);
    expect(codeOf(await storesOf().open(link))).toBe('project-in-use');
  });

  it('leaves one file when it is closed, which says what it is', async () => {
    const path = await makeProject();
    const store = expectDone(await storesOf().open(path));
    await addArticles(store, { a: '甲文。' });
    await store.close();
    await mkdir(join(dirname(path), 'copies'));
    expect(await identityOf(`${path}-wal`)).toBeUndefined();
    const bytes = await readFile(path);
    expect(bytes.subarray(68, 72).toString('latin1')).toBe('ZHPI');
    const copy = join(dirname(path), 'copies', 'copy.zhupi');
    await writeFile(copy, bytes);
    const again = await openProject(copy);
    expect(await again.articles.ids()).toEqual(['a']);
  });
});
