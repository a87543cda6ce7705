import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import { useT } from '../i18n/i18n.ts';
import { useSummary } from '../state/summary.ts';
import { Button } from '../ui/Button.tsx';
import { useNumber } from '../ui/moment.ts';
import type { ArticleQueue } from './article-queue.ts';
import { FIXED_RULE } from './choice-edits.ts';
import { acceptAndGoOn, step, toggleCurrentRule, walk } from './clean-up-actions.ts';
import { type CleanUpDesk, cleanUpStore, takeOut, toggleRemoval, useCleanUpStore } from './clean-up-desk.ts';
import { unselect } from './clean-up-focus.ts';
import { CLEAN_KEYS } from './clean-up-keys.ts';
import { toExcerpt } from './raw-excerpt.ts';

/** What can be done now, with the key of each. */
export function CleanUpBar({ desk, queue }: { readonly desk: CleanUpDesk; readonly queue: ArticleQueue }) {
  const t = useT('clean');
  const number = useNumber();
  const steps = useCleanUpStore((state) => state.steps);
  const proposed = useSummary((state) => state.summary?.byCleanUp.proposed ?? 0);
  const { view, isFrozen } = desk;
  return (
    <div className="clean-bar" role="toolbar" aria-label={t('actions')}>
      {desk.selected === null ? <AtRemoval desk={desk} /> : <AtSelection desk={desk} />}
      <span className="clean-bar-end">
        {steps.done.length === 0 ? null : (
          <Button look="quiet" keyPattern={CLEAN_KEYS.undo} onClick={() => void walk('undo')}>
            {t('undo')}
          </Button>
        )}
        {steps.undone.length === 0 ? null : (
          <Button
            look="quiet"
            className="clean-bar-roomy"
            keyPattern={CLEAN_KEYS.redo}
            onClick={() => void walk('redo')}
          >
            {t('redo')}
          </Button>
        )}
        {proposed < 2 ? null : (
          <Button className="clean-bar-roomy" onClick={() => void cleanUpStore.getState().accept()}>
            {t('acceptAll', { count: proposed, shown: number(proposed) })}
          </Button>
        )}
        <Button look="filled" keyPattern={CLEAN_KEYS.accept} onClick={() => void acceptAndGoOn(view, queue)}>
          {t(isFrozen || view.state === 'accepted' ? 'goOn' : 'accept')}
        </Button>
      </span>
    </div>
  );
}

function AtRemoval({ desk }: { readonly desk: CleanUpDesk }) {
  const t = useT('clean');
  const tRules = useT('rules');
  const number = useNumber();
  const { current, position, lookedAt, isFrozen } = desk;
  return (
    <>
      <span className="clean-bar-place" role="status">
        {lookedAt === 0
          ? t('place.none')
          : position === 0
            ? t('place.all', { count: lookedAt, shown: number(lookedAt) })
            : t('place.at', { at: number(position), total: number(lookedAt) })}
        {current === undefined ? null : (
          <span className="visually-hidden">
            {t(current.applied ? 'kept.cut' : 'kept.takenBack', {
              rule: tRules(current.rule),
              words: wordsOf(desk, current),
            })}
          </span>
        )}
      </span>
      {lookedAt === 0 ? null : (
        <Button keyPattern={CLEAN_KEYS.next} onClick={() => step(desk, 1)}>
          {t('next')}
        </Button>
      )}
      {current === undefined || isFrozen || current.rule === FIXED_RULE ? null : (
        <Button keyPattern={CLEAN_KEYS.toggle} onClick={() => toggleRemoval(current.rawStart)}>
          {t(current.applied ? 'restoreHere' : 'removeHere')}
        </Button>
      )}
      {isFrozen ? null : <OfRule desk={desk} />}
    </>
  );
}

function wordsOf({ view }: CleanUpDesk, { rawStart, rawEnd }: Proposal): string {
  return toExcerpt(view.article.source.rawText, rawStart, rawEnd);
}

/** All of the rule at once, where that is more than the one place, or the rule is off. */
function OfRule({ desk }: { readonly desk: CleanUpDesk }) {
  const t = useT('clean');
  const tRules = useT('rules');
  const tally = desk.tallies.find(({ rule }) => rule === desk.rule);
  if (tally === undefined || tally.rule === FIXED_RULE) return null;
  const { rule, applied, takenBack, isOff } = tally;
  if (applied + takenBack < 2 && !isOff) return null;
  const words = isOff
    ? t('switchOn', { rule: tRules(rule) })
    : t(applied > 0 ? 'restoreRule' : 'removeRule', { rule: tRules(rule), count: applied > 0 ? applied : takenBack });
  return (
    <Button className="clean-bar-rule" keyPattern={CLEAN_KEYS.toggleRule} onClick={() => toggleCurrentRule(desk)}>
      <span className="clean-bar-words">{words}</span>
    </Button>
  );
}

function AtSelection({ desk: { selected, view, isFrozen } }: { readonly desk: CleanUpDesk }) {
  const t = useT('clean');
  const number = useNumber();
  if (selected === null) return null;
  const length = [...view.article.source.rawText.slice(...selected)].length;
  return (
    <>
      <span className="clean-bar-place" role="status">
        {t('selected', { count: length, shown: number(length) })}
      </span>
      {isFrozen ? null : (
        <Button keyPattern={CLEAN_KEYS.takeOut} onClick={() => takeOut(selected)}>
          {t('takeOut')}
        </Button>
      )}
      <Button keyPattern="Escape" onClick={unselect}>
        {t('unselect')}
      </Button>
    </>
  );
}
