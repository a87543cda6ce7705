import type { Command } from 'commander';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { ImportReport } from '../../../shared/api/import.ts';
import type { Service } from '../../../shared/api/service.ts';
import { toTable } from '../columns.ts';
import { addExamples } from '../help.ts';
import type { CliOutcome, CliProblem } from '../outcome.ts';
import { runJob } from '../run-job.ts';
import type { Session } from '../session.ts';
import { withProject } from '../with-service.ts';

interface ImportOptions {
  readonly format: string;
  readonly dryRun?: true;
  readonly json?: true;
}

export function addImport(program: Command, session: Session): Command {
  const { t } = session;
  const command = program
    .command('import')
    .description(t('import.what'))
    .argument('<PROJECT>', t('argument.project'))
    .argument('<PATH...>', t('import.path'))
    .addOption(program.createOption('--format <FORMAT>', t('import.format')).choices(['auto', 'text']).default('auto'))
    // Nothing is cleaned up so far; scripts that ask for that keep their meaning once something is.
    .option('--no-clean', t('import.no-clean'))
    .option('--dry-run', t('import.dry-run'))
    .option('--json', t('option.json'))
    .action((project: string, paths: readonly string[], options: ImportOptions) =>
      session.conclude(importArticles(session, project, paths, options)),
    );
  addExamples(command, t, [
    ['zhupi import news.zhupi articles/', t('import.example-folder')],
    ['zhupi import news.zhupi a.txt b.txt --dry-run', t('import.example-dry-run')],
  ]);
  return command;
}

function importArticles(
  session: Session,
  project: string,
  paths: readonly string[],
  options: ImportOptions,
): Promise<CliOutcome> {
  return withProject(session, project, async (service) => {
    const before = await articleCount(service);
    const files = paths.map((path) => ({ kind: 'path', path }) as const);
    const imported = await runJob(session.out.progress, (signal) =>
      service.articles.import({ files, dryRun: options.dryRun === true }, signal),
    );
    if (!imported.ok) {
      if (imported.problem.code !== 'cancelled') return imported;
      // What a cancelled job has committed stays; nobody but the project knows how much that is.
      return refused('import-cancelled', { count: (await articleCount(service)) - before });
    }
    const { imported: taken, skipped, failed } = imported.value;
    if (taken.length + skipped.length + failed.length === 0) return refused('import-nothing');
    await tell(session, imported.value, options.json === true);
    return failed.length === 0 ? done(undefined) : refused('import-incomplete', { count: failed.length });
  });
}

async function articleCount(service: Service): Promise<number> {
  return (await service.project.current())?.articleCount ?? 0;
}

async function tell(session: Session, report: ImportReport, asJson: boolean): Promise<void> {
  const { t, out } = session;
  if (asJson) out.resultJson(await toJson(session, report));
  else {
    const lines = toTable(
      [{ title: t('column.id') }, { title: t('column.characters'), align: 'right' }, { title: t('column.title') }],
      report.imported.map(({ articleId, characters, title }) => [articleId, String(characters), title]),
      out.width,
    );
    for (const line of lines.slice(1)) out.result(line);
    out.result(t(report.dryRun ? 'import.would' : 'import.done', { count: report.imported.length }));
  }
  for (const { problem } of [...report.skipped, ...report.failed]) out.note(await session.sentence(problem));
}

async function toJson(session: Session, { imported, skipped, failed, dryRun }: ImportReport): Promise<unknown> {
  const explain = async ({ file, problem }: { readonly file: string; readonly problem: CliProblem }) => ({
    file,
    code: problem.code,
    message: await session.sentence(problem),
  });
  return {
    imported: imported.map(({ articleId, title, file, characters }) => ({ id: articleId, title, file, characters })),
    skipped: await Promise.all(skipped.map(explain)),
    failed: await Promise.all(failed.map(explain)),
    dry_run: dryRun,
  };
}
