import { Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { LabelEditPreview } from '../../shared/api/labels.ts';
import type { AppProblem } from '../../shared/problem.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { type Command, useCommands } from '../ui/commands.ts';
import { useNumber } from '../ui/moment.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { EditEffect, isBlocked } from './EditEffect.tsx';
import './label-dialogs.css';
import { openDialog, useLabelsDesk } from './labels-desk.ts';
import { applyDraft, editJob, previewDraft, previewJob } from './labels-jobs.ts';
import { LABEL_KEYS } from './labels-keys.ts';
import { useDraftEdits } from './use-desk.ts';

/** What the draft would do to the annotations of the project, before it is put in force. */
export function PreviewDialog() {
  const t = useT('labels');
  const isOpen = useLabelsDesk((desk) => desk.dialog?.kind === 'preview');
  const isApplying = editJob.use((state) => state.phase === 'running');
  const close = (): void => {
    // What is being put in force is stopped by its own button.
    if (isApplying) return;
    previewJob.reset();
    openDialog(null);
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('previewTitle')}
      size="min(920px, calc(100vw - 48px))"
      yOffset="6vh"
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ body: 'preview-body' }}
    >
      {isOpen ? <Reckoned onClose={close} /> : null}
    </Modal>
  );
}

function Reckoned({ onClose }: { onClose(): void }) {
  const t = useT('labels');
  const job = previewJob.use();
  const applying = editJob.use();
  if (applying.phase === 'running') {
    return (
      <div className="preview-wait">
        <Progress title={t('applying')} progress={applying.progress} onCancel={editJob.cancel} />
      </div>
    );
  }
  if (job.phase === 'running') {
    return (
      <div className="preview-wait">
        <Progress title={t('reckoning')} progress={job.progress} onCancel={onClose} />
      </div>
    );
  }
  if (job.phase === 'idle') return null;
  if (!job.result.ok) {
    const retry = <Button onClick={previewDraft}>{t('retry')}</Button>;
    return <ProblemNotice problem={job.result.problem} look="line" action={retry} />;
  }
  return <Effects preview={job.result.value} onClose={onClose} />;
}

function Effects({ preview, onClose }: { readonly preview: LabelEditPreview; onClose(): void }) {
  const t = useT('labels');
  const edits = useDraftEdits();
  const [problem, setProblem] = useState<AppProblem | null>(null);
  const blocked = edits.filter((edit, index) => isBlocked(edit, preview.effects[index])).length;
  const apply = async (): Promise<void> => {
    const result = await applyDraft();
    if (result.ok) onClose();
    setProblem(result.ok ? null : result.problem);
  };
  useApplyKey(blocked === 0, () => void apply());
  return (
    <>
      <Summary preview={preview} />
      <ol className="effects">
        {edits.map((edit, index) => {
          const effect = preview.effects[index];
          return effect === undefined ? null : (
            <EditEffect key={JSON.stringify(edit)} edit={edit} index={index} effect={effect} />
          );
        })}
      </ol>
      {problem === null ? null : <ProblemNotice problem={problem} look="line" />}
      <div className="preview-foot">
        <span className="field-hint">{blocked === 0 ? t('applyHint') : t('blocked', { count: blocked })}</span>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          look="filled"
          keyPattern={LABEL_KEYS.preview}
          disabled={blocked > 0}
          onClick={() => void apply()}
          data-autofocus
        >
          {t('apply')}
        </Button>
      </div>
    </>
  );
}

function Summary({ preview: { articles, layers, decisions, gold } }: { readonly preview: LabelEditPreview }) {
  const t = useT('labels');
  const number = useNumber();
  if (layers === 0 && decisions.stale + gold.lost + gold.won === 0) {
    return <p className="preview-summary">{t('touchesNothing')}</p>;
  }
  return (
    <p className="preview-summary">
      {t('touches', { articles: number(articles), layers: number(layers) })}
      {decisions.carried === 0 ? null : <span>{t('decisionsCarried', { count: decisions.carried })}</span>}
      {decisions.stale === 0 ? null : (
        <span className="preview-warning">{t('decisionsStale', { count: decisions.stale })}</span>
      )}
      {gold.lost === 0 ? null : <span className="preview-warning">{t('goldLost', { count: gold.lost })}</span>}
      {gold.won === 0 ? null : <span>{t('goldWon', { count: gold.won })}</span>}
    </p>
  );
}

/** The key that opened the preview puts in force what it shows. */
function useApplyKey(isPossible: boolean, apply: () => void): void {
  const t = useT('labels');
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'labels-apply',
        title: t('apply'),
        section: t('section'),
        keys: [LABEL_KEYS.preview],
        keyOnly: true,
        when: () => isPossible,
        run: apply,
      },
    ],
    [t, isPossible, apply],
  );
  useCommands(commands, 'overlay');
}
