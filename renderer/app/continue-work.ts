import { done } from '../../annotations/model/outcome.ts';
import type { Result } from '../../shared/problem.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { session, viewerOf } from '../state/session.ts';
import { goTo } from './navigation.ts';

/**
 * Opens what the acting member has to do next: an annotator's article that is under way, else the next new one; for a
 * reviewer the review.
 * @returns whether there was anything left to do.
 */
export async function continueWork(): Promise<Result<boolean>> {
  const { acting } = session.getState();
  if (acting?.role === 'reviewer') {
    goTo({ screen: 'review' });
    return done(true);
  }
  for (const status of ['in-progress', 'new'] as const) {
    const page = await ask(api.articles.page.query({ ...viewerOf(session.getState()), status, offset: 0, limit: 1 }));
    if (!page.ok) return page;
    const [row] = page.value.rows;
    if (row !== undefined) {
      goTo({ screen: 'annotate', articleId: row.id });
      return done(true);
    }
  }
  goTo({ screen: 'articles' });
  return done(false);
}
