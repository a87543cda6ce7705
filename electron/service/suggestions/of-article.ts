import { done, refused } from '../../../annotations/model/outcome.ts';
import { kindLabelsOf } from '../../../annotations/suggest/kinds.ts';
import { type SuggestionSource, suggestionIdOf } from '../../../annotations/suggest/suggestion.ts';
import type { ArticleSuggestions } from '../../../shared/api/suggestions.ts';
import type { Result } from '../../../shared/problem.ts';
import { checkAnnotator } from '../members/members-service.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { DictionarySource } from '../ports/suggester.ts';
import type { Segmentation } from '../words/segmentation.ts';
import { standingDismissals } from './dismissals.ts';

/** All that is proposed for somebody's layer of an article. */
export async function suggestForArticle(
  { suggester }: Pick<Ports, 'suggester'>,
  segmentation: Segmentation,
  project: OpenProject,
  asked: { readonly articleId: string; readonly owner: string; readonly without: ReadonlySet<SuggestionSource> },
): Promise<Result<ArticleSuggestions>> {
  const { articleId, owner, without } = asked;
  const article = await project.article(articleId);
  if (article === undefined) return refused('article-not-found', { article: articleId });
  const member = await checkAnnotator(project, owner);
  if (!member.ok) return member;
  const { text } = article;
  const { content, revision } = await project.layer(articleId, owner);
  const labelSet = await project.labelSet();
  const kindLabels = kindLabelsOf(labelSet, await project.store.suggestions.kindChoices());
  const needsNames =
    !without.has('words') && [kindLabels.person, kindLabels.place, kindLabels.organisation].some(Boolean);
  const dismissed = await standingDismissals(project, article, owner);
  const suggestions = await suggester.suggest(
    {
      text,
      spans: Array.from(content.spans.values(), ({ label, fragments }) => ({ label, fragments })),
      names: needsNames ? (await segmentation(project, article)).names : [],
      kindLabels,
      labels: new Set(labelSet.entities.map(({ name }) => name)),
      dismissed,
      without,
    },
    await dictionarySource(project),
  );
  return done({
    suggestions,
    dismissed: dismissed.map(({ label, start, end }) => suggestionIdOf(label, start, end)),
    revision,
  });
}

/** The dictionaries that are switched on. Their content never changes, so their ids tell it. */
async function dictionarySource({ store }: OpenProject): Promise<DictionarySource> {
  const dictionaries = await store.suggestions.dictionaries();
  const ids = dictionaries.filter(({ enabled }) => enabled).map(({ id }) => id);
  return {
    key: ids.length === 0 ? '' : JSON.stringify([store.project.id, ...ids]),
    read: async () => {
      const bodies = await Promise.all(ids.map((id) => store.suggestions.dictionaryBody(id)));
      return bodies.filter((body) => body !== undefined);
    },
  };
}
