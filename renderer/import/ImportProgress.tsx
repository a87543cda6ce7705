import { goTo, useNavigation } from '../app/navigation.ts';
import { useT } from '../i18n/i18n.ts';
import { Progress } from '../ui/Progress.tsx';
import { formatBytes } from './file-name.ts';
import { ImportReportDialog } from './ImportReportDialog.tsx';
import './import-progress.css';
import { importJob, inspectJob } from './import-files.ts';
import { dismissReport, useImport } from './import-state.ts';

/** The look at files, the import under way, and its report once it is over. */
export function ImportProgress() {
  const t = useT('import');
  const looking = inspectJob.use();
  const running = importJob.use();
  const report = useImport((state) => state.reports[0]);
  return (
    <>
      {looking.phase === 'running' ? (
        <div className="import-progress">
          <Progress title={t('inspecting')} progress={looking.progress} onCancel={inspectJob.cancel} />
        </div>
      ) : null}
      {running.phase === 'running' ? (
        <div className="import-progress">
          <Progress
            title={t('importing')}
            progress={running.progress}
            onCancel={importJob.cancel}
            toShown={formatBytes}
          />
        </div>
      ) : null}
      {report === undefined ? null : <ImportReportDialog result={report} onClose={dismissReport} />}
    </>
  );
}

/** The same for the status bar, on every other screen: nothing comes up in the middle of other work. */
export function ImportStatus() {
  const t = useT('import');
  const isElsewhere = useNavigation((state) => state.address.screen !== 'articles');
  const looking = inspectJob.use();
  const running = importJob.use();
  const report = useImport((state) => state.reports[0]);
  if (!isElsewhere) return null;
  const text =
    running.phase === 'running'
      ? t('status.importing', { share: shareOf(running.progress) })
      : looking.phase === 'running'
        ? t('status.inspecting', { share: shareOf(looking.progress) })
        : report === undefined
          ? undefined
          : report.ok
            ? t('status.finished', { count: report.value.counts.imported })
            : t('status.failed');
  if (text === undefined) return null;
  return (
    <button type="button" className="statusbar-item import-status" onClick={() => goTo({ screen: 'articles' })}>
      {text}
    </button>
  );
}

function shareOf({ done, total }: { readonly done: number; readonly total: number }): string {
  return total === 0 ? '' : `${Math.floor((100 * done) / total)}%`;
}
