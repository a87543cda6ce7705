import { sql } from 'kysely';
import { cleanUpPatternSchema } from '../../annotations/text/clean-up/choice.ts';
import type { CleanUpState } from '../../shared/api/clean-up.ts';
import type { ArticleStore } from '../service/ports/article-store.ts';
import { parseJson } from './parse-json.ts';
import type { ArticlesTable } from './sqlite-schema.ts';
import type { StoreBase } from './store-base.ts';

type CleanUpStore = Pick<ArticleStore, 'cleanUpState' | 'setAccepted' | 'cleanable' | 'patterns' | 'setPattern'>;

export function toCleanUpState({ accepted, frozen }: Pick<ArticlesTable, 'accepted' | 'frozen'>): CleanUpState {
  if (frozen === 1) return 'frozen';
  return accepted === 1 ? 'accepted' : 'proposed';
}

/** How far people have come with the clean-up of articles, and what they decided for whole outlets. */
export function createCleanUpStore({ kysely, path }: StoreBase): CleanUpStore {
  return {
    async cleanUpState(articleId) {
      const row = await kysely
        .selectFrom('articles')
        .select(['accepted', 'frozen'])
        .where('id', '=', articleId)
        .executeTakeFirst();
      return row && toCleanUpState(row);
    },

    async setAccepted(accepted, articleIds) {
      const before = accepted ? 0 : 1;
      // With a plus in front they take no part in the choice of an index: theirs would lead through half of the project.
      const which =
        articleIds === undefined
          ? sql`frozen = 0 AND accepted = ${before}`
          : sql`+frozen = 0 AND +accepted = ${before} AND id IN (SELECT value FROM json_each(${JSON.stringify(articleIds)}))`;
      const { rows } = await sql<{ id: string; position: number }>`
        UPDATE articles SET accepted = ${1 - before} WHERE ${which} RETURNING id, position
      `.execute(kysely);
      // The order of RETURNING is anybody's guess.
      return rows.toSorted((a, b) => a.position - b.position).map(({ id }) => id);
    },

    async cleanable(outlet) {
      const { rows } = await sql<{ id: string }>`
        SELECT id FROM articles WHERE coalesce(outlet, '') = ${outlet} AND frozen = 0 ORDER BY position
      `.execute(kysely);
      return rows.map(({ id }) => id);
    },

    async patterns() {
      const rows = await kysely.selectFrom('outlet_patterns').selectAll().execute();
      return Object.fromEntries(rows.map(({ outlet, body }) => [outlet, parseJson(body, cleanUpPatternSchema, path)]));
    },

    async setPattern(outlet, pattern) {
      if (pattern === undefined) {
        await kysely.deleteFrom('outlet_patterns').where('outlet', '=', outlet).execute();
        return;
      }
      const body = JSON.stringify(pattern);
      await kysely
        .insertInto('outlet_patterns')
        .values({ outlet, body })
        .onConflict((conflict) => conflict.column('outlet').doUpdateSet({ body }))
        .execute();
    },
  };
}
