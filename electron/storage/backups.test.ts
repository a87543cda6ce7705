import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectStore } from '../service/ports/project-store.ts';
import { backupFolder } from './backups.ts';
import { identityOf } from './open-projects.ts';
import {
  addArticles,
  createTestClock,
  createTestLog,
  expectDone,
  makeProject,
  openProject,
  storesOf,
} from './test/projects.ts';

const HOUR = 60 * 60 * 1000;

/** Closing waits for a small copy, so that after this the backup of this opening is there. */
async function openAndClose(path: string, options: Parameters<typeof storesOf>[0] = {}): Promise<void> {
  await expectDone(await storesOf(options).open(path)).close();
}

async function makeFilledProject(): Promise<string> {
  const path = await makeProject('新闻.zhupi');
  const store = expectDone(await storesOf().open(path));
  await addArticles(store, { a: '甲文。' });
  await store.close();
  return path;
}

describe('backups', () => {
  it('are made at the first opening of each day, and five are kept', async () => {
    const path = await makeFilledProject();
    const clock = createTestClock('2026-03-01T08:00:00.000Z');
    const names = () => readdir(backupFolder(path));
    await openAndClose(path, { clock });
    expect(await names()).toEqual(['新闻-20260301T080000Z.zhupi']);
    clock.add(23 * HOUR);
    await openAndClose(path, { clock });
    expect(await names()).toHaveLength(1);
    for (let day = 0; day < 6; day += 1) {
      clock.add(25 * HOUR);
      await openAndClose(path, { clock });
    }
    expect((await names()).map((name) => name.slice(3, 11))).toEqual([
      '20260304',
      '20260305',
      '20260306',
      '20260307',
      '20260308',
    ]);
  });

  it('are whole projects that can be opened', async () => {
    const path = await makeFilledProject();
    await openAndClose(path);
    const [name = ''] = await readdir(backupFolder(path));
    const backup = await openProject(join(backupFolder(path), name));
    expect(backup.project.name).toBe('试验');
    expect((await backup.articles.get('a'))?.text).toBe('甲文。');
  });

  it('are not made of a project without articles: there is nothing to lose', async () => {
    const path = await makeProject();
    await openAndClose(path);
    expect(await readdir(dirname(path))).toEqual(['project.zhupi']);
  });

  it('leave alone what others have put beside them', async () => {
    const path = await makeFilledProject();
    await mkdir(backupFolder(path));
    const others = ['other-20200101T000000Z.zhupi', '新闻-2019.zhupi', 'notes.txt'];
    for (const name of others) await writeFile(join(backupFolder(path), name), name);
    const clock = createTestClock();
    for (let day = 0; day < 7; day += 1) {
      await openAndClose(path, { clock });
      clock.add(25 * HOUR);
    }
    const names = await readdir(backupFolder(path));
    expect(names).toEqual(expect.arrayContaining(others));
    expect(names).toHaveLength(others.length + 5);
  });

  it('clear away what a process left that died while it made one', async () => {
    const path = await makeFilledProject();
    await mkdir(backupFolder(path));
    for (const ending of ['.partial', '.partial-journal']) {
      await writeFile(join(backupFolder(path), `新闻-20260101T000000Z.zhupi${ending}`), 'half');
    }
    await openAndClose(path);
    expect(await readdir(backupFolder(path))).toEqual(['新闻-20260301T080000Z.zhupi']);
  });

  it('that can not be made are logged, and work goes on', async () => {
    const path = await makeFilledProject();
    await writeFile(backupFolder(path), 'a file where the folder should be');
    const log = createTestLog();
    const store = expectDone(await storesOf({ log }).open(path));
    await addArticles(store, { b: '乙文。' });
    await store.close();
    expect(log.warnings).toHaveLength(1);
    expect(await readFile(backupFolder(path), 'utf8')).toBe('a file where the folder should be');
  });

  it('of a large project hold nobody up, take in what is stored meanwhile, and are given up for closing', async () => {
    const path = await makeProject();
    const store = expectDone(await storesOf().open(path));
    await addLongArticles(store, 40);
    await store.close();

    const second = expectDone(await storesOf().open(path));
    await addArticles(second, { meanwhile: '开着的时候加的。' });
    while (!(await backupsOf(path)).some((name) => name.endsWith('.zhupi'))) await turn();
    await second.close();
    const [name = ''] = await readdir(backupFolder(path));
    const backup = await openProject(join(backupFolder(path), name));
    expect(await backup.articles.get('meanwhile')).toBeDefined();

    const clock = createTestClock('2026-04-01T08:00:00.000Z');
    const log = createTestLog();
    const third = expectDone(await storesOf({ clock, log }).open(path));
    await third.close();
    expect((await backupsOf(path)).filter((other) => other.includes('20260401'))).toEqual([]);
    expect(log.warnings).toEqual([]);
  });
});

async function backupsOf(path: string): Promise<readonly string[]> {
  return (await identityOf(backupFolder(path))) === undefined ? [] : readdir(backupFolder(path));
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Articles of about a megabyte each. */
async function addLongArticles(store: ProjectStore, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await addArticles(store, { [`long-${i}`]: `${i}：${'一二三四五六七八九十'.repeat(35_000)}` });
  }
}
