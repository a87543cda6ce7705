import type { LabelSet } from '../../annotations/model/label-set.ts';
import { type SuggestionKind, suggestionKinds } from '../../annotations/suggest/kinds.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { useAsked } from '../api/use-asked.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { DictionaryList } from './DictionaryList.tsx';
import './suggestion-settings.css';

const BY_NAME = '';
const NOTHING = '\u0000';

/** Which labels forms and guesses propose in this project, and its dictionaries. */
export function SuggestionSettings({ labelSet }: { readonly labelSet: LabelSet }) {
  const t = useT('suggest');
  return (
    <section className="labels-section" id="labels-suggestions">
      <h2>{t('labels.title')}</h2>
      <p className="labels-lead">{t('labels.lead')}</p>
      <h3>{t('dictionaries.title')}</h3>
      <DictionaryList labelSet={labelSet} />
      <h3>{t('labels.kinds')}</h3>
      <Kinds labelSet={labelSet} />
    </section>
  );
}

function Kinds({ labelSet }: { readonly labelSet: LabelSet }) {
  const t = useT('suggest');
  const local = useLocalized();
  const asked = useAsked(`kinds ${labelSet.version}`, () => ask(api.suggestions.kinds.query()));
  if (asked.value === undefined) return null;
  const { choices, labels } = asked.value;
  const titleOf = (name: string | undefined): string => {
    const label = labelSet.entities.find((candidate) => candidate.name === name);
    return label === undefined ? t('labels.nothing') : local(label.title);
  };
  const choose = async (kind: SuggestionKind, value: string): Promise<void> => {
    const label = value === BY_NAME ? {} : { label: value === NOTHING ? null : value };
    await ask(api.suggestions.chooseKind.mutate({ kind, ...label }));
    asked.reload();
  };
  return (
    <div className="kind-choices">
      {suggestionKinds.map((kind) => {
        const choice = choices[kind];
        const value = choice === undefined ? BY_NAME : (choice ?? NOTHING);
        return (
          <label key={kind} className="kind-choice">
            <span>{t(`kind.${kind}`)}</span>
            <select className="input" value={value} onChange={(event) => void choose(kind, event.target.value)}>
              <option value={BY_NAME}>
                {t('labels.byName', { label: choice === undefined ? titleOf(labels[kind]) : '…' })}
              </option>
              <option value={NOTHING}>{t('labels.none')}</option>
              {labelSet.entities.map(({ name, title }) => (
                <option key={name} value={name}>
                  {local(title)}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </div>
  );
}
