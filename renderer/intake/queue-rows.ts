import type { ArticleRow, ArticlesPage } from '../../shared/api/articles.ts';
import type { Result } from '../../shared/problem.ts';

type AskPage = (range: { readonly offset: number; readonly limit: number }) => Promise<Result<ArticlesPage>>;

/**
 * The articles that wanted a look when the list was opened. Those looked at since stay where they stood, though the
 * project no longer counts them among the ones to look at: a list that moves under the hand is no list.
 */
export interface QueueRows {
  /** Answers in places of the list as it was at first. */
  readonly ask: AskPage;
  /** An article of the list is no longer to be looked at, or is again. */
  note(index: number, row: ArticleRow, isLookedAt: boolean): void;
  /** Where an article stands that has been looked at since. */
  indexOf(articleId: string): number | undefined;
}

/** @param ask gives the articles that are to be looked at now. */
export function createQueueRows(ask: AskPage): QueueRows {
  /** Those looked at since, by their place in the list. */
  const gone = new Map<number, ArticleRow>();
  return {
    ask: async ({ offset, limit }) => {
      const passed = [...gone.keys()].filter((index) => index < offset).length;
      const within = [...gone.keys()].filter((index) => index >= offset && index < offset + limit).length;
      // A question for nothing is not allowed; one row too many is cut off below.
      const answer = await ask({ offset: offset - passed, limit: Math.max(1, limit - within) });
      if (!answer.ok) return answer;
      const left = [...answer.value.rows];
      const total = answer.value.total + gone.size;
      const rows: ArticleRow[] = [];
      for (let index = offset; index < Math.min(offset + limit, total); index += 1) {
        const row = gone.get(index) ?? left.shift();
        if (row === undefined) break;
        rows.push(row);
      }
      return { ok: true, value: { rows, total } };
    },
    note: (index, row, isLookedAt) => {
      if (isLookedAt) gone.set(index, { ...row, cleanUp: 'accepted' });
      else gone.delete(index);
    },
    indexOf: (articleId) => [...gone].find(([, { id }]) => id === articleId)?.[0],
  };
}
