import { useEffect, useState } from 'react';
import { askPlain } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { useConnection } from '../api/connection.ts';
import { useT } from '../i18n/i18n.ts';
import { session } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';

/** How often a lost connection is tried again by itself. */
const RETRY_MS = 2000;

/** Says that nobody answers, tries again by itself and on request, and is gone as soon as somebody does. */
export function ConnectionBanner() {
  const lost = useConnection((state) => state.lost);
  const epoch = useConnection((state) => state.epoch);
  const t = useT('app');
  const [trying, setTrying] = useState(false);

  useEffect(() => {
    if (epoch > 0) void session.getState().start();
  }, [epoch]);

  useEffect(() => {
    if (!lost) return;
    const timer = setInterval(() => void askPlain(api.app.info.query()), RETRY_MS);
    return () => clearInterval(timer);
  }, [lost]);

  if (!lost) return null;
  const retry = async (): Promise<void> => {
    setTrying(true);
    await askPlain(api.app.info.query());
    setTrying(false);
  };
  return (
    <div className="banner" role="alert">
      <p>{t('connection.lost')}</p>
      <Button disabled={trying} onClick={() => void retry()}>
        {trying ? t('connection.retrying') : t('retry')}
      </Button>
    </div>
  );
}
