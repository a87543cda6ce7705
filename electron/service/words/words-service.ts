import { done, refused } from '../../../annotations/model/outcome.ts';
import type { WordBoundaries, WordsService } from '../../../shared/api/words.ts';
import type { Ports } from '../ports/ports.ts';
import { createRecentlyUsed } from '../recently-used.ts';
import type { Session } from '../session.ts';

export function createWordsService({ segmenter }: Pick<Ports, 'segmenter'>, session: Session): WordsService {
  // By the text's hash: the same text has the same words in any project.
  const kept = createRecentlyUsed<WordBoundaries>(16);
  return {
    async boundaries({ articleId }) {
      const found = await session.use(async (project) => {
        const article = await project.article(articleId);
        return article === undefined ? refused('article-not-found', { article: articleId }) : done(article);
      });
      if (!found.ok) return found;
      const { text, textSha256 } = found.value;
      const boundaries = kept.get(textSha256) ?? (await segmenter.boundaries(text));
      kept.set(textSha256, boundaries);
      return done(boundaries);
    },
  };
}
