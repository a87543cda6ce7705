import type { ArticleWork, FormatInput } from '../../../annotations/formats/format.ts';
import type { MemberRole } from '../../../shared/api/members.ts';
import type { OpenProject } from '../open-project.ts';
import { StoreFailure } from '../ports/store-failure.ts';
import { settleArticle } from '../review/settle-article.ts';

/** All there is about one article, settled anew from its layers and decisions. */
export async function gatherWork(project: OpenProject, articleId: string): Promise<ArticleWork> {
  const article = await project.store.articles.get(articleId);
  if (article === undefined) throw new StoreFailure('article-not-found', { article: articleId });
  const { layers, settlement } = await settleArticle(project, articleId);
  return { article, layers, settlement };
}

/** Everybody of the project, whatever part of it is exported. Who reviews may have annotated too, and the other way round. */
export async function gatherPeople({ store }: OpenProject): Promise<Pick<FormatInput, 'annotators' | 'reviewers'>> {
  const members = await store.members.list();
  const named = (role: MemberRole) => members.filter((member) => member.role === role).map(({ name }) => name);
  return {
    annotators: [...named('annotator'), ...(await store.layers.owners())],
    reviewers: [...named('reviewer'), ...(await store.review.reviewers())],
  };
}
