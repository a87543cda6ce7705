import { sql } from 'kysely';
import { changeSchema } from '../../annotations/model/change.ts';
import { labelEditsSchema } from '../../annotations/model/label-edits/label-edit.ts';
import { GOLD, layerIdOf } from '../../annotations/model/layer.ts';
import { decisionSchema } from '../../annotations/review/decision.ts';
import type { LabelEditChange, LabelEditStore } from '../service/ports/label-edit-store.ts';
import { parseJson } from './parse-json.ts';
import { type Connection, nextTurn, portionsOf, ROWS_AT_ONCE, type StoreBase } from './store-base.ts';
import { writeDecisionEvents } from './write-decision-events.ts';
import { writeLayer } from './write-layer.ts';
import { writeSettlement } from './write-settlement.ts';
import { writeUnlessStale } from './write-unless-stale.ts';

export function createLabelEditStore({ kysely, path }: StoreBase): LabelEditStore {
  return {
    add: (write) =>
      writeUnlessStale(kysely, async (transaction) => {
        const { labelSet, author, at, edits, undoes, layers, events, settled } = write;
        const { version, name } = labelSet;
        await transaction
          .insertInto('label_sets')
          .values({ version, name, author, at, body: JSON.stringify(labelSet) })
          .execute();
        const firstEvent = await lastEvent(transaction);
        await writeDecisionEvents(transaction, events);
        await transaction
          .insertInto('label_edits')
          .values({
            version,
            undoes: undoes ?? null,
            edits: JSON.stringify(edits),
            first_event: firstEvent,
            last_event: await lastEvent(transaction),
          })
          .execute();
        for (const portion of portionsOf(layers, ROWS_AT_ONCE)) {
          for (const layer of portion) await writeLayer(transaction, layer);
          const rows = portion.map(({ articleId, owner, baseRevision }) => ({
            version,
            layer_id: layerIdOf(articleId, owner),
            revision: baseRevision + 1,
          }));
          await transaction.insertInto('label_edit_changes').values(rows).execute();
          await nextTurn();
        }
        for (const portion of portionsOf(settled, ROWS_AT_ONCE)) {
          for (const one of portion) await writeSettlement(transaction, one);
          await nextTurn();
        }
      }),

    async last() {
      const row = await kysely
        .selectFrom('label_edits')
        .innerJoin('label_sets', 'label_sets.version', 'label_edits.version')
        .leftJoin('label_edits as undone', 'undone.version', 'label_edits.undoes')
        .select([
          'label_edits.version',
          'author',
          'at',
          'label_edits.edits',
          'label_edits.undoes',
          'label_edits.last_event',
        ])
        .select('undone.edits as undone')
        .where('label_edits.version', '=', (latest) =>
          latest.selectFrom('label_sets').select(({ fn }) => fn.max('version').as('version')),
        )
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const { version, author, at, undoes } = row;
      const isLatest = (await lastEvent(kysely)) === row.last_event && !(await hasLaterChange(version));
      return {
        version,
        author,
        at,
        edits: parseJson(row.edits, labelEditsSchema, path),
        ...(undoes === null ? {} : { undoes }),
        ...(row.undone === null ? {} : { undone: parseJson(row.undone, labelEditsSchema, path) }),
        isLatest,
      };
    },

    async changesOf(version) {
      const keys = await kysely
        .selectFrom('label_edit_changes as edited')
        .innerJoin('layers', 'layers.id', 'edited.layer_id')
        .innerJoin('articles', 'articles.id', 'layers.article_id')
        .select(['edited.layer_id', 'edited.revision', 'layers.article_id', 'layers.owner'])
        .where('edited.version', '=', version)
        .orderBy('articles.position')
        .orderBy('layers.owner')
        .execute();
      const changes: LabelEditChange[] = [];
      for (const { layer_id, revision, article_id, owner } of keys) {
        const { body } = await kysely
          .selectFrom('changes')
          .select('body')
          .where('layer_id', '=', layer_id)
          .where('revision', '=', revision)
          .executeTakeFirstOrThrow();
        changes.push({ articleId: article_id, owner, revision, change: parseJson(body, changeSchema, path) });
        if (changes.length % ROWS_AT_ONCE === 0) await nextTurn();
      }
      return changes;
    },

    async eventsOf(version) {
      const rows = await kysely
        .selectFrom('label_edits')
        .innerJoin('decision_events', (join) =>
          join
            .onRef('decision_events.seq', '>', 'label_edits.first_event')
            .onRef('decision_events.seq', '<=', 'label_edits.last_event'),
        )
        .innerJoin('decisions', 'decisions.id', 'decision_events.decision_id')
        .select(['type', 'at', 'body'])
        .where('label_edits.version', '=', version)
        .orderBy('seq')
        .execute();
      return rows.map(({ type, at, body }) => ({ type, at, decision: parseJson(body, decisionSchema, path) }));
    },

    async bearers({ entities, relations, articleLabels }) {
      const { rows } = await sql<{ article_id: string; owner: string }>`
        SELECT layers.article_id, layers.owner FROM layers JOIN articles ON articles.id = layers.article_id
        WHERE layers.owner != ${GOLD} AND (
          layers.id IN (SELECT layer_id FROM spans WHERE label IN (SELECT value FROM json_each(${JSON.stringify(entities)})))
          OR layers.id IN (
            SELECT layer_id FROM relations WHERE label IN (SELECT value FROM json_each(${JSON.stringify(relations)})))
          OR EXISTS (SELECT 1 FROM json_each(layers.article_labels) AS label
            WHERE label.key IN (SELECT value FROM json_each(${JSON.stringify(articleLabels)})))
        ) ORDER BY articles.position, layers.owner
      `.execute(kysely);
      return rows.map(({ article_id, owner }) => ({ articleId: article_id, owner }));
    },
  };

  async function lastEvent(connection: Connection): Promise<number> {
    const row = await connection
      .selectFrom('decision_events')
      .select(({ fn }) => fn.max<number | null>('seq').as('seq'))
      .executeTakeFirst();
    return row?.seq ?? 0;
  }

  /** Gold changes with what annotators and reviewers do, and never by itself. */
  async function hasLaterChange(version: number): Promise<boolean> {
    const { rows } = await sql`
      SELECT 1 FROM changes JOIN layers ON layers.id = changes.layer_id
      WHERE changes.label_set_version = ${version} AND layers.owner != ${GOLD} AND NOT EXISTS (
        SELECT 1 FROM label_edit_changes AS edited WHERE edited.version = ${version}
        AND edited.layer_id = changes.layer_id AND edited.revision = changes.revision
      ) LIMIT 1
    `.execute(kysely);
    return rows.length > 0;
  }
}
