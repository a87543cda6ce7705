import type { Article } from '../../annotations/model/article.ts';
import type { Result } from '../../shared/problem.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import type { WordStarts } from './word-ranges.ts';

/** Kept for the articles that were open last. */
const KEPT = 20;

/** @returns `null` where the words can't be told. */
export type LoadWordStarts = (article: Pick<Article, 'id' | 'textSha256'>) => Promise<WordStarts>;

/** Asks once for each text: by its hash, since an article of another project may have the same id. */
export function createWordStarts(
  boundaries: (articleId: string) => Promise<Result<{ readonly starts: readonly number[] }>>,
): LoadWordStarts {
  const known = new Map<string, Promise<WordStarts>>();
  return ({ id, textSha256 }) => {
    const present = known.get(textSha256);
    if (present !== undefined) return present;
    const asked = boundaries(id).then((answer) => {
      if (answer.ok) return answer.value.starts;
      known.delete(textSha256);
      return null;
    });
    known.set(textSha256, asked);
    const oldest = known.keys().next().value;
    if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
    return asked;
  };
}

/** Where the words of an article begin. */
export const loadWordStarts = createWordStarts((articleId) => ask(api.words.boundaries.query({ articleId })));
