import { done, refused } from '../../../annotations/model/outcome.ts';
import type { ArticlesService } from '../../../shared/api/articles.ts';
import { checkMember } from '../members/members-service.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { importArticles } from './import-articles.ts';
import { inspectFiles } from './inspect-files.ts';

export function createArticlesService(ports: Ports, session: Session): ArticlesService {
  return {
    page: ({ sort = 'position', descending = false, ...input }) =>
      session.use(async (project) => {
        const known = input.viewer === undefined ? done(undefined) : await checkMember(project, input.viewer);
        return known.ok ? done(await project.store.articles.page({ ...input, sort, descending })) : known;
      }),

    summary: ({ viewer }) =>
      session.use(async (project) => {
        const known = viewer === undefined ? done(undefined) : await checkMember(project, viewer);
        return known.ok ? done(await project.store.articles.summary(viewer)) : known;
      }),

    get: ({ articleId }) =>
      session.use(async (project) => {
        const article = await project.article(articleId);
        return article === undefined ? refused('article-not-found', { article: articleId }) : done(article);
      }),

    inspect: (input, signal) => inspectFiles(ports, input, signal),
    import: (input, signal) => importArticles(ports, session, input, signal),
  };
}
