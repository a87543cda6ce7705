import { memo } from 'react';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import type { PanelLook } from '../panel/look.ts';
import { KeyCap } from '../ui/KeyCap.tsx';
import { GhostSeal } from './GhostSeal.tsx';
import { acceptSuggestions, holdSuggestion } from './suggestion-actions.ts';
import type { SuggestionRow } from './suggestion-groups.ts';
import { suggestions, useSuggestions } from './suggestions.ts';

/** All suggestions of one surface: pressed it goes to the next of them; accept and not here mean all. */
export const SuggestionLine = memo(function SuggestionLine({
  row,
  look,
}: {
  readonly row: Extract<SuggestionRow, { kind: 'surface' }>;
  readonly look: PanelLook;
}) {
  const t = useT('suggest');
  const { surface, label } = row;
  const isHeld = useSuggestions(({ focusId }) => focusId !== null && row.suggestions.some(({ id }) => id === focusId));
  const count = row.suggestions.length;
  const goToNext = (): void => {
    const { focusId } = suggestions.getState();
    const at = row.suggestions.findIndex(({ id }) => id === focusId);
    const next = row.suggestions[(at + 1) % count];
    if (next === undefined) return;
    holdSuggestion(work, suggestions, next);
    work.pane?.focus();
  };
  const accept = (): void => {
    acceptSuggestions(work, suggestions, row.suggestions);
    work.pane?.focus();
  };
  const dismiss = (): void => {
    void suggestions.dismiss(row.suggestions);
    work.pane?.focus();
  };
  const name = `${surface} ${look.titleOf(label)}`;
  return (
    <div className="suggestion-line" data-held={isHeld} data-suggested={surface}>
      <GhostSeal look={look} label={label} />
      <button
        type="button"
        className="suggestion-surface"
        aria-current={isHeld || undefined}
        aria-label={t('goTo', { surface: name, count })}
        onClick={goToNext}
      >
        <span className="suggestion-text">{surface}</span>
        <span className="index-leader" aria-hidden="true" />
        <span>{count}</span>
      </button>
      <button type="button" className="suggestion-act" aria-label={t('acceptAllOf', { name })} onClick={accept}>
        {t('accept')} {isHeld ? <KeyCap pattern="Shift+Enter" /> : null}
      </button>
      <button type="button" className="suggestion-act" aria-label={t('dismissAll', { name })} onClick={dismiss}>
        {t('dismiss')}
      </button>
    </div>
  );
});
