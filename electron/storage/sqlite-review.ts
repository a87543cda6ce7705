import { sql } from 'kysely';
import { z } from 'zod';
import { GOLD } from '../../annotations/model/layer.ts';
import { decisionSchema } from '../../annotations/review/decision.ts';
import { disagreementKindSchema } from '../../annotations/review/disagreement.ts';
import type { DecisionEvent, ReviewStore, SettlementSummary } from '../service/ports/review-store.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { parseJson } from './parse-json.ts';
import type { ArticlesTable } from './sqlite-schema.ts';
import type { Connection, StoreBase } from './store-base.ts';
import { writeSettlement } from './write-settlement.ts';
import { writeUnlessStale } from './write-unless-stale.ts';

const byKindSchema = z.partialRecord(disagreementKindSchema, z.number().int());

export function createReviewStore({ kysely, path }: StoreBase): ReviewStore {
  return {
    // A transaction, so that all of it is of one moment.
    state: (articleId) =>
      kysely.transaction().execute(async (transaction) => {
        const article = await transaction
          .selectFrom('articles')
          .select(['basis', 'settlement', 'open', 'deferred', 'decided', 'by_kind'])
          .where('id', '=', articleId)
          .executeTakeFirst();
        if (article === undefined) throw new StoreFailure('article-not-found', { article: articleId });
        const rows = await transaction
          .selectFrom('layers')
          .select('owner')
          .where('article_id', '=', articleId)
          .orderBy('owner')
          .execute();
        const events = await readEvents(transaction, articleId);
        return { basis: article.basis, owners: rows.map(({ owner }) => owner), events, summary: toSummary(article) };
      }),

    record: (events, settled) =>
      writeUnlessStale(kysely, async (transaction) => {
        for (const { decision, type, at } of events) {
          if (type === 'made') {
            const { id, articleId, disagreementId } = decision;
            await transaction
              .insertInto('decisions')
              .values({ id, article_id: articleId, disagreement_id: disagreementId, body: JSON.stringify(decision) })
              .execute();
          }
          await transaction.insertInto('decision_events').values({ decision_id: decision.id, type, at }).execute();
        }
        await writeSettlement(transaction, settled);
      }),

    async reviewers() {
      const { rows } = await sql<{ reviewer: string }>`
        SELECT DISTINCT body ->> '$.reviewer' AS reviewer FROM decisions WHERE reviewer != '' ORDER BY reviewer
      `.execute(kysely);
      return rows.map(({ reviewer }) => reviewer);
    },

    async overview() {
      const { rows } = await sql<OverviewRow>`
        SELECT a.id, a.title, a.settlement, a.open, a.deferred, a.decided, a.by_kind, finished.owners
        FROM (
          SELECT article_id, json_group_array(owner ORDER BY owner) AS owners FROM layers
          WHERE status = 'done' AND owner != ${GOLD} GROUP BY article_id HAVING count(*) > 1
        ) AS finished
        JOIN articles AS a ON a.id = finished.article_id
        ORDER BY a.position
      `.execute(kysely);
      return rows.map((row) => ({
        articleId: row.id,
        title: row.title,
        annotators: parseJson(row.owners, z.array(z.string()), path),
        ...toSummary(row),
      }));
    },
  };

  async function readEvents(connection: Connection, articleId: string): Promise<readonly DecisionEvent[]> {
    const rows = await connection
      .selectFrom('decision_events')
      .innerJoin('decisions', 'decisions.id', 'decision_events.decision_id')
      .select(['type', 'at', 'body'])
      .where('article_id', '=', articleId)
      .orderBy('seq')
      .execute();
    return rows.map(({ type, at, body }) => ({ type, at, decision: parseJson(body, decisionSchema, path) }));
  }

  function toSummary(row: SummaryColumns): SettlementSummary {
    return {
      status: row.settlement,
      open: row.open,
      deferred: row.deferred,
      decided: row.decided,
      byKind: parseJson(row.by_kind, byKindSchema, path),
    };
  }
}

type SummaryColumns = Pick<ArticlesTable, 'settlement' | 'open' | 'deferred' | 'decided' | 'by_kind'>;
type OverviewRow = SummaryColumns & { readonly id: string; readonly title: string; readonly owners: string };
