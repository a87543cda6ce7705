import { Kysely } from 'kysely';
import type { Clock } from '../service/ports/clock.ts';
import type { Log } from '../service/ports/log.ts';
import type { ProjectStore } from '../service/ports/project-store.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { startBackup } from './backups.ts';
import type { OpenDatabase } from './open-database.ts';
import { createArticleStore } from './sqlite-articles.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { createGramIndex } from './sqlite-gram-index.ts';
import { createIgnoredFindings } from './sqlite-ignored-findings.ts';
import { findFaults } from './sqlite-integrity.ts';
import { createLabelEditStore } from './sqlite-label-edits.ts';
import { createLabelStore } from './sqlite-labels.ts';
import { createLayerStore } from './sqlite-layers.ts';
import { createMemberStore } from './sqlite-members.ts';
import { createReviewStore } from './sqlite-review.ts';
import type { Schema } from './sqlite-schema.ts';
import { createSearch } from './sqlite-search.ts';
import { createSearchStore } from './sqlite-search-store.ts';
import { createSuggestionStore } from './sqlite-suggestions.ts';

/** The store on an open file. The first look at it may find that it is damaged: then it rejects with a StoreFailure. */
export async function createSqliteStore(
  path: string,
  { database, close }: OpenDatabase,
  ports: { readonly clock: Clock; readonly log: Log },
): Promise<ProjectStore> {
  const kysely = new Kysely<Schema>({ dialect: createSqliteDialect(database, path) });
  const base = { kysely, database, path };
  const row = await kysely.selectFrom('project').selectAll().executeTakeFirst();
  if (row === undefined) throw new StoreFailure('project-damaged', { path });
  const grams = createGramIndex(base);
  const search = createSearch(base, grams);
  const backup = startBackup(database, path, ports);
  return {
    path,
    project: { id: row.id, name: row.name, createdAt: row.created_at },
    members: createMemberStore(base),
    labels: createLabelStore(base),
    labelEdits: createLabelEditStore(base),
    articles: createArticleStore(base, grams, search),
    layers: createLayerStore(base),
    review: createReviewStore(base),
    search: createSearchStore(base, search.search),
    ignoredFindings: createIgnoredFindings(base),
    suggestions: createSuggestionStore(base),
    integrity: () => findFaults(base),
    async close() {
      backup.stop();
      await backup.finished;
      close();
    },
  };
}
