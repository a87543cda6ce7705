import type { Transaction } from 'kysely';
import type { DecisionEvent } from '../service/ports/review-store.ts';
import type { Schema } from './sqlite-schema.ts';

/** Stores what happened to decisions, in its order; one that is made is stored with it. */
export async function writeDecisionEvents(
  transaction: Transaction<Schema>,
  events: readonly DecisionEvent[],
): Promise<void> {
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
}
