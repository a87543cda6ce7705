import type { CleanUpRule } from '../../annotations/text/clean-up/rule-names.ts';
import type { ImportedArticle, ImportReport } from '../../shared/api/import.ts';
import type { AppProblem } from '../../shared/problem.ts';

export interface RuleCount {
  readonly rule: CleanUpRule;
  /** Ranges that were taken out. */
  readonly places: number;
  readonly articles: number;
}

/** Files that share a fate; `problem` is that of the first. */
export interface Fate {
  readonly problem: AppProblem;
  readonly files: readonly string[];
}

/** Line ends and blanks are nothing that anybody has to look at. */
const QUIET: readonly CleanUpRule[] = ['crlf', 'blanks'];

/** What each rule took out of all articles together, the busiest first. */
export function countRules(imported: readonly ImportedArticle[]): readonly RuleCount[] {
  const counts = new Map<CleanUpRule, { places: number; articles: number }>();
  for (const { removals } of imported) {
    for (const [rule, places] of Object.entries(removals) as [CleanUpRule, number][]) {
      const count = counts.get(rule) ?? { places: 0, articles: 0 };
      counts.set(rule, { places: count.places + places, articles: count.articles + 1 });
    }
  }
  return [...counts]
    .filter(([rule]) => rule !== 'crlf')
    .map(([rule, count]) => ({ rule, ...count }))
    .sort((a, b) => b.places - a.places);
}

/** Articles whose clean-up wants a look: something was taken out of them, or is odd in them. */
export function toLookAt(imported: readonly ImportedArticle[]): readonly ImportedArticle[] {
  return imported.filter(
    ({ removals, warnings }) =>
      warnings > 0 || Object.keys(removals).some((rule) => !QUIET.includes(rule as CleanUpRule)),
  );
}

/** Files by what became of them, in the order in which each fate was first met. */
export function groupFates(entries: ImportReport['failed']): readonly Fate[] {
  const groups = new Map<string, { problem: AppProblem; files: string[] }>();
  for (const { file, problem } of entries) {
    const group = groups.get(problem.code);
    if (group === undefined) groups.set(problem.code, { problem, files: [file] });
    else group.files.push(file);
  }
  return [...groups.values()];
}
