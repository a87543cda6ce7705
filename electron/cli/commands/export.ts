import type { Command } from 'commander';
import { done } from '../../../annotations/model/outcome.ts';
import type { ExportReport, ExportStatus } from '../../../shared/api/exports.ts';
import { parseList, parseSplit, parseWholeNumber } from '../arguments.ts';
import { addExamples } from '../help.ts';
import type { CliOutcome } from '../outcome.ts';
import { runJob } from '../run-job.ts';
import type { Session } from '../session.ts';
import { withProject } from '../with-service.ts';

/** Every status is a key, so that one that is added elsewhere can't be forgotten here. */
const STATUSES: Readonly<Record<ExportStatus, true>> = {
  gold: true,
  single: true,
  'unanimous-only': true,
  unresolved: true,
};
const STATUS_NAMES = Object.keys(STATUSES) as readonly ExportStatus[];

interface ExportOptions {
  readonly format: string;
  readonly out: string;
  readonly status: readonly ExportStatus[];
  readonly anonymous?: true;
  readonly split?: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly json?: true;
}

export function addExport(program: Command, session: Session): Command {
  const { t } = session;
  const status = program.createOption('--status <STATUS,…>', t('export.status')).default(['gold']);
  status.argChoices = [...STATUS_NAMES];
  const command = program
    .command('export')
    .description(t('export.what'))
    .argument('<PROJECT>', t('argument.project'))
    .requiredOption('--out <PATH>', t('export.out'))
    .addOption(
      program
        .createOption('--format <FORMAT>', t('export.format'))
        .choices(['gold-jsonl', 'gold'])
        .default('gold-jsonl'),
    )
    .addOption(program.createOption('--layer <LAYER>', t('export.layer')).choices(['gold']).default('gold'))
    .addOption(status.argParser((value: string) => parseList(value, STATUS_NAMES, t)))
    .option('--anonymous', t('export.anonymous'))
    .option('--split <NAME=SHARE,…>', t('export.split'), (value: string) => parseSplit(value, t))
    .option('--seed <N>', t('export.seed'), (value: string) => parseWholeNumber(value, 2 ** 32 - 1, t), 0)
    .option('--json', t('option.json'))
    .action((project: string, options: ExportOptions) => session.conclude(exportGold(session, project, options)));
  addExamples(command, t, [
    ['zhupi export news.zhupi --out gold.jsonl', t('export.example')],
    ['zhupi export news.zhupi --out dataset/ --split train=0.8,dev=0.1,test=0.1 --seed 7', t('export.example-split')],
  ]);
  return command;
}

function exportGold(session: Session, project: string, options: ExportOptions): Promise<CliOutcome> {
  const { format, out: path, status, anonymous, split, seed } = options;
  return withProject(session, project, async (service) => {
    const exported = await runJob(session.out.progress, (signal) =>
      service.exports.run(
        {
          format,
          target: { kind: 'path', path },
          statuses: [...status],
          anonymous: anonymous === true,
          seed,
          ...(split === undefined ? {} : { split }),
        },
        signal,
      ),
    );
    if (!exported.ok) return exported;
    tell(session, exported.value, options.json === true);
    return done(undefined);
  });
}

function tell({ t, out }: Session, report: ExportReport, asJson: boolean): void {
  if (asJson) out.resultJson(toJson(report));
  else {
    for (const { path, lines, bytes } of report.files) {
      const counts = { lines: t('count.lines', { count: lines }), bytes: t('count.bytes', { count: bytes }) };
      out.result(t('export.file', { path, ...counts }));
    }
    out.result(
      t('export.done', {
        articles: t('count.articles', { count: report.articles }),
        entities: t('count.entities', { count: report.entities }),
        relations: t('count.relations', { count: report.relations }),
      }),
    );
  }
  if (report.leftOut.length > 0) out.note(t('export.left-out', { count: report.leftOut.length }));
  for (const { articleId, title, why, open } of report.leftOut) {
    out.note(`  ${articleId}  ${title}: ${t(`export.why.${why}`, { count: open })}`);
  }
}

function toJson({ files, articles, entities, relations, byStatus, leftOut }: ExportReport): unknown {
  return {
    files: files.map(({ path, lines, bytes, sha256 }) => ({ path, lines, bytes, sha256 })),
    articles,
    entities,
    relations,
    by_status: byStatus,
    left_out: leftOut.map(({ articleId, title, why, open }) => ({ id: articleId, title, why, open })),
  };
}
