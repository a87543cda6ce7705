import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { leads, titleOf } from './Candidates.tsx';
import { isComplete } from './drafts.ts';
import type { LabelLook } from './label-look.ts';
import { PICK_KEYS, REVIEW_KEYS } from './review-commands.ts';
import { type ReviewDesk, useReviewStore } from './review-desk.ts';
import { useReviewView } from './review-view.ts';

/** What can be done with the open card, with the key of each. */
export function ActionBar({ desk, look }: { readonly desk: ReviewDesk; readonly look: LabelLook }) {
  const t = useT('review');
  const isSideBySide = useReviewView((state) => state.isSideBySide);
  const toggleSideBySide = useReviewView((state) => state.toggleSideBySide);
  const latest = useReviewStore((state) => state.latest);
  const canRedo = useReviewStore((state) => state.withdrawn.length > 0);
  const { selected, draft, canRule } = desk;
  const candidates = selected?.disagreement.candidates ?? [];
  const without = selected?.disagreement.without ?? [];
  const titles = candidates.map((candidate) => titleOf(candidate, look));
  const hasRoom = candidates.length <= 3;
  const isRuling = canRule && !isSideBySide;
  if (draft !== null && !isSideBySide) {
    return (
      <div className="action-bar" role="toolbar" aria-label={t('actions')}>
        <Button
          look="filled"
          keyPattern="Enter"
          disabled={!isComplete(draft)}
          onClick={() => desk.rule({ type: 'edit', item: draft })}
        >
          {t('edit.apply')}
        </Button>
        <Button keyPattern="Escape" onClick={() => desk.setDraft(null)}>
          {t('edit.cancel')}
        </Button>
        <span className="action-hint">{t(`edit.hint.${draft.type}`)}</span>
      </div>
    );
  }
  return (
    <div className="action-bar" role="toolbar" aria-label={t('actions')}>
      {isRuling ? (
        <>
          {candidates.slice(0, PICK_KEYS.length).map((candidate, i) => {
            const title = titleOf(candidate, look);
            const isLeading = leads(candidates, without, i);
            // A name that several bear would tell nothing apart.
            const isNamed = isLeading || (hasRoom && titles.indexOf(title) === titles.lastIndexOf(title));
            return (
              <Button
                // biome-ignore lint/suspicious/noArrayIndexKey: the index is what a ruling names
                key={i}
                className="action-pick"
                aria-label={t('command.pick', { number: i + 1 })}
                look={isLeading ? 'filled' : 'plain'}
                keyPattern={PICK_KEYS[i] ?? ''}
                onClick={() => desk.rule({ type: 'pick', candidate: i })}
              >
                {isNamed ? <span className="action-label">{t('pick', { label: title })}</span> : null}
              </Button>
            );
          })}
          <Button keyPattern={REVIEW_KEYS.edit} onClick={() => desk.startEdit()}>
            {t('edit.button')}
          </Button>
          <Button keyPattern={REVIEW_KEYS.reject} onClick={() => desk.rule({ type: 'reject' })}>
            {t('nothingHere')}
          </Button>
          <Button keyPattern={REVIEW_KEYS.defer} onClick={() => desk.rule({ type: 'defer' })}>
            {t('deferButton')}
          </Button>
        </>
      ) : null}
      <span className="action-end">
        {latest === null ? null : (
          <Button look="quiet" keyPattern={REVIEW_KEYS.undo} onClick={desk.undo}>
            {t('undo')}
          </Button>
        )}
        {canRedo ? (
          <Button look="quiet" keyPattern={REVIEW_KEYS.redo} onClick={desk.redo}>
            {t('redo')}
          </Button>
        ) : null}
        <Button aria-pressed={isSideBySide} keyPattern={REVIEW_KEYS.sideBySide} onClick={toggleSideBySide}>
          {t(isSideBySide ? 'backToCard' : 'sideBySide')}
        </Button>
      </span>
    </div>
  );
}
