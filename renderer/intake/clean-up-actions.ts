import type { CleanUpRule } from '../../annotations/text/clean-up/rule-names.ts';
import type { CleanUpView } from '../../shared/api/clean-up.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { saveBytesByDownload } from '../api/download.ts';
import { goTo, useNavigation } from '../app/navigation.ts';
import { type ArticleQueue, besideInQueue, nextToLookAt } from './article-queue.ts';
import { type CleanUpDesk, cleanUpStore, setRule } from './clean-up-desk.ts';
import { goToRemoval, useCleanUpFocus } from './clean-up-focus.ts';
import { proposalBeside } from './raw-caret.ts';
import { isLookedAt } from './raw-view.ts';

/** Goes to the removal before or after this place. @param rule only those of one rule; else all that are looked at */
export function step({ view }: CleanUpDesk, by: 1 | -1, rule?: CleanUpRule): void {
  const { current, caret } = useCleanUpFocus.getState();
  const isWanted = rule === undefined ? isLookedAt : ({ rule: own }: { readonly rule: CleanUpRule }) => own === rule;
  const found = proposalBeside(view.proposals, current, caret, by, isWanted);
  if (found !== undefined) goToRemoval(found);
}

/** Goes to the next place of a rule, and round to its first. */
export function goToRule({ view }: CleanUpDesk, rule: CleanUpRule): void {
  const { current, caret } = useCleanUpFocus.getState();
  const isOwn = ({ rule: own }: { readonly rule: CleanUpRule }): boolean => own === rule;
  const found = proposalBeside(view.proposals, current, caret, 1, isOwn) ?? view.proposals.find(isOwn);
  if (found !== undefined) goToRemoval(found);
}

/** Goes to the nearest removal by another rule than this one: seventy glosses are not gone through one by one. */
export function stepRule({ view, current }: CleanUpDesk, by: 1 | -1): void {
  const { current: at, caret } = useCleanUpFocus.getState();
  const found = proposalBeside(
    view.proposals,
    at,
    caret,
    by,
    (proposal) => isLookedAt(proposal) && proposal.rule !== current?.rule,
  );
  if (found !== undefined) goToRemoval(found);
}

/** Restores all that the rule of the current removal takes out here, or has it taken out again. */
export function toggleCurrentRule({ rule, tallies }: CleanUpDesk): void {
  if (rule === null) return;
  const tally = tallies.find((candidate) => candidate.rule === rule);
  setRule(rule, tally === undefined || tally.applied === 0);
}

/** Says that a person has looked, and goes on to the next article that nobody has looked at. */
export async function acceptAndGoOn({ article, state }: CleanUpView, queue: ArticleQueue): Promise<void> {
  if (state === 'proposed' && !(await cleanUpStore.getState().accept([article.id]))) return;
  const articleId = await nextToLookAt(queue, article.id);
  if (isAt(article.id)) goTo(articleId === undefined ? { screen: 'clean' } : { screen: 'clean', articleId });
}

export async function goToArticleBeside(queue: ArticleQueue, here: string, by: 1 | -1): Promise<void> {
  const articleId = await besideInQueue(queue, here, by);
  if (articleId !== undefined && isAt(here)) goTo({ screen: 'clean', articleId });
}

/** Takes the last step back, or does it again, and shows the article it was about. */
export async function walk(way: 'undo' | 'redo'): Promise<void> {
  const articleId = await cleanUpStore.getState()[way]();
  const { address } = useNavigation.getState();
  if (articleId === undefined || address.screen !== 'clean' || address.articleId === articleId) return;
  goTo({ screen: 'clean', articleId });
}

/** Saves the file as it was imported where the person keeps downloads. */
export async function saveOriginal(articleId: string): Promise<void> {
  const answer = await ask(api.cleanUp.original.query({ articleId }));
  if (answer.ok) saveBytesByDownload(answer.value.name, answer.value.base64);
  else cleanUpStore.setState({ refusal: answer.problem });
}

/** Whoever has gone somewhere else meanwhile is not fetched back. */
function isAt(articleId: string): boolean {
  const { address } = useNavigation.getState();
  return address.screen === 'clean' && address.articleId === articleId;
}
