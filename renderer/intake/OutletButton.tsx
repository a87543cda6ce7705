import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useNumber } from '../ui/moment.ts';
import { type CleanUpDesk, cleanUpStore, outletJob } from './clean-up-desk.ts';

/** Does to the outlet's other articles what was decided here; says to how many. */
export function OutletButton({ desk: { view, isFrozen } }: { readonly desk: CleanUpDesk }) {
  const t = useT('clean');
  const number = useNumber();
  const isRunning = outletJob.use((state) => state.phase === 'running');
  const count = view.outletArticles;
  if (view.article.outlet === undefined || isFrozen || count === 0) return null;
  return (
    <Button
      look="link"
      className="outlet-button"
      disabled={isRunning}
      title={t('outlet.hint')}
      onClick={() => void cleanUpStore.getState().applyToOutlet()}
    >
      {t('outlet.apply', { count, shown: number(count) })}
    </Button>
  );
}
