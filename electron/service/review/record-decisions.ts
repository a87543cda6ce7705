import { GOLD } from '../../../annotations/model/layer.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { Result } from '../../../shared/problem.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { DecisionEvent } from '../ports/review-store.ts';
import { keepSettled, type SettledArticle, settleArticle, toSettlementWrite } from './settle-article.ts';

/**
 * Stores what happened to decisions together with the settlement and the gold that follow from it.
 * @returns the article settled anew
 */
export async function recordDecisions(
  ports: Pick<Ports, 'ids'>,
  project: OpenProject,
  articleId: string,
  events: readonly DecisionEvent[],
  by: { readonly author: string; readonly at: string },
): Promise<Result<SettledArticle>> {
  const settled = await settleArticle(project, articleId, { events });
  const write = toSettlementWrite(ports, settled, by);
  if ((await project.store.review.record(events, write)) === 'stale') {
    project.forgetLayer(articleId, GOLD);
    return refused('layer-stale-revision');
  }
  keepSettled(project, settled, write);
  return done(settled);
}
