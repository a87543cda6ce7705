import { done, refused } from '../../../annotations/model/outcome.ts';
import { checkRuling } from '../../../annotations/review/check-ruling.ts';
import type { Decision } from '../../../annotations/review/decision.ts';
import type { ArticleReview, DecideInput, ReviewService } from '../../../shared/api/review.ts';
import type { Result } from '../../../shared/problem.ts';
import { checkMember } from '../members/members-service.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { adjudicate } from './adjudicate.ts';
import { recordDecisions } from './record-decisions.ts';
import { type SettledArticle, settleArticle, toReview } from './settle-article.ts';
import { withdrawnDecision } from './standing-decisions.ts';

export function createReviewService(ports: Pick<Ports, 'clock' | 'ids'>, session: Session): ReviewService {
  return {
    overview: () => session.use(async ({ store }) => done(await store.review.overview())),

    article: ({ articleId }) =>
      session.use(async (project) => {
        const settled = await settleKnown(project, articleId);
        return settled.ok ? done(toReview(settled.value)) : settled;
      }),

    decide: (input) => session.change((project) => decide(ports, project, input)),

    undo: ({ articleId, reviewer }) =>
      session.change(async (project) => {
        const settled = await settleKnown(project, articleId);
        if (!settled.ok) return settled;
        // One that is set aside rules on nothing that can be seen, so it is not taken back unseen either.
        const decision = settled.value.decisions.findLast(
          (standing) =>
            standing.reviewer === reviewer && disagreementOf(settled.value, standing.disagreementId) !== undefined,
        );
        if (decision === undefined) return refused('nothing-to-undo');
        const at = ports.clock.now();
        const events = [{ decision, type: 'withdrawn', at }] as const;
        const recorded = await recordDecisions(ports, project, articleId, events, { author: reviewer, at });
        return recorded.ok ? done({ decision, review: toReview(recorded.value) }) : recorded;
      }),

    redo: ({ articleId, decisionId }) =>
      session.change(async (project) => {
        const settled = await settleKnown(project, articleId);
        if (!settled.ok) return settled;
        const decision = withdrawnDecision(settled.value.events, decisionId);
        if (decision === undefined) return refused('nothing-to-undo');
        if (disagreementOf(settled.value, decision.disagreementId) === undefined) return refused('disagreement-gone');
        const at = ports.clock.now();
        const events = [{ decision, type: 'restored', at }] as const;
        const recorded = await recordDecisions(ports, project, articleId, events, { author: decision.reviewer, at });
        return recorded.ok ? done(toReview(recorded.value)) : recorded;
      }),

    adjudicate: (input) => adjudicate(ports, session, input),
  };
}

async function decide(
  ports: Pick<Ports, 'clock' | 'ids'>,
  project: OpenProject,
  { articleId, disagreementId, ruling, reviewer, reasonCode, note = '' }: DecideInput,
): Promise<Result<{ readonly decision: Decision; readonly review: ArticleReview }>> {
  const member = await checkMember(project, reviewer);
  if (!member.ok) return member;
  const article = await project.article(articleId);
  if (article === undefined) return refused('article-not-found', { article: articleId });
  const settled = await settleArticle(project, articleId);
  const disagreement = disagreementOf(settled, disagreementId);
  if (disagreement === undefined) return refused('disagreement-gone');
  const rules = { labelSet: settled.labelSet, text: article.text };
  const fits = checkRuling(disagreement, ruling, rules, settled.settlement.spans);
  if (!fits.ok) return refusedRuling(fits.problem);
  const at = ports.clock.now();
  const decision: Decision = {
    id: ports.ids.next(),
    articleId,
    disagreementId,
    ruling,
    by: 'reviewer',
    reviewer,
    ...(reasonCode !== undefined && { reasonCode }),
    note,
    at,
  };
  const events = [{ decision, type: 'made', at }] as const;
  const recorded = await recordDecisions(ports, project, articleId, events, { author: reviewer, at });
  return recorded.ok ? done({ decision, review: toReview(recorded.value) }) : recorded;
}

async function settleKnown(project: OpenProject, articleId: string): Promise<Result<SettledArticle>> {
  if ((await project.article(articleId)) === undefined) return refused('article-not-found', { article: articleId });
  return done(await settleArticle(project, articleId));
}

function disagreementOf({ settlement }: SettledArticle, id: string) {
  return settlement.disagreements.find(({ disagreement }) => disagreement.id === id)?.disagreement;
}

type RulingProblem = Extract<ReturnType<typeof checkRuling>, { readonly ok: false }>['problem'];

/** What only concerns rulings has its own sentence; what the rules for annotators say is said in their words. */
function refusedRuling({ code, params }: RulingProblem): Result<never> {
  switch (code) {
    case 'ruling-candidate-missing':
      return refused('decision-bad-candidate', params);
    case 'ruling-other-item':
      return refused('decision-breaks-rule', params);
    default:
      return refused(code, params);
  }
}
