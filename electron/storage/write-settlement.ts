import type { Transaction } from 'kysely';
import type { SlimSettlementWrite } from '../service/ports/label-edit-store.ts';
import type { Schema } from './sqlite-schema.ts';
import { writeLayer } from './write-layer.ts';
import { Stale } from './write-unless-stale.ts';

/** @throws Stale when another settlement has been stored since. */
export async function writeSettlement(transaction: Transaction<Schema>, settled: SlimSettlementWrite): Promise<void> {
  const { status, open, deferred, decided, byKind } = settled.summary;
  const { numUpdatedRows } = await transaction
    .updateTable('articles')
    .set({
      settlement: status,
      open,
      deferred,
      decided,
      by_kind: JSON.stringify(byKind),
      basis: settled.basis + 1,
    })
    .where('id', '=', settled.articleId)
    .where('basis', '=', settled.basis)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new Stale(settled.articleId);
  if (settled.gold !== undefined) await writeLayer(transaction, settled.gold);
}
