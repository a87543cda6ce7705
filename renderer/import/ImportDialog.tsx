import { Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { type Command, useCommands } from '../ui/commands.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { DraftList } from './DraftList.tsx';
import { DraftView } from './DraftView.tsx';
import './import-dialog.css';
import { type ImportDraft, isReady } from './import-draft.ts';
import { importDraft } from './import-files.ts';
import { changeDraft, useImport } from './import-state.ts';

/** Before an import: what a person has to say of the files, or why nothing can come of them. */
export function ImportDialog() {
  const t = useT('import');
  const draft = useImport((state) => state.draft);
  const refusal = useImport((state) => state.refusal);
  const close = (): void => useImport.setState({ draft: null, refusal: null });
  const closeButtonProps = { 'aria-label': t('cancel') };
  if (refusal !== null) {
    return (
      <Modal opened onClose={close} title={t('refused')} size={560} closeButtonProps={closeButtonProps}>
        <ProblemNotice problem={refusal} look="line" action={<Button onClick={close}>{t('close')}</Button>} />
      </Modal>
    );
  }
  return (
    <Modal
      opened={draft !== null}
      onClose={close}
      title={t('title')}
      size="min(1120px, calc(100vw - 48px))"
      yOffset="5vh"
      closeButtonProps={closeButtonProps}
      classNames={{ body: 'import-body' }}
    >
      {draft === null ? null : <Draft draft={draft} onClose={close} />}
    </Modal>
  );
}

function Draft({ draft, onClose }: { readonly draft: ImportDraft; onClose(): void }) {
  const t = useT('import');
  const [chosen, choose] = useState<string | undefined>(undefined);
  const first = draft.files[0]?.file ?? draft.failed[0]?.file;
  const shown = chosen ?? first;
  const ready = draft.files.filter(isReady).length;
  const withoutText = draft.files.length - ready;
  useImportKey(draft, ready > 0);
  if (shown === undefined) {
    return (
      <div className="import-nothing">
        <p>{t('nothing')}</p>
        <p className="import-faint">{t('kinds')}</p>
        <Button onClick={onClose} data-autofocus>
          {t('close')}
        </Button>
      </div>
    );
  }
  return (
    <div className="import">
      <DraftList draft={draft} shown={shown} onShow={choose} />
      <DraftView key={shown} draft={draft} name={shown} />
      <footer className="import-foot">
        <Check checked={draft.clean} onChange={(clean) => changeDraft((now) => ({ ...now, clean }))}>
          {t('clean')} <span className="import-faint">{draft.clean ? t('cleanHint') : t('cleanOffHint')}</span>
        </Check>
        <div className="import-actions">
          {withoutText === 0 ? null : (
            <span className="import-lacking">{t('withoutText', { count: withoutText })}</span>
          )}
          <Button onClick={onClose} keyPattern="Escape">
            {t('cancel')}
          </Button>
          <Button look="filled" disabled={ready === 0} keyPattern="Enter" onClick={() => void importDraft(draft)}>
            {t('import', { count: ready })}
          </Button>
        </div>
      </footer>
    </div>
  );
}

/** Enter imports from wherever the keyboard is, unless it is on a button, which it then presses. */
function useImportKey(draft: ImportDraft, isPossible: boolean): void {
  const t = useT('import');
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'import.start',
        title: t('title'),
        section: t('title'),
        keys: ['Enter'],
        inText: true,
        keyOnly: true,
        when: () => isPossible && !(document.activeElement instanceof HTMLButtonElement),
        run: () => void importDraft(draft),
      },
    ],
    [t, draft, isPossible],
  );
  useCommands(commands, 'overlay');
}
