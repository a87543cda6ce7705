import { encodeAddress } from '../app/address.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useNumber } from '../ui/moment.ts';
import { ProblemNotice, useSentence } from '../ui/ProblemNotice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { walk } from './clean-up-actions.ts';
import { type CleanUpDesk, cleanUpStore, outletJob, restoreJob, useCleanUpStore } from './clean-up-desk.ts';
import { CLEAN_KEYS } from './clean-up-keys.ts';

/** Above the columns: why something can't be done, what is under way, what came of it. */
export function CleanUpNotices({ desk }: { readonly desk: CleanUpDesk }) {
  const t = useT('clean');
  const refusal = useCleanUpStore((state) => state.refusal);
  const dismiss = (
    <Button look="quiet" onClick={() => cleanUpStore.getState().dismiss()}>
      {t('dismiss')}
    </Button>
  );
  return (
    <div className="clean-notices">
      {desk.isFrozen ? (
        <p className="clean-frozen" role="note">
          {t('frozen')}
          <a
            className="button button-link"
            href={encodeAddress({ screen: 'annotate', articleId: desk.view.article.id })}
          >
            {t('toAnnotate')}
          </a>
        </p>
      ) : null}
      {refusal === null ? null : <ProblemNotice look="line" problem={refusal} action={dismiss} />}
      <OutletProgress />
      <OutletReportLine />
    </div>
  );
}

function OutletProgress() {
  const t = useT('clean');
  const applying = outletJob.use();
  const restoring = restoreJob.use();
  if (applying.phase === 'running') {
    return <Progress title={t('outlet.running')} progress={applying.progress} onCancel={outletJob.cancel} />;
  }
  if (restoring.phase === 'running') {
    return <Progress title={t('outlet.restoring')} progress={restoring.progress} onCancel={restoreJob.cancel} />;
  }
  return null;
}

function OutletReportLine() {
  const t = useT('clean');
  const number = useNumber();
  const sentence = useSentence();
  const report = useCleanUpStore((state) => state.report);
  if (report === null) return null;
  const dismiss = (
    <Button look="quiet" onClick={() => cleanUpStore.getState().dismiss()}>
      {t('dismiss')}
    </Button>
  );
  if (report === 'stopped') {
    return (
      <section className="notice notice-line" role="status">
        <p>{t('outlet.stopped')}</p>
        <div className="notice-action">{dismiss}</div>
      </section>
    );
  }
  const { outlet, changed, failed } = report;
  return (
    <section className="notice notice-line clean-report" role="status">
      <p>
        {changed.length === 0
          ? t('outlet.nothing', { outlet })
          : t('outlet.done', { outlet, count: changed.length, shown: number(changed.length) })}
      </p>
      <div className="notice-action">
        {changed.length === 0 ? null : (
          <Button look="link" keyPattern={CLEAN_KEYS.undo} onClick={() => void walk('undo')}>
            {t('undo')}
          </Button>
        )}
        {dismiss}
      </div>
      {failed.length === 0 ? null : (
        <details className="clean-failed">
          <summary>{t('outlet.failed', { count: failed.length, shown: number(failed.length) })}</summary>
          <ul>
            {failed.map(({ articleId, title, problem }) => (
              <li key={articleId}>
                <a href={encodeAddress({ screen: 'clean', articleId })}>{title}</a>
                <span>{sentence(problem)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
