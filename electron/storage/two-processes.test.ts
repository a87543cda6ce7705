import { chmod } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFiles } from './files.ts';
import { startProcess } from './test/processes.ts';
import { addArticles, codeOf, expectDone, makeProject, openProject, storesOf } from './test/projects.ts';

const isRoot = process.getuid?.() === 0;
/** A user who owns nothing. */
const NOBODY = { uid: 65_534, gid: 65_534 };

async function openElsewhere(path: string, user = {}): Promise<string | undefined> {
  const other = startProcess('open-elsewhere.ts', [path], user);
  const line = await other.nextLine();
  other.child.stdin.end();
  await other.ended();
  return line;
}

describe('a project that another process has open', { timeout: 60_000 }, () => {
  it('is refused at once, and can be opened when the other has closed it', async () => {
    const path = await makeProject();
    const other = startProcess('open-elsewhere.ts', [path]);
    expect(await other.nextLine()).toBe('open');
    expect(codeOf(await storesOf().open(path))).toBe('project-in-use');
    other.child.stdin.end();
    expect(await other.ended()).toBe(0);
    await openProject(path);
  });

  it('can be opened when the other was killed', async () => {
    const path = await makeProject();
    const other = startProcess('open-elsewhere.ts', [path]);
    expect(await other.nextLine()).toBe('open');
    other.child.kill('SIGKILL');
    expect(await other.ended()).toBe('SIGKILL');
    await openProject(path);
  });

  it('is not opened there while it is open here, even by one that only wants to look', async () => {
    const path = await makeProject();
    const store = expectDone(await storesOf().open(path));
    await addArticles(store, { a: '甲文。' });
    expect(await openElsewhere(path)).toBe('project-in-use');
    await store.close();
    expect(await openElsewhere(path)).toBe('open');
  });

  it('stays locked when this process is asked to read or copy the file itself', async () => {
    const path = await makeProject();
    await openProject(path);
    const files = createFiles();
    // On POSIX any handle of the file that this process closes would let go of the lock.
    expect(codeOf(await files.read(path))).toBe('file-kind-unknown');
    expect(codeOf(await files.copyNew(path, `${path}.copy`))).toBe('project-in-use');
    expect(await files.kindOf(path)).toBe('file');
    expect(codeOf(await storesOf().open(path))).toBe('project-in-use');
    expect(await openElsewhere(path)).toBe('project-in-use');
  });
});

describe('a user without permission', { timeout: 60_000 }, () => {
  const asNobody = async (test: { skip(reason: string): void }, path: string): Promise<string | undefined> => {
    if (!isRoot) test.skip('only root can become somebody else');
    return openElsewhere(path, NOBODY);
  };

  it('is told that the project can not be written', async (test) => {
    const path = await makeProject();
    await chmod(dirname(path), 0o777);
    await chmod(path, 0o644);
    expect(await asNobody(test, path)).toBe('file-no-permission');
    await chmod(path, 0o600);
    expect(await asNobody(test, path)).toBe('file-no-permission');
  });

  it('is told that the folder can not be written', async (test) => {
    const path = await makeProject();
    await chmod(dirname(path), 0o755);
    await chmod(path, 0o666);
    expect(await asNobody(test, path)).toBe('folder-read-only');
  });
});
