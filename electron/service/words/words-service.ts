import { done, refused } from '../../../annotations/model/outcome.ts';
import type { WordsService } from '../../../shared/api/words.ts';
import type { Session } from '../session.ts';
import type { Segmentation } from './segmentation.ts';

export function createWordsService(segmentation: Segmentation, session: Session): WordsService {
  return {
    boundaries: ({ articleId }) =>
      session.use(async (project) => {
        const article = await project.article(articleId);
        if (article === undefined) return refused('article-not-found', { article: articleId });
        const { starts, segmenter } = await segmentation(project, article);
        return done({ starts, segmenter });
      }),
  };
}
