import { sql } from 'kysely';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { partsOf, smallestOf } from './near-groups.ts';
import { parseSketch } from './sqlite-sketches.ts';
import { nextTurn, type StoreBase } from './store-base.ts';

/**
 * SQLite's own check of pages, indexes and foreign keys, a table at a time so that others have their turn; then the
 * groups of near duplicates, which no single article can prove.
 */
export async function* findFaults(base: StoreBase): AsyncGenerator<string> {
  const { kysely } = base;
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
    yield* findBadGroups(base);
  } catch (error) {
    // So damaged that SQLite gave up: that is the finding.
    if (!(error instanceof StoreFailure)) throw error;
    yield error.message;
  }
}

/** A group is all that hangs together, two at least, and is named by its smallest id. */
async function* findBadGroups({ kysely, path }: StoreBase): AsyncGenerator<string> {
  const { rows: groups } = await sql<{ name: string }>`
    SELECT DISTINCT near_group AS name FROM articles WHERE near_group != '' ORDER BY near_group
  `.execute(kysely);
  for (const { name } of groups) {
    const { rows } = await sql<{ id: string; sketch: Uint8Array | null }>`
      SELECT id, sketch FROM articles LEFT JOIN sketches ON sketches.position = articles.position
      WHERE near_group = ${name} AND near_group != ''
    `.execute(kysely);
    const members = rows.flatMap(({ id, sketch }) =>
      sketch === null ? [] : { id, sketch: parseSketch(sketch, path) },
    );
    const [part, apart] = await partsOf(members);
    const isWhole = part?.length === rows.length && apart === undefined && rows.length > 1;
    if (!isWhole) yield `articles: group ${name} is not one of near duplicates`;
    else if (smallestOf(rows.map(({ id }) => id)) !== name) yield `articles: group ${name} has a smaller id`;
    await nextTurn();
  }
}
