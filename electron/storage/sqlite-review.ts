import { sql } from 'kysely';
import { z } from 'zod';
import { GOLD } from '../../annotations/model/layer.ts';
import { decisionSchema } from '../../annotations/review/decision.ts';
import { disagreementKindSchema } from '../../annotations/review/disagreement.ts';
import type { ReviewRow } from '../../shared/api/review.ts';
import type { DecisionEvent, ReviewStore, SettlementSummary } from '../service/ports/review-store.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { parseJson } from './parse-json.ts';
import type { ArticlesTable } from './sqlite-schema.ts';
import { type Connection, nextTurn, portionsOf, ROWS_AT_ONCE, type StoreBase } from './store-base.ts';
import { writeDecisionEvents } from './write-decision-events.ts';
import { writeSettlement } from './write-settlement.ts';
import { writeUnlessStale } from './write-unless-stale.ts';

const ownersSchema = z.array(z.string());
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
        await writeDecisionEvents(transaction, events);
        await writeSettlement(transaction, settled);
      }),

    async settledIds() {
      const rows = await kysely
        .selectFrom('articles')
        .select('id')
        .where('settlement', '!=', 'none')
        .orderBy('position')
        .execute();
      return rows.map(({ id }) => id);
    },

    async reviewers() {
      const { rows } = await sql<{ reviewer: string }>`
        SELECT DISTINCT body ->> '$.reviewer' AS reviewer FROM decisions WHERE reviewer != '' ORDER BY reviewer
      `.execute(kysely);
      return rows.map(({ reviewer }) => reviewer);
    },

    async overview() {
      const finished = await kysely
        .selectFrom('articles')
        .select('position')
        .where('settlement', 'in', ['unresolved', 'gold'])
        .orderBy('position')
        .execute();
      const overview: ReviewRow[] = [];
      for (const portion of portionsOf(finished, ROWS_AT_ONCE)) {
        overview.push(...(await readOverview(portion.map(({ position }) => position))));
        await nextTurn();
      }
      return overview;
    },
  };

  async function readOverview(positions: readonly number[]): Promise<readonly ReviewRow[]> {
    const { rows } = await sql<OverviewRow>`
      SELECT a.id, a.title, a.settlement, a.open, a.deferred, a.decided, a.by_kind,
        json_group_array(layers.owner ORDER BY layers.owner) AS owners
      FROM articles AS a JOIN layers ON layers.article_id = a.id
      WHERE a.position IN (SELECT value FROM json_each(${JSON.stringify(positions)}))
      AND layers.status = 'done' AND layers.owner != ${GOLD}
      GROUP BY a.position ORDER BY a.position
    `.execute(kysely);
    return rows.map((row) => ({
      articleId: row.id,
      title: row.title,
      annotators: parseJson(row.owners, ownersSchema, path),
      ...toSummary(row),
    }));
  }

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
type OverviewRow = SummaryColumns & {
  readonly id: string;
  readonly title: string;
  readonly owners: string;
};
