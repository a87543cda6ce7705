import { copyFile, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, versionOf } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations } from './migrations/migrations.ts';
import { addArticles, codeOf, expectDone, makeProject, openProject, storesOf } from './test/projects.ts';

const LATEST = migrations.length;

/** Another version, as a later release may bring it. */
const next: Migration = {
  version: LATEST + 1,
  up: (database) =>
    database.exec(`
      ALTER TABLE members ADD COLUMN email TEXT NOT NULL DEFAULT '';
      UPDATE articles SET title = title || ' (2)';
    `),
};

const broken: Migration = {
  version: LATEST + 1,
  up: (database) => {
    database.exec('ALTER TABLE members ADD COLUMN email TEXT');
    throw new Error('half done');
  },
};

function versionInside(path: string): Promise<number> {
  return readFile(path).then((bytes) => bytes.readUInt32BE(60));
}

describe('migrations', () => {
  it('are numbered without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
  });

  it('make everything of an empty file', () => {
    const database = new Database(':memory:');
    migrate(database, migrations);
    expect(versionOf(database)).toBe(migrations.length);
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    expect(tables).toEqual(expect.arrayContaining(['changes', 'decisions', 'layers', 'spans', 'relations']));
    // Once more is nothing more.
    migrate(database, migrations);
  });

  it('bring an older project up to date when it is opened, and keep a copy of what it was', async () => {
    const path = await makeProject();
    const old = expectDone(await storesOf().open(path));
    await addArticles(old, { a: '甲文。' });
    await old.close();
    const store = expectDone(await storesOf({ migrations: [...migrations, next] }).open(path));
    expect((await store.articles.get('a'))?.title).toBe('甲文。 (2)');
    await store.close();
    expect(await versionInside(path)).toBe(LATEST + 1);
    const backups = join(dirname(path), 'project.backups');
    const names = await readdir(backups);
    expect(names).toEqual(['project-20260301T080000Z.zhupi']);
    expect(await versionInside(join(backups, names[0] ?? ''))).toBe(LATEST);
    const before = await openProject(join(backups, names[0] ?? ''));
    expect((await before.articles.get('a'))?.title).toBe('甲文。');
  });

  it('leave the project as it was when one of them fails', async () => {
    const path = await makeProject();
    await expect(storesOf({ migrations: [...migrations, broken] }).open(path)).rejects.toThrow('half done');
    expect(await versionInside(path)).toBe(LATEST);
    const store = await openProject(path);
    await store.members.add({ name: '甲', role: 'annotator' }, '2026-03-01T08:00:00.000Z');
  });

  it('never go back: a project of a newer version is refused', async () => {
    const path = await makeProject();
    await expectDone(await storesOf({ migrations: [...migrations, next] }).open(path)).close();
    const bytes = await readFile(path);
    expect(codeOf(await storesOf().open(path))).toBe('project-newer-version');
    expect(await readFile(path)).toEqual(bytes);
  });

  it('are refused also where the newer version is in the write-ahead log only', async () => {
    const path = await makeProject();
    // Not closed, like a newer program that was killed: the file itself still says the version before.
    const newer = new Database(path);
    newer.pragma('journal_mode = WAL');
    migrate(newer, [...migrations, next]);
    expect(await versionInside(path)).toBe(LATEST);
    const copy = join(dirname(path), 'killed.zhupi');
    await copyFile(path, copy);
    await copyFile(`${path}-wal`, `${copy}-wal`);
    newer.close();
    expect(codeOf(await storesOf().open(copy))).toBe('project-newer-version');
  });
});
