import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { useLook } from '../panel/look.ts';
import { useLayer } from '../state/layer.ts';
import { Button } from '../ui/Button.tsx';
import { GhostSeal } from './GhostSeal.tsx';
import { acceptHeld, dismissHeld } from './suggestion-actions.ts';
import { suggestions, useSuggestions } from './suggestions.ts';

/** The suggestion in hand, and what can be done with it. */
export function HeldSuggestion() {
  const t = useT('suggest');
  const look = useLook();
  const held = useSuggestions(({ focusId, list }) => (focusId === null ? undefined : list.get(focusId)));
  const text = useLayer(({ layer }) => layer?.rules.text ?? '');
  if (held === undefined || look === null) return null;
  const act = (run: () => void) => () => {
    run();
    work.pane?.focus();
  };
  return (
    <section className="block suggestion-held" aria-label={t('title')} data-held-suggestion={held.id}>
      <p className="suggestion-held-words">
        <GhostSeal look={look} label={held.label} />
        <span className="suggestion-held-surface">{text.slice(held.start, held.end)}</span>
        <span className={`label-name ${look.classOf(held.label)}`}>{look.titleOf(held.label)}</span>
        <span className="block-aside">{t(`source.${held.source}`)}</span>
      </p>
      <div className="suggestion-held-acts">
        <Button keyPattern="Enter" onClick={act(() => acceptHeld(work, suggestions))}>
          {t('accept')}
        </Button>
        <Button look="quiet" keyPattern="N" onClick={act(() => dismissHeld(work, suggestions))}>
          {t('dismiss')}
        </Button>
      </div>
    </section>
  );
}
