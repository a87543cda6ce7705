import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { migrations } from './migrations/migrations.ts';
import { openDatabase } from './open-database.ts';
import { createSqliteStore } from './sqlite-store.ts';
import { makeTestFolder } from './test/folders.ts';
import {
  addArticles,
  addSpan,
  codeOf,
  createTestClock,
  createTestLog,
  emptyLayer,
  expectDone,
  makeProject,
  newProject,
  storesOf,
  toWrite,
} from './test/projects.ts';

/** Text that takes as many pages as are left, whatever these are. */
function longText(megabytes: number, id: string): string {
  return `${id}：${'一二三四五六七八九十'.repeat((megabytes * 1024 * 1024) / 30)}`;
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof StoreFailure ? error.problem.code : `no failure of the store: ${String(error)}`;
}

describe('a disk that is full', () => {
  it('by SQLite itself: nothing is half stored, and work goes on when there is room again', async () => {
    const path = await makeProject();
    const opened = expectDone(await openDatabase(path, migrations, async () => undefined));
    const store = await createSqliteStore(path, opened, { clock: createTestClock(), log: createTestLog() });
    onTestFinished(() => store.close());
    await addArticles(store, { a: '甲在乙。' });
    // As if the disk ended here: the next page is refused with SQLITE_FULL.
    const pages = Number(opened.database.pragma('page_count', { simple: true }));
    opened.database.pragma(`max_page_count = ${pages}`);

    expect(await failureOf(addArticles(store, { b: '短。', c: longText(1, 'c') }))).toBe('disk-full');
    expect(await store.articles.ids()).toEqual(['a']);
    const note = longText(1, 'note');
    const first = toWrite(emptyLayer('a', '甲'), {
      type: 'batch',
      changes: [
        { type: 'addSpan', span: { id: 's1', label: 'PER', fragments: [[0, 1]], attributes: {}, origin: 'human' } },
        { type: 'setNote', before: '', after: note },
      ],
    });
    expect(await failureOf(store.layers.append(first))).toBe('disk-full');
    expect(await store.layers.get('a', '甲')).toBeUndefined();
    expect(await store.layers.history('a', '甲')).toEqual([]);

    opened.database.pragma('max_page_count = 1000000');
    expect(await store.layers.append(first)).toBe('written');
    expect((await store.layers.get('a', '甲'))?.content.note).toBe(note);
    const faults: string[] = [];
    for await (const fault of store.integrity()) faults.push(fault);
    expect(faults).toEqual([]);
  });

  it('for real, on a file system of 2 MB: what was stored is there, and is there after opening it again', async (test) => {
    const folder = mountSmallDisk(await makeTestFolder(), 2);
    if (folder === undefined) test.skip('mounting is not allowed here');
    const path = join(folder ?? '', 'small.zhupi');
    expectDone(await storesOf().create(path, newProject));
    const store = expectDone(await storesOf().open(path));
    await addArticles(store, { a: '甲在乙。' });
    expect(await failureOf(addArticles(store, { b: longText(3, 'b') }))).toBe('disk-full');
    expect(await store.layers.append(toWrite(emptyLayer('a', '甲'), addSpan('s1', 0, 1)))).toBe('written');
    await store.close();
    const again = expectDone(await storesOf().open(path));
    expect(await again.articles.ids()).toEqual(['a']);
    expect((await again.layers.get('a', '甲'))?.revision).toBe(1);
    await again.close();
  });

  it('leaves nothing of a project that could not be created', async (test) => {
    const folder = mountSmallDisk(await makeTestFolder(), 1) ?? '';
    if (folder === '') test.skip('mounting is not allowed here');
    await writeFile(join(folder, 'fill'), Buffer.alloc(1000 * 1024));
    const path = join(folder, 'new.zhupi');
    expect(codeOf(await storesOf().create(path, newProject))).toBe('disk-full');
    expect(execFileSync('ls', ['-A', folder], { encoding: 'utf8' })).toBe('fill\n');
  });
});

/** @returns the folder, with a file system of so many megabytes of its own; undefined where that is not allowed */
function mountSmallDisk(folder: string, megabytes: number): string | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}
