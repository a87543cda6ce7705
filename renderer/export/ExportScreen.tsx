import { useState } from 'react';
import type { ExportInput } from '../../shared/api/exports.ts';
import { ask } from '../api/ask.ts';
import { api, host } from '../api/client.ts';
import { useAsked } from '../api/use-asked.ts';
import { useT } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { useStatus } from '../state/status.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Progress } from '../ui/Progress.tsx';
import './export.css';
import { ExportForm } from './ExportForm.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { ExportReport } from './ExportReport.tsx';
import { suggestedFileName, toShares, useExportChoice } from './export-choice.ts';
import { exportJob } from './export-job.ts';

/** What is written, how, and what is left out and why, before anything is written. */
export function ExportScreen() {
  const t = useT('export');
  const generation = useSession((state) => state.generation);
  const project = useSession((state) => state.project);
  const choice = useExportChoice();
  const { statuses, isAnonymous: anonymous } = choice;
  const job = exportJob.use();
  const [where, setWhere] = useState<string | null>(null);
  const asked = useAsked(JSON.stringify([generation, statuses, anonymous]), () =>
    ask(api.exports.preview.query({ statuses: [...statuses], anonymous })),
  );
  useStatus({});

  const run = async (): Promise<void> => {
    const target = await host.pickExportTarget(suggestedFileName(project?.name ?? ''), choice.isSplit);
    if (target === null) return;
    setWhere(target.kind === 'path' ? target.path : null);
    const input: ExportInput = {
      format: 'gold-jsonl',
      target,
      statuses: [...statuses],
      anonymous,
      seed: choice.seed,
      ...(choice.isSplit ? { split: toShares(choice.percent) } : {}),
    };
    const result = await exportJob.run((handlers) => api.exports.run.subscribe(input, handlers));
    if (result.ok && result.value.contents !== undefined) await host.saveTexts(result.value.contents);
  };

  return (
    <div className="export">
      <ExportForm preview={asked.value} onRun={() => void run()} isRunning={job.phase === 'running'} />
      <div className="export-main">
        {job.phase === 'running' ? (
          <Progress title={t('running')} progress={job.progress} onCancel={exportJob.cancel} />
        ) : null}
        {job.phase === 'finished' && job.result.ok ? <ExportReport report={job.result.value} where={where} /> : null}
        {job.phase === 'finished' && !job.result.ok ? (
          <ProblemNotice
            problem={job.result.problem}
            look="line"
            action={<Button onClick={exportJob.reset}>{t('close')}</Button>}
          />
        ) : null}
        {asked.problem === undefined ? null : (
          <ProblemNotice problem={asked.problem} action={<Button onClick={asked.reload}>{t('retry')}</Button>} />
        )}
        {asked.value === undefined ? null : <ExportPreview preview={asked.value} statuses={statuses} />}
      </div>
    </div>
  );
}
