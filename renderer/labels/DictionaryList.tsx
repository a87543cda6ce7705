import { useState } from 'react';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import type { DictionaryInfo, DictionaryReport } from '../../shared/api/dictionaries.ts';
import type { AppProblem, Result } from '../../shared/problem.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { pickDictionary } from '../api/pick-dictionary.ts';
import { useAsked } from '../api/use-asked.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { useNumber } from '../ui/moment.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { DictionaryImported } from './DictionaryImported.tsx';

/** The dictionaries of the project: imported, switched on and off, removed; the last removal can be undone. */
export function DictionaryList({ labelSet }: { readonly labelSet: LabelSet }) {
  const t = useT('suggest');
  const asked = useAsked(`dictionaries ${labelSet.version}`, () => ask(api.dictionaries.list.query()));
  const [problem, setProblem] = useState<AppProblem | null>(null);
  const [report, setReport] = useState<DictionaryReport | null>(null);
  const [removed, setRemoved] = useState<DictionaryInfo | null>(null);
  const after = <T,>(answer: Result<T>): answer is Extract<Result<T>, { ok: true }> => {
    setProblem(answer.ok ? null : answer.problem);
    asked.reload();
    return answer.ok;
  };
  const importOne = async (): Promise<void> => {
    const file = await pickDictionary();
    if (file === null) return;
    const answer = await ask(api.dictionaries.import.mutate({ file }));
    setRemoved(null);
    setReport(after(answer) ? answer.value : null);
  };
  const remove = async (dictionary: DictionaryInfo): Promise<void> => {
    setReport(null);
    if (after(await ask(api.dictionaries.remove.mutate({ id: dictionary.id })))) setRemoved(dictionary);
  };
  const restore = async (id: string): Promise<void> => {
    after(await ask(api.dictionaries.restore.mutate({ id })));
    setRemoved(null);
  };
  const turn = async (id: string, enabled: boolean): Promise<void> => {
    after(await ask(api.dictionaries.setEnabled.mutate({ id, enabled })));
  };
  return (
    <>
      <p className="labels-lead">{t('dictionaries.lead')}</p>
      {asked.value === undefined || asked.value.length === 0 ? (
        <p className="dictionary-none">{t('dictionaries.none')}</p>
      ) : (
        <ul className="dictionaries">
          {asked.value.map((dictionary) => (
            <DictionaryLine
              key={dictionary.id}
              dictionary={dictionary}
              labelSet={labelSet}
              onTurn={(enabled) => void turn(dictionary.id, enabled)}
              onRemove={() => void remove(dictionary)}
            />
          ))}
        </ul>
      )}
      <Button onClick={() => void importOne()}>{t('dictionaries.import')}</Button>
      {problem === null ? null : <ProblemNotice look="line" problem={problem} />}
      {report === null ? null : <DictionaryImported report={report} />}
      {removed === null ? null : (
        <p className="dictionary-none" role="status">
          {t('dictionaries.removed', { name: removed.name })}
          <Button look="link" onClick={() => void restore(removed.id)}>
            {t('dictionaries.restore')}
          </Button>
        </p>
      )}
    </>
  );
}

function DictionaryLine({
  dictionary,
  labelSet,
  onTurn,
  onRemove,
}: {
  readonly dictionary: DictionaryInfo;
  readonly labelSet: LabelSet;
  onTurn(enabled: boolean): void;
  onRemove(): void;
}) {
  const t = useT('suggest');
  const local = useLocalized();
  const number = useNumber();
  const { name, enabled, entries, labels } = dictionary;
  const shares = Object.entries(labels).map(([label, count]) => {
    const title = labelSet.entities.find((candidate) => candidate.name === label)?.title;
    return `${title === undefined ? label : local(title)} ${number(count)}`;
  });
  return (
    <li className="dictionary-line">
      <Check checked={enabled} onChange={onTurn}>
        {name}
      </Check>
      <span className="dictionary-shares">{shares.join(' · ')}</span>
      <span className="dictionary-count">{number(entries)}</span>
      <Button look="quiet" onClick={onRemove}>
        {t('dictionaries.remove')}
      </Button>
    </li>
  );
}
