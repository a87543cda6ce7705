import { useEffect } from 'react';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { useAsked } from '../api/use-asked.ts';
import { useT } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { useStatus } from '../state/status.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { DraftBar } from './DraftBar.tsx';
import { LabelDetail } from './LabelDetail.tsx';
import { LabelImportDialog } from './LabelImportDialog.tsx';
import { LabelIndex } from './LabelIndex.tsx';
import { LabelsHead } from './LabelsHead.tsx';
import { takeBase, useLabelsDesk } from './labels-desk.ts';
import './labels.css';
import { useLabelsCommands } from './labels-commands.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';

/** The label set: what is in force, and a draft of what shall be. */
export function LabelsScreen() {
  const t = useT('labels');
  const projectId = useSession((state) => state.project?.id);
  const generation = useSession((state) => state.generation);
  const version = useSession((state) => state.labelSet?.version);
  const asked = useAsked(`${projectId} ${generation} ${version}`, () => ask(api.labels.current.query()));
  const answer = asked.value;
  useEffect(() => {
    if (projectId !== undefined && answer !== undefined) takeBase(projectId, answer.labelSet, answer.use);
  }, [projectId, answer]);
  const isHere = useLabelsDesk((desk) => desk.draft !== null && desk.projectId === projectId);
  useStatus({});
  useLabelsCommands();
  if (asked.problem !== undefined) {
    return <ProblemNotice problem={asked.problem} action={<Button onClick={asked.reload}>{t('retry')}</Button>} />;
  }
  if (!isHere) return null;
  return (
    <div className="labels">
      <LabelIndex />
      <div className="labels-main">
        <LabelsHead />
        <LabelDetail />
        <DraftBar />
      </div>
      <MergeDialog />
      <SplitDialog />
      <PreviewDialog />
      <LabelImportDialog />
    </div>
  );
}
