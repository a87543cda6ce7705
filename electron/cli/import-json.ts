import type { ImportedArticle, ImportReport } from '../../shared/api/import.ts';
import type { CliProblem } from './outcome.ts';
import type { Session } from './session.ts';

/** What became of an import, in the shape that other programs rely on. Lists may end before the counts do. */
export async function importReportJson(
  session: Pick<Session, 'sentence'>,
  { counts, imported, skipped, failed, dryRun }: ImportReport,
): Promise<unknown> {
  const explain = async ({ file, problem }: { readonly file: string; readonly problem: CliProblem }) => ({
    file,
    code: problem.code,
    message: await session.sentence(problem),
  });
  return {
    counts,
    imported: imported.map(articleJson),
    skipped: await Promise.all(skipped.map(explain)),
    failed: await Promise.all(failed.map(explain)),
    dry_run: dryRun,
  };
}

function articleJson(article: ImportedArticle): unknown {
  const { articleId, title, file, characters, encoding, removals, warnings, versionOf, removed } = article;
  return {
    id: articleId,
    title,
    file,
    characters,
    encoding,
    removals,
    warnings,
    version_of: versionOf === undefined ? null : { id: versionOf.articleId, title: versionOf.title },
    ...(removed !== undefined && { removed }),
  };
}
