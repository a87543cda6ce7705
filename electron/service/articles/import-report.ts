import type { Source } from '../../../annotations/model/article.ts';
import { isWarning } from '../../../annotations/text/clean-up/remark.ts';
import type { CleanUpRule } from '../../../annotations/text/clean-up/rule-names.ts';
import { graphemeEnd, graphemeStart } from '../../../annotations/text/graphemes.ts';
import { type ImportedArticle, type ImportReport, LISTED } from '../../../shared/api/import.ts';
import type { AppProblem } from '../../../shared/problem.ts';
import type { NearDuplicate } from '../ports/article-store.ts';
import type { TakenArticle } from '../ports/intake.ts';

/** An article that was read, and the file it was found in. */
export interface ReadArticle {
  /** As the person knows it, with its place inside an archive or a table. */
  readonly file: string;
  readonly taken: TakenArticle;
}

/** What comes of each file, article and row, written down as it happens. */
export interface ReportInProgress {
  imported(read: ReadArticle, articleId: string, versionOf: NearDuplicate | undefined): void;
  skipped(file: string, problem: AppProblem): void;
  failed(file: string, problem: AppProblem): void;
  readonly importedCount: number;
  toReport(): ImportReport;
}

/** UTF-16 units of removed text that a dry run lists altogether; the report has to be sent and read. */
const REMOVED_LISTED = 4_000_000;

export function createReport(dryRun: boolean): ReportInProgress {
  const imported: ImportedArticle[] = [];
  const skipped: ImportReport['skipped'][number][] = [];
  const failed: ImportReport['failed'][number][] = [];
  const counts = { imported: 0, skipped: 0, failed: 0 };
  let removedListed = 0;

  return {
    imported(read, articleId, versionOf) {
      counts.imported += 1;
      if (imported.length >= LISTED) return;
      const entry = toEntry(read, articleId, versionOf);
      if (!dryRun || removedListed >= REMOVED_LISTED) {
        imported.push(entry);
        return;
      }
      const removed = toRemovedTexts(read.taken.article.source);
      for (const { text } of removed) removedListed += text.length;
      imported.push({ ...entry, removed });
    },
    skipped(file, problem) {
      counts.skipped += 1;
      if (skipped.length < LISTED) skipped.push({ file, problem });
    },
    failed(file, problem) {
      counts.failed += 1;
      if (failed.length < LISTED) failed.push({ file, problem });
    },
    get importedCount() {
      return counts.imported;
    },
    toReport: () => ({ counts: { ...counts }, imported, skipped, failed, dryRun }),
  };
}

function toEntry(
  { file, taken: { article, characters } }: ReadArticle,
  articleId: string,
  versionOf: NearDuplicate | undefined,
): ImportedArticle {
  const removals: Partial<Record<CleanUpRule, number>> = {};
  for (const { rule } of article.source.removals) {
    const name = rule as CleanUpRule;
    removals[name] = (removals[name] ?? 0) + 1;
  }
  return {
    articleId,
    title: article.title,
    file,
    characters,
    encoding: article.source.encoding,
    removals,
    warnings: (article.remarks ?? []).filter(isWarning).length,
    ...(versionOf !== undefined && { versionOf }),
  };
}

/** Of a removed text that is longer, the beginning and the end are shown. */
const LONGEST = 240;
const HEAD = 160;
const TAIL = 60;

/** What would be taken out, in the order of the text; what shows as nothing is left out, and long texts are shortened. */
export function toRemovedTexts({ rawText, removals }: Pick<Source, 'rawText' | 'removals'>) {
  return removals.flatMap(({ rawStart, rawEnd, rule }) => {
    const text = rawText.slice(rawStart, rawEnd).trim();
    return text === '' ? [] : [{ rule: rule as CleanUpRule, text: shorten(text) }];
  });
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, graphemeStart(text, HEAD))} … ${text.slice(graphemeEnd(text, text.length - TAIL))}`;
}
