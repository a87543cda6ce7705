import { useState } from 'react';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import type { AppProblem } from '../../shared/problem.ts';
import { ask } from '../api/ask.ts';
import { api, host } from '../api/client.ts';
import { useAsked } from '../api/use-asked.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { session, useSession } from '../state/session.ts';
import { useStatus } from '../state/status.ts';
import { Button } from '../ui/Button.tsx';
import { Markdown } from '../ui/Markdown.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { ArticleLabels } from './ArticleLabels.tsx';
import { EntityLabels } from './EntityLabels.tsx';
import { LabelIndex } from './LabelIndex.tsx';
import './labels.css';
import { RelationLabels } from './RelationLabels.tsx';
import { RuleTable } from './RuleTable.tsx';

/** The label set in force, to be read and looked things up in; replaced from a file, taken away as one. */
export function LabelsScreen() {
  const t = useT('labels');
  const generation = useSession((state) => state.generation);
  const version = useSession((state) => state.labelSet?.version);
  const asked = useAsked(`${generation} ${version}`, () => ask(api.labels.current.query()));
  useStatus({});
  if (asked.problem !== undefined) {
    return <ProblemNotice problem={asked.problem} action={<Button onClick={asked.reload}>{t('retry')}</Button>} />;
  }
  if (asked.value === undefined) return null;
  const { labelSet, use } = asked.value;
  return (
    <div className="labels">
      <LabelIndex labelSet={labelSet} use={use} />
      <div className="labels-main">
        <Head labelSet={labelSet} />
        <div className="labels-page">
          {labelSet.entities.length + labelSet.relations.length + labelSet.articleLabels.length === 0 ? (
            <Notice title={t('empty')} text={t('emptyText')} />
          ) : (
            <>
              <EntityLabels labels={labelSet.entities} use={use.entities} />
              <RuleTable labelSet={labelSet} />
              <RelationLabels labelSet={labelSet} use={use.relations} />
              <ArticleLabels labels={labelSet.articleLabels} use={use.articleLabels} />
              <Guidelines labelSet={labelSet} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function Head({ labelSet }: { readonly labelSet: LabelSet }) {
  const t = useT('labels');
  const local = useLocalized();
  const [problem, setProblem] = useState<AppProblem | null>(null);
  const [replaced, setReplaced] = useState<LabelSet | null>(null);
  const download = (): void => {
    const text = `${JSON.stringify(labelSet, null, 2)}\n`;
    void host.saveTexts([{ name: `${labelSet.name}-v${labelSet.version}.json`, text }]);
  };
  const replace = async (): Promise<void> => {
    const file = await host.pickLabelSet();
    if (file === null) return;
    const author = session.getState().acting?.name ?? '';
    const answer = await ask(api.labels.replace.mutate({ file, author }));
    setProblem(answer.ok ? null : answer.problem);
    setReplaced(answer.ok ? answer.value : null);
    if (answer.ok) session.getState().takeLabelSet(answer.value);
  };
  return (
    <header className="labels-head">
      <div className="labels-tools">
        <h1>{labelSet.title === undefined ? labelSet.name : local(labelSet.title)}</h1>
        <span className="labels-version">{t('version', { name: labelSet.name, version: labelSet.version })}</span>
        <Button onClick={download}>{t('download')}</Button>
        <Button onClick={() => void replace()}>{t('replace')}</Button>
      </div>
      {problem === null ? null : <ProblemNotice problem={problem} look="line" />}
      {replaced === null ? null : (
        <p className="labels-replaced" role="status">
          {t('replaced', { name: replaced.name, version: replaced.version })}
        </p>
      )}
    </header>
  );
}

function Guidelines({ labelSet }: { readonly labelSet: LabelSet }) {
  const t = useT('labels');
  const text = useLocalized()(labelSet.guidelines);
  if (text.trim() === '') return null;
  return (
    <section className="labels-section" id="labels-guidelines">
      <h2>{t('guidelines')}</h2>
      <Markdown text={text} />
    </section>
  );
}
