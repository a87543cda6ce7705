import type { CleanUpView, OutletReport } from '../../shared/api/clean-up.ts';
import { listedProposals } from './clean-choice.ts';
import { countRemovals } from './clean-lines.ts';
import { createLineNumbers } from './line-numbers.ts';
import type { CliProblem } from './outcome.ts';
import type { Session } from './session.ts';

/** The clean-up of one article, in the shape that other programs rely on. */
export function cleanUpJson(view: CleanUpView): Readonly<Record<string, unknown>> {
  const { article, state, proposals, choice, outletArticles } = view;
  const { rawText } = article.source;
  const lineOf = createLineNumbers(rawText);
  const numbers = new Map(listedProposals(view).map((proposal, i) => [proposal, i + 1]));
  return {
    id: article.id,
    state,
    title: article.title,
    byline: article.byline ?? null,
    outlet: article.outlet ?? null,
    published_at: article.publishedAt ?? null,
    url: article.url ?? null,
    ...countsJson(view),
    proposals: proposals.map((proposal) => ({
      number: numbers.get(proposal) ?? null,
      rule: proposal.rule,
      applied: proposal.applied,
      line: lineOf(proposal.rawStart),
      raw_start: proposal.rawStart,
      raw_end: proposal.rawEnd,
      text: rawText.slice(proposal.rawStart, proposal.rawEnd),
    })),
    choice: { ...choice, fields: fieldsJson(choice.fields) },
    outlet_articles: outletArticles,
    offset_unit: 'utf16',
  };
}

/** How much of the article is left, and how many removals of each rule are applied. */
export function countsJson(view: CleanUpView): { readonly characters: number; readonly removals: object } {
  return { characters: [...view.article.text].length, removals: countRemovals(view) };
}

export async function outletJson(
  session: Pick<Session, 'sentence'>,
  { outlet, changed, failed }: OutletReport,
): Promise<unknown> {
  const explain = async ({ articleId, problem }: { readonly articleId: string; readonly problem: CliProblem }) => ({
    id: articleId,
    code: problem.code,
    message: await session.sentence(problem),
  });
  return {
    name: outlet,
    changed: changed.map(({ articleId }) => articleId),
    failed: await Promise.all(failed.map(explain)),
  };
}

function fieldsJson({ publishedAt, ...fields }: CleanUpView['choice']['fields']): object {
  return { ...fields, ...(publishedAt !== undefined && { published_at: publishedAt }) };
}
