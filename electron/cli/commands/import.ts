import type { Command } from 'commander';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { ImportReport, Reading } from '../../../shared/api/import.ts';
import type { Service } from '../../../shared/api/service.ts';
import { addExamples } from '../help.ts';
import { importReportJson } from '../import-json.ts';
import { tellImport } from '../import-lines.ts';
import type { CliOutcome } from '../outcome.ts';
import { addReadingOptions, type ReadingOptions, toReading } from '../reading-options.ts';
import { runJob } from '../run-job.ts';
import type { Session } from '../session.ts';
import { withProject } from '../with-service.ts';

type ImportOptions = ReadingOptions & {
  readonly as?: string;
  readonly clean: boolean;
  readonly dryRun?: boolean;
  readonly json?: true;
};

export function addImport(program: Command, session: Session): Command {
  const { t } = session;
  const command = program
    .command('import')
    .description(t('import.what'))
    .argument('<PROJECT>', t('argument.project'))
    .argument('<PATH...>', t('import.path'))
    // The command line's design has it; so that nobody thinks their annotations came in, it is refused and not unknown.
    .addOption(program.createOption('--as <ANNOTATOR>').hideHelp());
  addReadingOptions(command, t)
    .option('--no-clean', t('import.no-clean'))
    .option('--dry-run', t('import.dry-run'))
    .option('--json', t('option.json'))
    .action((project: string, paths: readonly string[], options: ImportOptions) => {
      if (options.as !== undefined) command.error(t('import.no-annotations'));
      return session.conclude(importArticles(session, project, paths, toReading(command, options, t), options));
    });
  addExamples(command, t, [
    ['zhupi import news.zhupi articles/', t('import.example-folder')],
    ['zhupi import news.zhupi a.html b.docx --dry-run', t('import.example-dry-run')],
    ['zhupi import news.zhupi old/ --encoding gbk', t('import.example-encoding')],
    ['zhupi import news.zhupi crawl.csv --text-column body --date-column day', t('import.example-table')],
  ]);
  return command;
}

function importArticles(
  session: Session,
  project: string,
  paths: readonly string[],
  reading: Reading,
  { clean, dryRun = false, json }: Pick<ImportOptions, 'clean' | 'dryRun' | 'json'>,
): Promise<CliOutcome> {
  return withProject(session, project, async (service) => {
    const before = await articleCount(service);
    const files = paths.map((path) => ({ kind: 'path', path }) as const);
    const imported = await runJob(
      session.out.progress,
      (signal) => service.articles.import({ files, reading, clean, dryRun }, signal),
      'bytes',
    );
    if (!imported.ok) {
      if (imported.problem.code !== 'cancelled') return imported;
      // What a cancelled job has committed stays; nobody but the project knows how much that is.
      return refused('import-cancelled', { count: (await articleCount(service)) - before });
    }
    const { counts } = imported.value;
    if (counts.imported + counts.skipped + counts.failed === 0) return refused('import-nothing');
    await tell(session, imported.value, json === true);
    if (counts.failed === 0) return done(undefined);
    return refused(dryRun ? 'import-would-be-incomplete' : 'import-incomplete', { count: counts.failed });
  });
}

async function articleCount(service: Service): Promise<number> {
  return (await service.project.current())?.articleCount ?? 0;
}

async function tell(session: Session, report: ImportReport, asJson: boolean): Promise<void> {
  const { t, out } = session;
  if (asJson) out.resultJson(await importReportJson(session, report));
  else tellImport(session, report);
  const { counts, skipped, failed } = report;
  for (const { problem } of [...skipped, ...failed]) out.note(await session.sentence(problem));
  const unlisted = counts.skipped + counts.failed - skipped.length - failed.length;
  if (unlisted > 0) out.note(t('import.unlisted', { count: unlisted }));
}
