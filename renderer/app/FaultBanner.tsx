import { useEffect, useState } from 'react';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';

/** What browsers report as an error although nothing has failed: a size that changes while it is measured. */
const HARMLESS = /ResizeObserver loop/;

/** Says that something went wrong behind the screens, which still stand: a bug that nobody waited for. */
export function FaultBanner() {
  const t = useT('app');
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    const onError = (event: ErrorEvent): void => {
      if (!HARMLESS.test(event.message)) setFault(event.message);
    };
    const onRejection = (event: PromiseRejectionEvent): void => {
      setFault(event.reason instanceof Error ? event.reason.message : String(event.reason));
    };
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, []);
  if (fault === null) return null;
  return (
    <div className="banner" role="alert">
      <p>
        {t('bug.behind')} <span className="quiet">{fault}</span>
      </p>
      <Button onClick={() => setFault(null)}>{t('close')}</Button>
    </div>
  );
}
