import { type SuggestionSource, suggestionSources } from '../../annotations/suggest/suggestion.ts';
import { useT } from '../i18n/i18n.ts';
import { session, useSession } from '../state/session.ts';
import { Check } from '../ui/Check.tsx';
import { suggestions } from './suggestions.ts';

/** Who may propose: a setting of this person, for all projects. */
export function SourceSwitches() {
  const t = useT('suggest');
  const off = useSession((state) => state.settings.suggestersOff);
  const turn = async (source: SuggestionSource, on: boolean): Promise<void> => {
    const others = off.filter((other) => other !== source);
    await session.getState().changeSettings({ suggestersOff: on ? others : [...others, source] });
    await suggestions.refresh();
  };
  return (
    <section className="block suggestion-sources" aria-label={t('sources')}>
      {suggestionSources.map((source) => (
        <span key={source} title={t(`sourceHint.${source}`)}>
          <Check checked={!off.includes(source)} onChange={(on) => void turn(source, on)}>
            {t(`source.${source}`)}
          </Check>
        </span>
      ))}
      {off.length === suggestionSources.length ? <p className="empty">{t('allOff')}</p> : null}
    </section>
  );
}
