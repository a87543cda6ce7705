import { type Insertable, sql, type Transaction } from 'kysely';
import { simpleChangesOf } from '../../annotations/model/change.ts';
import { layerIdOf } from '../../annotations/model/layer.ts';
import { endOf, startOf, surfaceOf } from '../../annotations/model/span.ts';
import { foldText } from '../../annotations/text/folding.ts';
import type { SlimLayerWrite } from '../service/ports/label-edit-store.ts';
import type { Schema } from './sqlite-schema.ts';
import { nextTurn, portionsOf, ROWS_AT_ONCE } from './store-base.ts';
import { Stale } from './write-unless-stale.ts';

/**
 * Stores a change and the state it leads to. Only the rows that the change touches are written, so that the cost follows
 * from the change and not from the size of the layer.
 * @throws Stale
 */
export async function writeLayer(transaction: Transaction<Schema>, write: SlimLayerWrite): Promise<void> {
  const layerId = layerIdOf(write.articleId, write.owner);
  if (write.baseRevision === 0) await beginLayer(transaction, layerId, write);
  else await advanceLayer(transaction, layerId, write);
  await transaction
    .insertInto('changes')
    .values({
      id: write.changeId,
      layer_id: layerId,
      revision: write.baseRevision + 1,
      author: write.author,
      at: write.at,
      label_set_version: write.labelSetVersion,
      active_seconds: write.activeSeconds,
      body: JSON.stringify(write.change),
    })
    .execute();
  await writeItems(transaction, layerId, write);
  await transaction
    .updateTable('articles')
    .set({ updated_at: write.at })
    .where('id', '=', write.articleId)
    .where('updated_at', '<', write.at)
    .execute();
}

async function beginLayer(transaction: Transaction<Schema>, layerId: string, write: SlimLayerWrite): Promise<void> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('layers')
    .values({
      id: layerId,
      article_id: write.articleId,
      owner: write.owner,
      revision: 1,
      active_seconds: write.activeSeconds,
      ...toState(write),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) throw new Stale(layerId);
}

async function advanceLayer(transaction: Transaction<Schema>, layerId: string, write: SlimLayerWrite): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('layers')
    .set((row) => ({
      revision: write.baseRevision + 1,
      active_seconds: row('active_seconds', '+', write.activeSeconds),
      ...toState(write),
    }))
    .where('id', '=', layerId)
    .where('revision', '=', write.baseRevision)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Stale(layerId);
}

function toState({ after, at }: SlimLayerWrite) {
  return {
    status: after.status,
    spans: after.spans.size,
    relations: after.relations.size,
    article_labels: JSON.stringify(after.articleLabels),
    note: after.note,
    updated_at: at,
  };
}

async function writeItems(
  transaction: Transaction<Schema>,
  layerId: string,
  { articleId, change, after }: SlimLayerWrite,
): Promise<void> {
  const touched = { spans: new Set<string>(), relations: new Set<string>() };
  for (const simple of simpleChangesOf(change)) {
    if ('span' in simple) touched.spans.add(simple.span.id);
    else if ('relation' in simple) touched.relations.add(simple.relation.id);
    else if (simple.type === 'updateSpan') touched.spans.add(simple.after.id);
    else if (simple.type === 'updateRelation') touched.relations.add(simple.after.id);
  }
  const text = touched.spans.size === 0 ? '' : await textOf(transaction, articleId);
  for (const ids of portionsOf([...touched.spans], ROWS_AT_ONCE)) {
    await removeRows(transaction, 'spans', layerId, ids);
    const rows = ids
      .flatMap((id) => after.spans.get(id) ?? [])
      .map(
        (span): Insertable<Schema['spans']> => ({
          layer_id: layerId,
          id: span.id,
          label: span.label,
          start: startOf(span),
          end: endOf(span),
          body: JSON.stringify(span),
          surface: foldText(surfaceOf(span, text)),
        }),
      );
    if (rows.length > 0) await transaction.insertInto('spans').values(rows).execute();
    if (ids.length === ROWS_AT_ONCE) await nextTurn();
  }
  for (const ids of portionsOf([...touched.relations], ROWS_AT_ONCE)) {
    await removeRows(transaction, 'relations', layerId, ids);
    const rows = ids
      .flatMap((id) => after.relations.get(id) ?? [])
      .map(
        (relation): Insertable<Schema['relations']> => ({
          layer_id: layerId,
          id: relation.id,
          label: relation.label,
          head: relation.head,
          tail: relation.tail,
          body: JSON.stringify(relation),
        }),
      );
    if (rows.length > 0) await transaction.insertInto('relations').values(rows).execute();
    if (ids.length === ROWS_AT_ONCE) await nextTurn();
  }
}

async function textOf(transaction: Transaction<Schema>, articleId: string): Promise<string> {
  const { text } = await transaction
    .selectFrom('article_contents')
    .select('text')
    .where('article_id', '=', articleId)
    .executeTakeFirstOrThrow();
  return text;
}

async function removeRows(
  transaction: Transaction<Schema>,
  table: 'spans' | 'relations',
  layerId: string,
  ids: readonly string[],
): Promise<void> {
  // One statement for any number of ids: json_each keeps the text of the statement the same, so that it stays compiled.
  await sql`
    DELETE FROM ${sql.table(table)} WHERE layer_id = ${layerId} AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
  `.execute(transaction);
}
