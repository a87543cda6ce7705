import type { AppProblem } from '../../shared/problem.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { shortText } from './DisagreementCard.tsx';
import type { LabelLook } from './label-look.ts';
import { REVIEW_KEYS } from './review-commands.ts';
import { type ReviewDesk, reviewStore, useReviewStore } from './review-desk.ts';
import { useRulingText } from './ruling-text.ts';

/** Below the list: what has just been decided, with the way back; or why it was not stored. */
export function LatestDecision({ desk, look }: { readonly desk: ReviewDesk; readonly look: LabelLook }) {
  const t = useT('review');
  const latest = useReviewStore((state) => state.latest);
  const canRedo = useReviewStore((state) => state.withdrawn.length > 0);
  const refusal = useReviewStore((state) => state.refusal);
  const rulingText = useRulingText(look);
  if (refusal !== null) {
    return (
      <ProblemNotice
        problem={withTitles(refusal.problem, look)}
        look="line"
        action={
          <Button look="quiet" onClick={() => reviewStore.getState().dismissRefusal()}>
            {t('dismiss')}
          </Button>
        }
      />
    );
  }
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

/** Labels by the titles the person knows, instead of their names in the label set. */
function withTitles({ code, params }: AppProblem, look: LabelLook): AppProblem {
  const titled = Object.entries(params).map(([name, value]) => {
    const isLabels = ['label', 'relation', 'head', 'tail', 'allowed'].includes(name);
    return [name, isLabels ? String(value).replaceAll(/[\p{L}\p{N}_.-]+/gu, look.titleOf) : value];
  });
  return { code, params: Object.fromEntries(titled) };
}
