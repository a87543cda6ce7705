import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import { useEditWords } from './edit-words.ts';
import { discardDraft, openDialog, stepBack, stepForward, useLabelsDesk } from './labels-desk.ts';
import { editJob, previewDraft } from './labels-jobs.ts';
import { LABEL_KEYS } from './labels-keys.ts';
import { useDraftEdits } from './use-desk.ts';

/** How much is not in force yet, and what can be done with it. */
export function DraftBar() {
  const t = useT('labels');
  const words = useEditWords();
  const edits = useDraftEdits();
  const undone = useLabelsDesk((desk) => desk.draft?.undone.length ?? 0);
  const job = editJob.use();
  if (job.phase === 'running') {
    return (
      <div className="draft-bar">
        <Progress title={t('applying')} progress={job.progress} onCancel={editJob.cancel} />
      </div>
    );
  }
  if (edits.length + undone === 0) return null;
  const last = edits.at(-1);
  return (
    <div className="draft-bar" role="toolbar" aria-label={t('draft')}>
      <span className="draft-count" role="status">
        <strong>{t('draftCount', { count: edits.length })}</strong>
        {last === undefined ? null : <span className="draft-last">{t('draftLast', { what: words(last) })}</span>}
      </span>
      {edits.length === 0 ? null : (
        <Button look="quiet" keyPattern={LABEL_KEYS.undo} onClick={stepBack}>
          {t('undo')}
        </Button>
      )}
      {undone === 0 ? null : (
        <Button look="quiet" keyPattern={LABEL_KEYS.redo} onClick={stepForward}>
          {t('redo')}
        </Button>
      )}
      {edits.length === 0 ? null : (
        <>
          <Button onClick={discardDraft}>{t('discard')}</Button>
          <Button look="filled" keyPattern={LABEL_KEYS.preview} onClick={openPreview}>
            {t('preview')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Opens the preview and begins to reckon. */
export function openPreview(): void {
  openDialog({ kind: 'preview' });
  previewDraft();
}
