import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { FoundArticle, FoundPage } from '../../shared/api/search.ts';
import type { AppProblem, Result } from '../../shared/problem.ts';

export interface FoundState {
  /** Nothing before the first answer. */
  readonly counts: Omit<FoundPage, 'found'> | null;
  /** The first of them, as far as they have been asked for. */
  readonly found: readonly FoundArticle[];
  readonly problem: AppProblem | null;
}

/** What one search finds, a page after the other. */
export interface FoundArticles {
  readonly use: UseBoundStore<StoreApi<FoundState>>;
  /** Asks for the next page, unless all are here or one is on its way. */
  more(): void;
  /** Answers that are still on their way are dropped. */
  stop(): void;
}

export const ARTICLES_A_PAGE = 40;

export function createFoundArticles(
  ask: (page: { readonly offset: number; readonly limit: number }) => Promise<Result<FoundPage>>,
): FoundArticles {
  const use = create<FoundState>(() => ({ counts: null, found: [], problem: null }));
  let isAsking = false;
  let isStopped = false;

  const load = async (): Promise<void> => {
    const { found, counts } = use.getState();
    if (isAsking || isStopped || (counts !== null && found.length >= counts.articles)) return;
    isAsking = true;
    const answer = await ask({ offset: found.length, limit: ARTICLES_A_PAGE });
    isAsking = false;
    if (isStopped) return;
    if (!answer.ok) return use.setState({ problem: answer.problem });
    const { found: page, ...rest } = answer.value;
    const known = new Set(found.map(({ articleId }) => articleId));
    const fresh = page.filter(({ articleId }) => !known.has(articleId));
    // A page without news ends it, whatever was counted: something was removed meanwhile.
    const articles = fresh.length === 0 ? found.length : rest.articles;
    use.setState({ counts: { ...rest, articles }, found: [...found, ...fresh], problem: null });
  };

  return {
    use,
    more: () => void load(),
    stop: () => {
      isStopped = true;
    },
  };
}
