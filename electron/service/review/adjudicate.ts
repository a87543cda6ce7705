import { done } from '../../../annotations/model/outcome.ts';
import { proposeMajority } from '../../../annotations/review/adjudicate.ts';
import type { AdjudicateInput, AdjudicationReport } from '../../../shared/api/review.ts';
import type { Result } from '../../../shared/problem.ts';
import { checkMember } from '../members/members-service.ts';
import { createBreather } from '../next-turn.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { DecisionEvent } from '../ports/review-store.ts';
import type { Session } from '../session.ts';
import { recordDecisions } from './record-decisions.ts';
import { type SettledArticle, settleArticle } from './settle-article.ts';

/**
 * The part of the review that needs no judgement. `unanimous` decides nothing: what all agree on is gold already. Each
 * article is one transaction, and others have their turn between two.
 */
export async function adjudicate(
  ports: Pick<Ports, 'clock' | 'ids'>,
  session: Session,
  { policy, reviewer = '' }: AdjudicateInput,
): Promise<Result<AdjudicationReport>> {
  const begun = await session.use(async (project) => {
    const known = reviewer === '' ? done(undefined) : await checkMember(project, reviewer);
    return known.ok ? done({ project, rows: await project.store.review.overview() }) : known;
  });
  if (!begun.ok) return begun;
  const { project, rows } = begun.value;
  const breathe = createBreather();
  let decided = 0;
  let open = 0;
  let gold = 0;
  for (const { articleId } of rows) {
    const settled = await project.change(() => adjudicateArticle(ports, project, articleId, { policy, reviewer }));
    if (!settled.ok) return settled;
    const { settlement, made } = settled.value;
    decided += made;
    open += settlement.openCount + settlement.deferredCount;
    if (settlement.status === 'gold') gold += 1;
    await breathe();
  }
  return done({ articles: rows.length, decided, open, gold });
}

async function adjudicateArticle(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  articleId: string,
  { policy, reviewer }: { readonly policy: AdjudicateInput['policy']; readonly reviewer: string },
): Promise<Result<SettledArticle & { readonly made: number }>> {
  const settled = await settleArticle(project, articleId);
  const proposed = policy === 'majority' ? proposeMajority(settled.settlement) : [];
  if (proposed.length === 0) return done({ ...settled, made: 0 });
  const at = ports.clock.now();
  const events = proposed.map(
    ({ disagreementId, ruling }): DecisionEvent => ({
      type: 'made',
      at,
      decision: {
        id: ports.ids.next(),
        articleId,
        disagreementId,
        ruling,
        by: 'majority',
        reviewer: '',
        note: '',
        at,
      },
    }),
  );
  const recorded = await recordDecisions(ports, project, articleId, events, { author: reviewer, at });
  return recorded.ok ? done({ ...recorded.value, made: events.length }) : recorded;
}
