import { Modal } from '@mantine/core';
import { type ClipboardEvent, type FormEvent, useCallback, useEffect, useState } from 'react';
import { host } from '../api/client.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { isInOverlay, isTextField } from '../ui/keys.ts';
import { startImport } from './import-files.ts';
import { useImport } from './import-state.ts';
import './paste-dialog.css';
import { formatStamp, type PastedText, takePasted, toHanded, toPastedFile } from './pasted.ts';

/** A place to paste an article into, for those who would rather see it first; no permission is needed for it. */
export function PasteDialog() {
  const t = useT('import');
  const isOpen = useImport((state) => state.isPasting);
  return (
    <Modal
      opened={isOpen}
      onClose={closePaste}
      title={t('paste.title')}
      size={680}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      {isOpen ? <PasteForm /> : null}
    </Modal>
  );
}

function PasteForm() {
  const t = useT('import');
  const [text, setText] = useState('');
  const [page, setPage] = useState<PastedText | null>(null);
  const [isPage, setIsPage] = useState(true);
  const [isInVain, setInVain] = useState(false);
  const importText = useImportText();
  // Markup belongs to the text as it came; once it was edited only the text is what the person means.
  const hasMarkup = page !== null && page.html !== '' && page.plain === text;
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = takePasted(event.clipboardData, host);
    setInVain(pasted.kind === 'nothing');
    if (pasted.kind === 'files') {
      event.preventDefault();
      closePaste();
      void startImport(pasted.files);
    } else if (pasted.kind === 'text' && text === '') setPage(pasted);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    closePaste();
    importText({ html: hasMarkup && isPage ? (page?.html ?? '') : '', plain: text });
  };
  return (
    <form className="paste" onSubmit={submit}>
      <p className="field-hint">{t('paste.hint')}</p>
      <textarea
        className="input paste-text"
        aria-label={t('paste.field')}
        value={text}
        data-autofocus
        onPaste={onPaste}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      />
      {isInVain ? (
        <p className="paste-vain" role="alert">
          {t('paste.nothing')}
        </p>
      ) : null}
      {hasMarkup ? (
        <Check checked={isPage} onChange={setIsPage}>
          {t('paste.asPage')}
        </Check>
      ) : null}
      <div className="paste-actions">
        <Button onClick={closePaste}>{t('cancel')}</Button>
        <Button type="submit" look="filled" disabled={text.trim() === ''} keyPattern="Mod+Enter">
          {t('paste.import')}
        </Button>
      </div>
    </form>
  );
}

/** Takes what is pasted anywhere on the screen, except into a field or a dialog. */
export function usePasteImport(): void {
  const importText = useImportText();
  useEffect(() => {
    const onPaste = (event: globalThis.ClipboardEvent): void => {
      const { clipboardData: data, target } = event;
      if (data === null || event.defaultPrevented || isTextField(target) || isInOverlay(target)) return;
      const pasted = takePasted(data, host);
      if (pasted.kind === 'files') void startImport(pasted.files);
      else if (pasted.kind === 'text') importText(pasted);
      else return;
      event.preventDefault();
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [importText]);
}

/** Imports an article under the name of this moment. */
function useImportText(): (text: PastedText) => void {
  const t = useT('import');
  return useCallback(
    (text) => {
      const name = t('paste.name', { moment: formatStamp(new Date()) });
      void startImport(toHanded(toPastedFile(text, name)));
    },
    [t],
  );
}

function closePaste(): void {
  useImport.setState({ isPasting: false });
}
