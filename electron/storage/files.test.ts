import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFiles } from './files.ts';
import { makeTestFolder } from './test/folders.ts';
import { codeOf, expectDone, makeProject, openProject } from './test/projects.ts';

const files = createFiles();

describe('files', () => {
  it('are read as bytes, or it is said why not', async () => {
    const folder = await makeTestFolder();
    const path = join(folder, 'a.txt');
    await writeFile(path, new Uint8Array([0, 255, 10]));
    expect([...expectDone(await files.read(path))]).toEqual([0, 255, 10]);
    expect(codeOf(await files.read(join(folder, 'gone')))).toBe('file-not-found');
    expect(codeOf(await files.read(folder))).toBe('file-is-folder');
    expect(codeOf(await files.read(join(path, 'inside')))).toBe('file-not-found');
    expect(codeOf(await files.read('a\0b'))).toBe('file-not-found');
    expect(codeOf(await files.read('x'.repeat(5000)))).toBe('file-not-found');
  });

  it('are looked at before somebody else opens them', async () => {
    const folder = await makeTestFolder();
    const path = join(folder, 'a.txt');
    await writeFile(path, '甲');
    expect(expectDone(await files.readable(path))).toEqual({ size: 3 });
    expect(codeOf(await files.readable(folder))).toBe('file-is-folder');
    expect(codeOf(await files.readable(join(folder, 'gone')))).toBe('file-not-found');
    const project = await makeProject();
    expect(expectDone(await files.readable(project)).size).toBeGreaterThan(0);
    await openProject(project);
    expect(codeOf(await files.readable(project))).toBe('file-kind-unknown');
  });

  it.skipIf(process.platform === 'win32')('that are devices are not waited for', async () => {
    expect(codeOf(await files.read('/dev/zero'))).toBe('file-unreadable');
  });

  it('are listed by name with what links lead to', async () => {
    const folder = await makeTestFolder();
    await mkdir(join(folder, 'b'));
    await writeFile(join(folder, 'c.txt'), '');
    await symlink(join(folder, 'b'), join(folder, 'a-link'));
    await symlink(join(folder, 'gone'), join(folder, 'd-loose'));
    expect(expectDone(await files.list(folder))).toEqual([
      { name: 'a-link', kind: 'folder' },
      { name: 'b', kind: 'folder' },
      { name: 'c.txt', kind: 'file' },
      { name: 'd-loose', kind: 'other' },
    ]);
    expect(codeOf(await files.list(join(folder, 'gone')))).toBe('file-not-found');
    expect(codeOf(await files.list(join(folder, 'c.txt')))).toBe('file-not-found');
  });

  it('are copied to where nothing is, writable there, and never over something', async () => {
    const folder = await makeTestFolder();
    const from = join(folder, 'installed.zhupi');
    await writeFile(from, 'sample');
    await chmod(from, 0o444);
    const to = join(folder, 'new', 'deep', 'copy.zhupi');
    expect(expectDone(await files.copyNew(from, to))).toBe(true);
    expect((await stat(to)).mode & 0o200).toBe(0o200);
    await writeFile(to, 'changed');
    expect(expectDone(await files.copyNew(from, to))).toBe(false);
    expect(await readFile(to, 'utf8')).toBe('changed');
    expect(codeOf(await files.copyNew(join(folder, 'gone'), join(folder, 'x')))).toBe('file-not-found');
  });

  it('copied by two at once are whole for both', async () => {
    const folder = await makeTestFolder();
    const [from, to] = [join(folder, 'sample'), join(folder, 'mine', 'copy')];
    await mkdir(join(folder, 'mine'));
    await writeFile(from, new Uint8Array(64 * 1024 * 1024));
    const copy = async () => ({ copied: expectDone(await files.copyNew(from, to)), size: (await stat(to)).size });
    const both = await Promise.all([copy(), copy()]);
    expect(both.map(({ size }) => size)).toEqual([64 * 1024 * 1024, 64 * 1024 * 1024]);
    expect(both.filter(({ copied }) => copied)).toHaveLength(1);
    expect(await readdir(join(folder, 'mine'))).toEqual(['copy']);
  });
});

describe('files that are put in place', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('are all there, in a folder that is made for them', async () => {
    const folder = join(await makeTestFolder(), 'a', 'b');
    const two = [
      { name: 'x.jsonl', bytes: bytes('1\n') },
      { name: 'y.md', bytes: bytes('2\n') },
    ];
    expectDone(await files.put(folder, two));
    expect(await readdir(folder)).toEqual(['x.jsonl', 'y.md']);
    expect(await readdir(join(folder, '..'))).toEqual(['b']);
    expectDone(await files.put(folder, [{ name: 'x.jsonl', bytes: bytes('3\n') }]));
    expect(await readFile(join(folder, 'x.jsonl'), 'utf8')).toBe('3\n');
    expect(await readFile(join(folder, 'y.md'), 'utf8')).toBe('2\n');
  });

  it('are none of them there when one can not be put, and the old ones are back', async () => {
    const folder = await makeTestFolder();
    await writeFile(join(folder, 'a'), 'old');
    await mkdir(join(folder, 'c', 'full'), { recursive: true });
    const three = ['a', 'b', 'c'].map((name) => ({ name, bytes: bytes('new') }));
    expect(codeOf(await files.put(folder, three))).not.toBe('not refused');
    expect(await readdir(folder)).toEqual(['a', 'c']);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old');
  });

  it('take back the folders that were made for nothing', async () => {
    const folder = await makeTestFolder();
    const bad = [{ name: 'no/such/folder', bytes: bytes('new') }];
    expect(codeOf(await files.put(join(folder, 'a', 'b'), bad))).toBe('file-not-found');
    expect(await readdir(folder)).toEqual([]);
  });

  it('leave nothing behind where the folder is a file', async () => {
    const folder = await makeTestFolder();
    await writeFile(join(folder, 'file'), 'mine');
    const one = [{ name: 'a', bytes: bytes('new') }];
    expect(codeOf(await files.put(join(folder, 'file'), one))).toBe('export-target-is-file');
    expect(codeOf(await files.put(join(folder, 'file', 'deeper'), one))).toBe('file-not-found');
    expect(await readdir(folder)).toEqual(['file']);
  });
});
