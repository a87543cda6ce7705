import { useT } from '../i18n/i18n.ts';
import { Progress } from '../ui/Progress.tsx';
import { ImportReportDialog } from './ImportReportDialog.tsx';
import { importJob } from './import-articles.ts';

/** An import under way, and its report once it is over. */
export function ImportProgress() {
  const t = useT('articles');
  const state = importJob.use();
  if (state.phase === 'idle') return null;
  if (state.phase === 'finished') return <ImportReportDialog result={state.result} onClose={importJob.reset} />;
  return (
    <div className="articles-progress">
      <Progress title={t('importing')} progress={state.progress} onCancel={importJob.cancel} />
    </div>
  );
}
