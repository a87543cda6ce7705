import { encodeAddress } from '../app/address.ts';
import { useT } from '../i18n/i18n.ts';
import { useMoment } from '../ui/moment.ts';
import { shortText } from './DisagreementCard.tsx';
import type { LabelLook } from './label-look.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewItem } from './review-items.ts';
import { useRulingText } from './ruling-text.ts';

/** Above the sentence: what has been decided here, or what has to be settled before. */
export function Verdict({
  desk,
  item,
  look,
}: {
  readonly desk: ReviewDesk;
  readonly item: ReviewItem;
  readonly look: LabelLook;
}) {
  const t = useT('review');
  const moment = useMoment();
  const rulingText = useRulingText(look);
  const { disagreement, decision, state, waitsFor } = item;
  const { article } = desk.opened;
  if (state === 'lapsed') return <p className="verdict">{t('lapsed')}</p>;
  if (state === 'waiting') {
    return (
      <div className="verdict verdict-waiting">
        <p>{t('waits', { count: waitsFor.length })}</p>
        <ul>
          {waitsFor.map((id) => {
            const before = desk.items.find((other) => other.disagreement.id === id)?.disagreement;
            return before === undefined ? null : (
              <li key={id}>
                <a href={encodeAddress({ screen: 'review', articleId: article.id, disagreementId: id })}>
                  {t(`kind.${before.kind}`)} · <span className="serif">{shortText(before, article.text, look)}</span>
                </a>
              </li>
            );
          })}
        </ul>
      </div>
    );
  }
  if (decision === undefined) return null;
  const { by, reviewer, at, reasonCode, note } = decision;
  return (
    <p className="verdict">
      <span className={state === 'deferred' ? 'verdict-deferred' : 'latest-mark'} aria-hidden />
      <strong>{rulingText(disagreement, decision.ruling)}</strong>
      <span>{by === 'majority' ? t('by.majority') : reviewer}</span>
      <span>{moment(at)}</span>
      {reasonCode === undefined ? null : <span>{t(`reason.${reasonCode}`)}</span>}
      {note === '' ? null : <q className="serif">{note}</q>}
      <span className="quiet">{t('canRuleAgain')}</span>
    </p>
  );
}
