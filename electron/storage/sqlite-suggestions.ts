import { sql } from 'kysely';
import { z } from 'zod';
import { kindChoicesSchema } from '../../annotations/suggest/kinds.ts';
import type { SuggestionStore } from '../service/ports/suggestion-store.ts';
import { parseJson } from './parse-json.ts';
import { portionsOf, ROWS_AT_ONCE, type StoreBase } from './store-base.ts';

const labelsSchema = z.record(z.string(), z.number());

export function createSuggestionStore({ kysely, path }: StoreBase): SuggestionStore {
  return {
    async dictionaries() {
      const rows = await kysely
        .selectFrom('dictionaries')
        .select(['id', 'name', 'enabled', 'added_at', 'entries', 'labels'])
        .where('removed', '=', 0)
        .orderBy('position')
        .execute();
      return rows.map(({ id, name, enabled, added_at, entries, labels }) => ({
        id,
        name,
        enabled: enabled === 1,
        addedAt: added_at,
        entries,
        labels: parseJson(labels, labelsSchema, path),
      }));
    },

    async dictionaryBody(id) {
      const row = await kysely.selectFrom('dictionaries').select('body').where('id', '=', id).executeTakeFirst();
      return row?.body;
    },

    addDictionary: ({ id, name, enabled, addedAt, entries, labels }, body) =>
      kysely.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('dictionaries').where('removed', '=', 1).execute();
        await transaction
          .insertInto('dictionaries')
          .values({
            id,
            name,
            enabled: enabled ? 1 : 0,
            removed: 0,
            added_at: addedAt,
            entries,
            labels: JSON.stringify(labels),
            body,
          })
          .execute();
      }),

    async setEnabled(id, enabled) {
      const { numUpdatedRows } = await kysely
        .updateTable('dictionaries')
        .set({ enabled: enabled ? 1 : 0 })
        .where('id', '=', id)
        .where('removed', '=', 0)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    async setRemoved(id, removed) {
      const { numUpdatedRows } = await kysely
        .updateTable('dictionaries')
        .set({ removed: removed ? 1 : 0 })
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    dismissed: (articleId, owner) =>
      kysely
        .selectFrom('dismissed_suggestions')
        .select(['label', 'start', 'end', 'surface'])
        .where('article_id', '=', articleId)
        .where('owner', '=', owner)
        .execute(),

    dismiss: (articleId, owner, dismissals, at) =>
      kysely.transaction().execute(async (transaction) => {
        for (const portion of portionsOf(dismissals, ROWS_AT_ONCE)) {
          await transaction
            .insertInto('dismissed_suggestions')
            .values(portion.map((dismissal) => ({ article_id: articleId, owner, ...dismissal, at })))
            .onConflict((conflict) =>
              conflict
                .columns(['article_id', 'owner', 'start', 'end', 'label'])
                .doUpdateSet((row) => ({ surface: row.ref('excluded.surface'), at })),
            )
            .execute();
        }
      }),

    async restore(articleId, owner, dismissals) {
      await sql`
        DELETE FROM dismissed_suggestions WHERE article_id = ${articleId} AND owner = ${owner}
        AND (start, "end", label) IN (
          SELECT value ->> 'start', value ->> 'end', value ->> 'label' FROM json_each(${JSON.stringify(dismissals)})
        )
      `.execute(kysely);
    },

    async kindChoices() {
      const rows = await kysely.selectFrom('suggestion_kinds').selectAll().execute();
      const choices = Object.fromEntries(rows.map(({ kind, label }) => [kind, label]));
      return parseJson(JSON.stringify(choices), kindChoicesSchema, path);
    },

    async setKindChoice(kind, label) {
      if (label === undefined) await kysely.deleteFrom('suggestion_kinds').where('kind', '=', kind).execute();
      else {
        await kysely
          .insertInto('suggestion_kinds')
          .values({ kind, label })
          .onConflict((conflict) => conflict.column('kind').doUpdateSet({ label }))
          .execute();
      }
    },

    async words() {
      const rows = await kysely.selectFrom('project_words').select('word').orderBy('position').execute();
      return rows.map(({ word }) => word);
    },

    addWords: (words, at) =>
      kysely.transaction().execute(async (transaction) => {
        for (const portion of portionsOf(words, ROWS_AT_ONCE)) {
          await transaction
            .insertInto('project_words')
            .values(portion.map((word) => ({ word, at })))
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
      }),
  };
}
