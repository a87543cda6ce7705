import { Kysely } from 'kysely';
import { done } from '../../annotations/model/outcome.ts';
import type { Clock } from '../service/ports/clock.ts';
import type { Log } from '../service/ports/log.ts';
import type { ProjectStore } from '../service/ports/project-store.ts';
import type { ProjectStores } from '../service/ports/project-stores.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { copyNow, startBackup } from './backups.ts';
import { createDatabase } from './create-database.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations as all } from './migrations/migrations.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { createArticleStore } from './sqlite-articles.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { findFaults } from './sqlite-integrity.ts';
import { createLabelStore } from './sqlite-labels.ts';
import { createLayerStore } from './sqlite-layers.ts';
import { createMemberStore } from './sqlite-members.ts';
import { createReviewStore } from './sqlite-review.ts';
import type { Schema } from './sqlite-schema.ts';

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
        return done(await createStore(path, opened.value, { clock, log }));
      } catch (error) {
        opened.value.close();
        if (error instanceof StoreFailure) return { ok: false, problem: error.problem };
        throw error;
      }
    },
  };
}

async function createStore(
  path: string,
  { database, close }: OpenDatabase,
  ports: { readonly clock: Clock; readonly log: Log },
): Promise<ProjectStore> {
  const kysely = new Kysely<Schema>({ dialect: createSqliteDialect(database, path) });
  const base = { kysely, path };
  const row = await kysely.selectFrom('project').selectAll().executeTakeFirst();
  if (row === undefined) throw new StoreFailure('project-damaged', { path });
  const backup = startBackup(database, path, ports);
  return {
    path,
    project: { id: row.id, name: row.name, createdAt: row.created_at },
    members: createMemberStore(base),
    labels: createLabelStore(base),
    articles: createArticleStore(base),
    layers: createLayerStore(base),
    review: createReviewStore(base),
    integrity: () => findFaults(kysely),
    async close() {
      backup.stop();
      await backup.finished;
      close();
    },
  };
}
