import type { Command } from 'commander';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { CheckReport } from '../../../shared/api/project.ts';
import type { CliOutcome } from '../outcome.ts';
import { runJob } from '../run-job.ts';
import type { Session } from '../session.ts';
import { withProject } from '../with-service.ts';

export function addCheck(program: Command, session: Session): Command {
  const { t } = session;
  return program
    .command('check')
    .description(t('check.what'))
    .argument('<PROJECT>', t('argument.project'))
    .option('--json', t('option.json'))
    .action((project: string, options: { readonly json?: true }) =>
      session.conclude(check(session, project, options.json === true)),
    );
}

function check(session: Session, project: string, asJson: boolean): Promise<CliOutcome> {
  return withProject(session, project, async (service) => {
    const checked = await runJob(session.out.progress, (signal) => service.project.check(signal));
    if (!checked.ok) return checked;
    tell(session, checked.value, asJson);
    const { findings } = checked.value;
    return findings.length === 0 ? done(undefined) : refused('check-found', { count: findings.length });
  });
}

function tell({ t, out }: Session, { articles, layers, changes, spans, findings }: CheckReport, asJson: boolean): void {
  if (asJson) {
    out.resultJson({
      articles,
      layers,
      changes,
      spans,
      findings: findings.map(({ articleId, layerId, kind, detail }) => ({
        article: articleId,
        layer: layerId,
        kind,
        detail,
      })),
    });
    return;
  }
  for (const { kind, articleId, layerId, detail } of findings) {
    out.result([kind, layerId || articleId, detail].filter((part) => part !== '').join('  '));
  }
  out.result(
    t('check.counts', {
      articles: t('count.articles', { count: articles }),
      layers: t('count.layers', { count: layers }),
      changes: t('count.changes', { count: changes }),
      spans: t('count.spans', { count: spans }),
    }),
  );
  if (findings.length === 0) out.result(t('check.clean'));
}
