import { type Kysely, sql } from 'kysely';
import { StoreFailure } from '../service/ports/store-failure.ts';
import type { Schema } from './sqlite-schema.ts';
import { nextTurn } from './store-base.ts';

/** SQLite's own check of pages, indexes and foreign keys, a table at a time so that others have their turn. */
export async function* findFaults(kysely: Kysely<Schema>): AsyncGenerator<string> {
  try {
    const { rows: tables } = await sql<{ name: string }>`
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name
    `.execute(kysely);
    for (const { name } of tables) {
      const { rows: faults } = await sql<{ integrity_check: string }>`
        PRAGMA integrity_check(${sql.lit(name)})
      `.execute(kysely);
      for (const { integrity_check } of faults) if (integrity_check !== 'ok') yield `${name}: ${integrity_check}`;
      await nextTurn();
    }
    const { rows: orphans } = await sql<{ table: string; parent: string; rowid: number | null }>`
      PRAGMA foreign_key_check
    `.execute(kysely);
    for (const { table, parent, rowid } of orphans) yield `${table}: row ${rowid} points at nothing in ${parent}`;
  } catch (error) {
    // So damaged that SQLite gave up: that is the finding.
    if (!(error instanceof StoreFailure)) throw error;
    yield error.message;
  }
}
