import type { Article } from '../../annotations/model/article.ts';
import { done } from '../../annotations/model/outcome.ts';
import type { Disagreement, DisagreementKind } from '../../annotations/review/disagreement.ts';
import type { Service } from '../../shared/api/service.ts';
import type { Result } from '../../shared/problem.ts';

/** A disagreement that no ruling has settled. */
export interface Unsettled {
  readonly article: Article;
  readonly disagreement: Disagreement;
  /** `deferred`: a reviewer saw it and left it. */
  readonly status: 'open' | 'deferred';
}

/**
 * What is not settled yet in the whole open project, by article in project order and in reading order within.
 * @param kinds only these; all when absent
 */
export async function readUnsettled(
  service: Service,
  kinds?: readonly DisagreementKind[],
): Promise<Result<readonly Unsettled[]>> {
  const overview = await service.review.overview();
  if (!overview.ok) return overview;
  const unsettled: Unsettled[] = [];
  for (const { articleId, open, deferred } of overview.value) {
    if (open + deferred === 0) continue;
    const [article, review] = await Promise.all([
      service.articles.get({ articleId }),
      service.review.article({ articleId }),
    ]);
    if (!article.ok) return article;
    if (!review.ok) return review;
    for (const { disagreement, decision } of review.value.settlement.disagreements) {
      if (decision !== undefined && decision.ruling.type !== 'defer') continue;
      if (kinds !== undefined && !kinds.includes(disagreement.kind)) continue;
      unsettled.push({
        article: article.value,
        disagreement,
        status: decision === undefined ? 'open' : 'deferred',
      });
    }
  }
  return done(unsettled);
}
