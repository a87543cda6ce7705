import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import type { ArticleQueue } from './article-queue.ts';
import { type CleanUpDesk, setAll } from './clean-up-desk.ts';
import { foldSide } from './clean-up-focus.ts';
import { QueueList } from './QueueList.tsx';
import { RuleList } from './RuleList.tsx';
import './clean-up-side.css';

/** The rules above, the articles below. Folds to a strip. */
export function CleanUpSide({
  desk,
  queue,
  articleId,
}: {
  readonly desk: CleanUpDesk;
  readonly queue: ArticleQueue;
  readonly articleId: string;
}) {
  const t = useT('clean');
  const isRestored = desk.tallies.every(({ applied, rule }) => applied === 0 || rule === 'crlf');
  const { off, restored } = desk.view.choice;
  const isProposed = off.length === 0 && restored.length === 0;
  return (
    <aside className="clean-side side">
      <button type="button" className="clean-unfold" aria-label={t('side.unfold')} onClick={foldSide}>
        <svg
          width="14"
          height="14"
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          aria-hidden="true"
        >
          <path d="M4 4l4 4-4 4M11.5 3v10" />
        </svg>
      </button>
      <div className="clean-side-body">
        <header className="clean-head">
          <h2>{t('side.rules')}</h2>
          <span className="clean-side-all">
            {desk.isFrozen ? null : (
              <>
                <Button look="link" disabled={isRestored} onClick={() => setAll(false)}>
                  {t('side.restoreAll')}
                </Button>
                <Button look="link" disabled={isProposed} onClick={() => setAll(true)}>
                  {t('side.proposeAll')}
                </Button>
              </>
            )}
            <button type="button" className="clean-fold" aria-label={t('side.fold')} onClick={foldSide}>
              <svg
                width="14"
                height="14"
                viewBox="0 0 16 16"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.4"
                aria-hidden="true"
              >
                <path d="M12 4 8 8l4 4M4.500 3v10" />
              </svg>
            </button>
          </span>
        </header>
        <RuleList desk={desk} />
        <QueueList queue={queue} articleId={articleId} />
      </div>
    </aside>
  );
}
