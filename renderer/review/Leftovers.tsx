import { useT } from '../i18n/i18n.ts';
import { useMoment } from '../ui/moment.ts';
import type { LabelLook } from './label-look.ts';
import type { ReviewDesk } from './review-desk.ts';
import { useRulingText } from './ruling-text.ts';

/** Decisions that no longer apply, and what was agreed or decided and still is not gold: nothing is lost unsaid. */
export function Leftovers({ desk, look }: { readonly desk: ReviewDesk; readonly look: LabelLook }) {
  const t = useT('review');
  const moment = useMoment();
  const rulingText = useRulingText(look);
  const { stale, leftOut, spans } = desk.opened.settlement;
  const { text } = desk.opened.article;
  const wordsOf = (id: string): string => {
    const span = spans.find((gold) => gold.span.id === id)?.span;
    return span === undefined ? '' : span.fragments.map(([start, end]) => text.slice(start, end)).join(' ');
  };
  const known = new Set(desk.items.map(({ disagreement }) => disagreement.id));
  return (
    <>
      {stale.length === 0 ? null : (
        <section className="leftovers" aria-label={t('stale.title')}>
          <h2>
            {t('stale.title')} <span>{stale.length}</span>
          </h2>
          <p className="quiet">{t('stale.text')}</p>
          <ul>
            {stale.map((decision) => (
              <li key={decision.id}>
                <strong>{rulingText(undefined, decision.ruling)}</strong>
                <span>
                  {decision.by === 'majority' ? t('by.majority') : decision.reviewer} · {moment(decision.at)}
                </span>
                {decision.note === '' ? null : <q>{decision.note}</q>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {leftOut.length === 0 ? null : (
        <section className="leftovers" aria-label={t('leftOut.title')}>
          <h2>
            {t('leftOut.title')} <span>{leftOut.length}</span>
          </h2>
          <ul>
            {leftOut.map((item) => (
              <li key={`${item.id} ${item.reason} ${item.detail}`}>
                <strong>
                  {t(`item.${item.item}`)} {look.titleOf(item.label)}
                </strong>
                <span>
                  {t(`leftOut.${item.reason}`, {
                    detail:
                      wordsOf(item.detail) || (item.detail === '' ? '' : look.attributeTitle(item.label, item.detail)),
                  })}
                </span>
                {known.has(item.disagreementId) ? (
                  <button type="button" className="button button-link" onClick={() => desk.select(item.disagreementId)}>
                    {t('leftOut.open')}
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
