import { reasonCodes } from '../../annotations/review/decision.ts';
import { useT } from '../i18n/i18n.ts';
import { KeyCap } from '../ui/KeyCap.tsx';
import { NOTE_FIELD, REVIEW_KEYS } from './review-commands.ts';
import type { ReviewDesk } from './review-desk.ts';

/** Why: a code and a note, kept with the ruling that follows. */
export function RulingReason({ desk }: { readonly desk: ReviewDesk }) {
  const t = useT('review');
  return (
    <div className="ruling-reason">
      <fieldset className="reason-codes" aria-label={t('reasonTitle')}>
        <span className="ruling-reason-title">{t('reasonTitle')}</span>
        {reasonCodes.map((code) => (
          <button
            key={code}
            type="button"
            className="reason-code"
            aria-pressed={desk.reason === code}
            onClick={() => desk.setReason(desk.reason === code ? undefined : code)}
          >
            {t(`reason.${code}`)}
          </button>
        ))}
      </fieldset>
      <label className="ruling-note">
        <span className="ruling-reason-title">
          {t('noteTitle')} <KeyCap pattern={REVIEW_KEYS.note} />
        </span>
        <input
          id={NOTE_FIELD}
          className="serif"
          value={desk.note}
          placeholder={t('notePlaceholder')}
          onChange={(event) => desk.setNote(event.target.value)}
          onKeyDown={(event) => {
            const isDone = event.key === 'Enter' || event.key === 'Escape';
            if (isDone && !event.nativeEvent.isComposing) event.currentTarget.blur();
          }}
        />
      </label>
    </div>
  );
}
