import type { Transaction } from 'kysely';
import { attributeValuesSchema } from '../../annotations/model/attribute.ts';
import { changeSchema } from '../../annotations/model/change.ts';
import { GOLD, type LayerContent, layerIdOf } from '../../annotations/model/layer.ts';
import { relationSchema } from '../../annotations/model/relation.ts';
import { spanSchema } from '../../annotations/model/span.ts';
import type { StoredChange } from '../../shared/api/layers.ts';
import type { LayerStore, StoredLayer } from '../service/ports/layer-store.ts';
import { parseJson } from './parse-json.ts';
import type { LayersTable, Schema } from './sqlite-schema.ts';
import { nextTurn, ROWS_AT_ONCE, type StoreBase } from './store-base.ts';
import { writeLayer } from './write-layer.ts';
import { writeSettlement } from './write-settlement.ts';
import { writeUnlessStale } from './write-unless-stale.ts';

export function createLayerStore({ kysely, path }: StoreBase): LayerStore {
  return {
    // A transaction, so that the row, the spans and the relations are of one moment.
    get: (articleId, owner) =>
      kysely.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('layers')
          .selectAll()
          .where('id', '=', layerIdOf(articleId, owner))
          .executeTakeFirst();
        return row && readLayer(transaction, row, path);
      }),

    append: (write, settled) =>
      writeUnlessStale(kysely, async (transaction) => {
        await writeLayer(transaction, write);
        if (settled !== undefined) await writeSettlement(transaction, settled);
      }),

    async history(articleId, owner) {
      const layerId = layerIdOf(articleId, owner);
      const history: StoredChange[] = [];
      for (;;) {
        const rows = await kysely
          .selectFrom('changes')
          .selectAll()
          .where('layer_id', '=', layerId)
          .where('revision', '>', history.at(-1)?.revision ?? 0)
          .orderBy('revision')
          .limit(ROWS_AT_ONCE)
          .execute();
        for (const row of rows) {
          history.push({
            id: row.id,
            layerId,
            revision: row.revision,
            author: row.author,
            at: row.at,
            labelSetVersion: row.label_set_version,
            activeSeconds: row.active_seconds,
            change: parseJson(row.body, changeSchema, path),
          });
        }
        if (rows.length < ROWS_AT_ONCE) return history;
        await nextTurn();
      }
    },

    async owners() {
      const rows = await kysely
        .selectFrom('layers')
        .select('owner')
        .distinct()
        .where('owner', '!=', GOLD)
        .orderBy('owner')
        .execute();
      return rows.map(({ owner }) => owner);
    },

    counts: (articleId, owner) =>
      kysely
        .selectFrom('layers')
        .select(['revision', 'spans', 'relations'])
        .where('id', '=', layerIdOf(articleId, owner))
        .executeTakeFirst(),
  };
}

/** The layer that a row of `layers` stands for, with its spans and relations. */
async function readLayer(connection: Transaction<Schema>, row: LayersTable, path: string): Promise<StoredLayer> {
  const spans = await connection.selectFrom('spans').select('body').where('layer_id', '=', row.id).execute();
  const relations = await connection.selectFrom('relations').select('body').where('layer_id', '=', row.id).execute();
  const content: LayerContent = {
    spans: new Map(spans.map(({ body }) => parseJson(body, spanSchema, path)).map((span) => [span.id, span])),
    relations: new Map(relations.map(({ body }) => parseJson(body, relationSchema, path)).map((r) => [r.id, r])),
    articleLabels: parseJson(row.article_labels, attributeValuesSchema, path),
    status: row.status,
    note: row.note,
  };
  return {
    articleId: row.article_id,
    owner: row.owner,
    revision: row.revision,
    content,
    activeSeconds: row.active_seconds,
  };
}
