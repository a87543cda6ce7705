import { done } from '../../annotations/model/outcome.ts';
import type { Clock } from '../service/ports/clock.ts';
import type { Log } from '../service/ports/log.ts';
import type { ProjectStores } from '../service/ports/project-stores.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { copyNow } from './backups.ts';
import { createDatabase } from './create-database.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations as all } from './migrations/migrations.ts';
import { openDatabase } from './open-database.ts';
import { createSqliteStore } from './sqlite-store.ts';

export interface SqliteStoresOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Those of this version of the program when absent. */
  readonly migrations?: readonly Migration[];
}

/** Projects as SQLite files: one file, one process at a time. */
export function createSqliteStores({ clock, log, migrations = all }: SqliteStoresOptions): ProjectStores {
  return {
    create: (path, project) => createDatabase(path, project, migrations),

    async open(path) {
      const opened = await openDatabase(path, migrations, (database) => copyNow(database, path, clock.now()));
      if (!opened.ok) return opened;
      try {
        return done(await createSqliteStore(path, opened.value, { clock, log }));
      } catch (error) {
        opened.value.close();
        if (error instanceof StoreFailure) return { ok: false, problem: error.problem };
        throw error;
      }
    },
  };
}
