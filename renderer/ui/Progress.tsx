import { useEffect, useState } from 'react';
import type { JobProgress } from '../api/run-job.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from './Button.tsx';
import { Meter } from './Meter.tsx';
import { useNumber } from './moment.ts';

/** Work that is over sooner than this shows no bar. */
const PATIENCE_MS = 150;

/** How far a job has come, with Cancel. */
export function Progress({
  title,
  progress,
  onCancel,
  toShown,
}: {
  readonly title: string;
  readonly progress: JobProgress;
  onCancel(): void;
  /** How an amount is written; as a number where it is a count. */
  toShown?(amount: number): string;
}) {
  const t = useT('app');
  const number = useNumber();
  const shown = toShown ?? number;
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  const counts = t('progress', { done: shown(progress.done), total: shown(progress.total) });
  return (
    <div className="progress" role="status">
      <div className="progress-line">
        <strong>{title}</strong>
        {progress.total === 0 ? null : <span>{counts}</span>}
        <span className="progress-item">{progress.item}</span>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
      <Meter label={counts} total={progress.total} parts={[{ value: progress.done, tone: 'zhu' }]} />
    </div>
  );
}
