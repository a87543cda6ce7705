import type { Article } from '../../../annotations/model/article.ts';
import { type CleanUpChoice, PROPOSED } from '../../../annotations/text/clean-up/choice.ts';
import {
  type CleanedUp,
  cleanUp,
  type FieldPlace,
  type Proposal,
} from '../../../annotations/text/clean-up/clean-up.ts';
import { NOTHING_FOUND, type RawPage } from '../../../annotations/text/clean-up/raw-page.ts';
import type { CleanUpRule } from '../../../annotations/text/clean-up/rule-names.ts';
import type { CleanUpState, CleanUpView } from '../../../shared/api/clean-up.ts';

/** What the article's clean-up began with. */
export function pageOf({ source }: Article): RawPage {
  return { rawText: source.rawText, found: source.found ?? NOTHING_FOUND };
}

export function choiceOf({ source }: Article): CleanUpChoice {
  return source.choice ?? PROPOSED;
}

/**
 * The clean-up as the article carries it. It is reckoned anew, since proposals that were taken back are not stored; where
 * the rules have become others since, what is stored counts and not what they would say today.
 * @param again what the rules make of it, where that is known already
 */
export function toView(
  article: Article,
  state: CleanUpState,
  again: CleanedUp = cleanUp(pageOf(article), choiceOf(article)),
): Omit<CleanUpView, 'outletArticles'> {
  return {
    article,
    state,
    proposals: toProposals(article, again, state === 'frozen'),
    fieldPlaces: again.fieldPlaces.filter((place) => isStillSo(article, again, place)),
    choice: choiceOf(article),
  };
}

function toProposals({ text, source }: Article, again: CleanedUp, isFrozen: boolean): readonly Proposal[] {
  if (!isFrozen && again.text === text) return again.proposals;
  const applied = source.removals.map(({ rawStart, rawEnd, rule }): Proposal => {
    return { rawStart, rawEnd, rule: rule as CleanUpRule, applied: true };
  });
  if (isFrozen) return applied;
  const takenBack = again.proposals.filter(
    (proposal) =>
      !proposal.applied &&
      !applied.some((range) => range.rawStart < proposal.rawEnd && proposal.rawStart < range.rawEnd),
  );
  return [...applied, ...takenBack].sort((a, b) => a.rawStart - b.rawStart);
}

function isStillSo(article: Article, { fields }: CleanedUp, { field }: FieldPlace): boolean {
  return article[field] !== undefined && article[field] === fields[field];
}
