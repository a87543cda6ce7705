import type { CleanUpView, OutletReport } from '../../shared/api/clean-up.ts';
import { listedProposals } from './clean-choice.ts';
import { type Column, toTable } from './columns.ts';
import { toFactLines } from './fact-lines.ts';
import { createLineNumbers } from './line-numbers.ts';
import { RULE_NAMES, type RuleCounts, toCountList } from './rule-names.ts';
import type { Session } from './session.ts';

/** UTF-16 units of a removal that are shown where no terminal says how much room there is. */
const SHOWN = 200;

/** The clean-up of one article: what it knows of itself, and its removals by number. */
export function tellCleanUp({ t, out }: Session, view: CleanUpView): void {
  const { article, state, outletArticles } = view;
  const counts = countRemovals(view);
  out.result(out.style('bold', article.title));
  for (const line of toFactLines(article, t, out.width)) out.result(line);
  out.result('');
  const lineOf = createLineNumbers(article.source.rawText);
  const columns: readonly Column[] = [
    { title: t('column.number'), align: 'right' },
    { title: t('column.rule') },
    { title: t('column.applied') },
    { title: t('column.line'), align: 'right' },
    { title: t('column.text'), flexible: true },
  ];
  const rows = listedProposals(view).map(({ rawStart, rawEnd, rule, applied }, i) => {
    const whole = article.source.rawText.slice(rawStart, rawEnd);
    const line = lineOf(rawStart + whole.length - whole.trimStart().length);
    return [String(i + 1), rule, t(applied ? 'clean.applied' : 'clean.taken-back'), String(line), toWords(whole)];
  });
  const [header = '', ...lines] = toTable(columns, rows, out.width);
  if (lines.length > 0) out.result(out.style('bold', header));
  for (const line of lines) out.result(line);
  const sum = toCountList(counts);
  out.result(sum === '' ? t('clean.nothing') : t('clean.sum', { removals: sum }));
  const { off } = view.choice;
  if (off.length > 0) out.result(t('clean.off', { rules: off.join(', ') }));
  out.note(t(`clean.state.${state}`));
  if (outletArticles > 0) out.note(t('clean.outlet-articles', { count: outletArticles }));
}

/** A removal as it reads in one line; of line ends and the like, signs. */
function toWords(whole: string): string {
  const text = whole.trim();
  if (text === '') return whole.replace(/\r\n|\r|\n/g, '⏎').replace(/[^⏎]/g, '·');
  return text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text;
}

/** How many removals of each rule are applied. */
export function countRemovals({ proposals }: Pick<CleanUpView, 'proposals'>): RuleCounts {
  const counts: Partial<Record<(typeof RULE_NAMES)[number], number>> = {};
  for (const { rule, applied } of proposals) if (applied) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** What a change did, or would do, to the counts of an article. */
export function tellChange({ t, out }: Session, before: CleanUpView, after: CleanUpView, dryRun: boolean): void {
  const [countsBefore, countsAfter] = [countRemovals(before), countRemovals(after)];
  const rows = [
    ...RULE_NAMES.filter((rule) => countsBefore[rule] !== undefined || countsAfter[rule] !== undefined).map((rule) => [
      rule,
      String(countsBefore[rule] ?? 0),
      String(countsAfter[rule] ?? 0),
    ]),
    [t('clean.characters'), ...[before, after].map(({ article }) => String([...article.text].length))],
  ];
  const [header = '', ...lines] = toTable(
    [{ title: '' }, { title: t('column.before'), align: 'right' }, { title: t('column.after'), align: 'right' }],
    rows,
  );
  out.result(out.style('bold', after.article.title));
  for (const line of toFactLines(after.article, t, out.width)) out.result(line);
  out.result('');
  out.result(out.style('bold', header));
  for (const line of lines) out.result(line);
  out.result(t(dryRun ? 'clean.would' : 'clean.done'));
  out.note(t(`clean.state.${after.state}`));
}

/** What became of the others of the outlet. */
export async function tellOutlet(session: Session, { outlet, changed, failed }: OutletReport): Promise<void> {
  const { t, out } = session;
  out.result(t('clean.outlet-done', { outlet, count: changed.length }));
  for (const { problem } of failed) out.note(await session.sentence(problem));
}
