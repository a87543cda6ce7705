import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { shortText } from './DisagreementCard.tsx';
import type { LabelLook } from './label-look.ts';
import { REVIEW_KEYS } from './review-commands.ts';
import { type ReviewDesk, useReviewStore } from './review-desk.ts';
import { useRulingText } from './ruling-text.ts';

/** Below the list: what has just been decided, with the way back, or forth again. */
export function LatestDecision({ desk, look }: { readonly desk: ReviewDesk; readonly look: LabelLook }) {
  const t = useT('review');
  const latest = useReviewStore((state) => state.latest);
  const canRedo = useReviewStore((state) => state.withdrawn.length > 0);
  const rulingText = useRulingText(look);
  const entry = desk.items.find(({ disagreement }) => disagreement.id === latest?.disagreementId);
  if (latest === null || entry === undefined) {
    if (!canRedo) return null;
    return (
      <p className="latest">
        <span className="latest-text">{t('takenBack')}</span>
        <Button look="link" keyPattern={REVIEW_KEYS.redo} onClick={desk.redo}>
          {t('redo')}
        </Button>
      </p>
    );
  }
  return (
    <p className="latest" role="status">
      <span className="latest-mark" aria-hidden />
      <span className="latest-text">
        {t('justNow')} <span className="serif">{shortText(entry.disagreement, desk.opened.article.text, look)}</span>{' '}
        {rulingText(entry.disagreement, latest.ruling)}
      </span>
      <Button look="link" keyPattern={REVIEW_KEYS.undo} onClick={desk.undo}>
        {t('undo')}
      </Button>
    </p>
  );
}
