import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import { useT } from '../i18n/i18n.ts';
import { KeyCap } from '../ui/KeyCap.tsx';
import { type CleanUpDesk, toggleRemoval } from './clean-up-desk.ts';
import { CLEAN_KEYS } from './clean-up-keys.ts';
import type { Cut } from './kept-text.ts';
import { toExcerpt } from './raw-excerpt.ts';

/** Lines that were left out between two paragraphs: a dotted line, opened for the removal the person is at. */
export function KeptGap({
  cut: { proposals },
  desk: { current, view, isFrozen },
  onShow,
}: {
  readonly cut: Cut;
  readonly desk: CleanUpDesk;
  onShow(proposal: Proposal): void;
}) {
  const t = useT('clean');
  const tRules = useT('rules');
  const { rawText } = view.article.source;
  const wordsOf = ({ rawStart, rawEnd }: Proposal): string => toExcerpt(rawText, rawStart, rawEnd);
  const open = proposals.find(({ rawStart }) => rawStart === current?.rawStart);
  const [first] = proposals;
  if (open !== undefined) {
    return (
      <div className="kept-open">
        <span className="kept-open-rule">{tRules(open.rule)}</span>
        <span className="kept-open-words" lang={view.article.language}>
          {wordsOf(open)}
        </span>
        {isFrozen ? null : (
          <button type="button" className="kept-open-restore" onClick={() => toggleRemoval(open.rawStart)}>
            {t('restore')} <KeyCap pattern={CLEAN_KEYS.toggle} />
          </button>
        )}
      </div>
    );
  }
  if (first === undefined) return null;
  const rules = [...new Set(proposals.map(({ rule }) => tRules(rule)))].join(' · ');
  const name = t('kept.gap', { rules, count: proposals.length });
  return (
    <button
      type="button"
      tabIndex={-1}
      className="kept-gap"
      aria-label={name}
      title={name}
      onClick={() => onShow(first)}
    >
      <i />
    </button>
  );
}
