import { useState } from 'react';
import { proposeMajority } from '../../annotations/review/adjudicate.ts';
import type { Settlement } from '../../annotations/review/settlement.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useNumber } from '../ui/moment.ts';
import { goldProgress } from './gold-progress.ts';
import { reviewStore } from './review-desk.ts';

/** What of the article is gold and how it came to be, and the automatic part: what most annotators say. */
export function GoldProgressView({
  settlement,
  reviewer,
}: {
  readonly settlement: Settlement;
  readonly reviewer: string;
}) {
  const t = useT('review');
  const number = useNumber();
  const [isAsking, setAsking] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const { total, unanimous, majority, reviewer: ruled } = goldProgress(settlement);
  const proposals = proposeMajority(settlement).length;
  const run = async (): Promise<void> => {
    setRunning(true);
    await reviewStore.getState().followMajority(reviewer);
    setRunning(false);
    setAsking(false);
  };
  return (
    <section className="tally-group" aria-label={t('gold')}>
      <h2>
        {t('gold')} <span className="tally-small">{t('goldItems', { count: total })}</span>
      </h2>
      <p className="tally-small gold-how">
        <span>{t('how.unanimous', { number: number(unanimous) })}</span>
        <span>{t('how.majority', { number: number(majority) })}</span>
        <span>{t('how.reviewer', { number: number(ruled) })}</span>
      </p>
      {settlement.annotators.length < 3 ? null : isAsking ? (
        <div className="majority-ask">
          <p className="tally-small">{t('majority.ask', { count: proposals })}</p>
          <Button look="outlined" disabled={isRunning} onClick={() => void run()}>
            {t('majority.run')}
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            {t('cancel')}
          </Button>
        </div>
      ) : (
        <Button className="majority" disabled={proposals === 0} onClick={() => setAsking(true)}>
          {t('majority.button', { count: proposals })}
        </Button>
      )}
    </section>
  );
}
