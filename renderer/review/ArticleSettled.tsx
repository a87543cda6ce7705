import type { ReviewRow } from '../../shared/api/review.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { goldProgress } from './gold-progress.ts';
import { openArticle, type ReviewDesk } from './review-desk.ts';

/** No card is left to decide: the seal if the article is gold, else what keeps it from being so; and where to go next. */
export function ArticleSettled({ desk, rows }: { readonly desk: ReviewDesk; readonly rows: readonly ReviewRow[] }) {
  const t = useT('review');
  const { settlement, article } = desk.opened;
  const { filter, items } = desk;
  const isGold = settlement.status === 'gold';
  const { total, unanimous, majority, reviewer } = goldProgress(settlement);
  const at = rows.findIndex(({ articleId }) => articleId === article.id);
  const next = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].find(({ open }) => open > 0);
  const open = items.filter(({ state }) => state === 'open').length;
  const waiting = items.filter(({ state }) => state === 'waiting').length;
  const deferred = items.filter(({ state }) => state === 'deferred').length;
  return (
    <section className="article-settled" aria-label={t('settledTitle')}>
      {isGold ? (
        <p className="gold-seal serif" role="status">
          {t('goldSeal')}
        </p>
      ) : null}
      <h2 className="serif" lang={article.language}>
        {article.title}
      </h2>
      {isGold ? (
        <p>{t('goldText', { count: total, unanimous, majority, reviewer })}</p>
      ) : open > 0 ? (
        <>
          <p>{t('filteredOut', { count: open })}</p>
          <Button onClick={() => desk.setFilter({ state: 'open' })}>{t('clearFilter')}</Button>
        </>
      ) : (
        <>
          <p>{t('notGold', { deferred, waiting })}</p>
          {deferred > 0 && filter.state !== 'deferred' ? (
            <Button onClick={() => desk.setFilter({ state: 'deferred' })}>{t('showDeferred')}</Button>
          ) : null}
        </>
      )}
      {next === undefined ? (
        <p className="quiet">{t('nothingLeft')}</p>
      ) : (
        <Button look="filled" autoFocus onClick={() => openArticle(next.articleId)}>
          {t('nextArticle', { title: next.title, count: next.open })}
        </Button>
      )}
    </section>
  );
}
