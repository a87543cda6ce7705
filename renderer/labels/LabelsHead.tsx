import { Menu } from '@mantine/core';
import { useState } from 'react';
import { type LabelFormatName, labelFormatNames } from '../../annotations/formats/labels/label-format.ts';
import { labelFormats } from '../../annotations/formats/labels/label-formats.ts';
import type { AppProblem } from '../../shared/problem.ts';
import { ask } from '../api/ask.ts';
import { api, host } from '../api/client.ts';
import { useAsked } from '../api/use-asked.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useMoment } from '../ui/moment.ts';
import { Notice } from '../ui/Notice.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useEditWords } from './edit-words.ts';
import { LossList } from './LossList.tsx';
import { openDialog, useLabelsDesk } from './labels-desk.ts';
import { editJob, takeBackLast } from './labels-jobs.ts';
import { useDraftEdits, useDraftSet } from './use-desk.ts';

/** The name of the set, files in and out, and what was done to it last. */
export function LabelsHead() {
  const t = useT('labels');
  const local = useLocalized();
  const base = useLabelsDesk((desk) => desk.base);
  const refusal = useLabelsDesk((desk) => desk.refusal);
  const dropped = useLabelsDesk((desk) => desk.dropped);
  const losses = useLabelsDesk((desk) => desk.losses);
  const set = useDraftSet();
  const [problem, setProblem] = useState<AppProblem | null>(null);
  const read = async (): Promise<void> => {
    const file = await host.pickLabelSet();
    if (file === null) return;
    const answer = await ask(api.labels.read.mutate({ file }));
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) openDialog({ kind: 'import', file: answer.value });
  };
  return (
    <header className="labels-head">
      <div className="labels-tools">
        <h1>{set.title === undefined ? set.name : local(set.title)}</h1>
        <span className="labels-version">{t('version', { name: set.name, version: base?.version ?? 0 })}</span>
        <Button onClick={() => void read()}>{t('import')}</Button>
        <ExportMenu />
      </div>
      {problem === null ? null : <ProblemNotice problem={problem} look="line" />}
      {refusal === null ? null : <ProblemNotice problem={refusal} look="line" />}
      {dropped === 0 ? null : (
        <Notice
          look="line"
          tone="problem"
          title={t('dropped', { count: dropped })}
          action={<Button onClick={() => useLabelsDesk.setState({ dropped: 0 })}>{t('close')}</Button>}
        />
      )}
      {losses === null ? null : (
        <Notice
          look="line"
          title={t('exportLosses')}
          action={<Button onClick={() => useLabelsDesk.setState({ losses: null })}>{t('close')}</Button>}
        >
          <LossList losses={losses} />
        </Notice>
      )}
      <LastEdit />
    </header>
  );
}

function ExportMenu() {
  const t = useT('labels');
  const set = useDraftSet();
  const save = (format: LabelFormatName): void => {
    const { files, losses } = labelFormats[format].encode(set);
    useLabelsDesk.setState({ losses: losses.length === 0 ? null : losses });
    void host.saveTexts(files.map(({ path, text }) => ({ name: path, text })));
  };
  return (
    <Menu position="bottom-end" width="max-content">
      <Menu.Target>
        <Button>
          {t('export')} <Icon name="down" size={11} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {labelFormatNames.map((format) => (
          <Menu.Item key={format} onClick={() => save(format)}>
            {t(`formatName.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The edit that is in force, with the way back as long as there is one. */
function LastEdit() {
  const t = useT('labels');
  const moment = useMoment();
  const words = useEditWords();
  const version = useLabelsDesk((desk) => desk.base?.version);
  const generation = useSession((state) => state.generation);
  const hasDraft = useDraftEdits().length > 0;
  const isRunning = editJob.use((state) => state.phase === 'running');
  const [problem, setProblem] = useState<AppProblem | null>(null);
  const asked = useAsked(`${generation} ${version}`, () => ask(api.labels.lastEdit.query()));
  const last = asked.value;
  if (last === undefined || last === null || last.version !== version) return null;
  const isTakenBack = last.undone !== undefined && last.edits.length === 0;
  const edits = isTakenBack ? (last.undone ?? []) : last.edits;
  const [first] = edits;
  const takeBack = async (): Promise<void> => {
    const result = await takeBackLast(last.version);
    setProblem(result.ok ? null : result.problem);
  };
  return (
    <div className="last-edit" role="status">
      <span>
        {t(isTakenBack ? 'lastUndone' : 'lastEdit', {
          who: last.author,
          when: moment(last.at),
          what: first === undefined ? '' : words(first),
          count: edits.length,
        })}
      </span>
      {last.canUndo && !hasDraft ? (
        <Button look="link" disabled={isRunning} onClick={() => void takeBack()}>
          {t(isTakenBack ? 'redoLast' : 'undoLast')}
        </Button>
      ) : null}
      {problem === null ? null : <ProblemNotice problem={problem} look="line" />}
    </div>
  );
}
