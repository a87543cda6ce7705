import type { Article } from '../../../annotations/model/article.ts';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { Dismissal } from '../../../annotations/suggest/merge.ts';
import type { DismissalsInput } from '../../../shared/api/suggestions.ts';
import type { Result } from '../../../shared/problem.ts';
import { checkAnnotator } from '../members/members-service.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';

/** What the annotator said "not here" of, where the text has stayed the same. */
export async function standingDismissals(
  { store }: OpenProject,
  { id, text }: Pick<Article, 'id' | 'text'>,
  owner: string,
): Promise<readonly Dismissal[]> {
  const dismissed = await store.suggestions.dismissed(id, owner);
  return dismissed.filter(({ start, end, surface }) => text.slice(start, end) === surface);
}

export async function dismiss(
  { clock }: Pick<Ports, 'clock'>,
  project: OpenProject,
  { articleId, owner, places }: DismissalsInput,
): Promise<Result<{ readonly places: number }>> {
  const article = await project.article(articleId);
  if (article === undefined) return refused('article-not-found', { article: articleId });
  const member = await checkAnnotator(project, owner);
  if (!member.ok) return member;
  const { text } = article;
  const inText = places.filter(({ start, end }) => start < end && end <= text.length);
  const dismissals = inText.map((place) => ({ ...place, surface: text.slice(place.start, place.end) }));
  await project.store.suggestions.dismiss(articleId, owner, dismissals, clock.now());
  return done({ places: dismissals.length });
}
