import type { Database } from 'better-sqlite3';
import type { Migration } from './migrations/migration.ts';

export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

export function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Brings a file to the latest version, one transaction a step: whatever happens, the file is of one version. */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  for (const migration of migrations) {
    if (migration.version <= versionOf(database)) continue;
    database
      .transaction(() => {
        migration.up(database);
        database.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  }
}
