import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { LabelFile } from '../../annotations/formats/labels/label-format.ts';
import { toLabelEdits } from '../../annotations/model/label-edits/to-label-edits.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import './label-dialogs.css';
import { useEditWords } from './edit-words.ts';
import { LossList } from './LossList.tsx';
import { makeEdits, openDialog, useLabelsDesk } from './labels-desk.ts';
import { useDraftSet } from './use-desk.ts';

const EDITS_SHOWN = 12;

/** A label set that was read from a file, and what taking it over would mean. */
export function LabelImportDialog() {
  const t = useT('labels');
  const dialog = useLabelsDesk((desk) => desk.dialog);
  const isOpen = dialog?.kind === 'import';
  return (
    <Modal
      opened={isOpen}
      onClose={() => openDialog(null)}
      title={t('importTitle')}
      size={640}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {isOpen ? <Taking file={dialog.file} /> : null}
    </Modal>
  );
}

function Taking({ file: { format, labelSet, losses } }: { readonly file: LabelFile }) {
  const t = useT('labels');
  const local = useLocalized();
  const words = useEditWords();
  const set = useDraftSet();
  const [mode, setMode] = useState<'add' | 'match'>('match');
  const edits = toLabelEdits(set, labelSet, mode);
  const take = (): void => {
    makeEdits(edits);
    openDialog(null);
  };
  return (
    <div className="reshape">
      <p>
        {t('importFound', {
          format: t(`formatName.${format}`),
          name: labelSet.title === undefined ? labelSet.name : local(labelSet.title),
          entities: labelSet.entities.length,
          relations: labelSet.relations.length,
        })}
      </p>
      {losses.length === 0 ? null : (
        <>
          <p>{t('importLosses')}</p>
          <LossList losses={losses} />
        </>
      )}
      <Segmented
        label={t('importMode')}
        value={mode}
        options={[
          { value: 'match', text: t('importMatch') },
          { value: 'add', text: t('importAdd') },
        ]}
        onChange={setMode}
      />
      {edits.length === 0 ? (
        <p className="field-hint">{t('importNothing')}</p>
      ) : (
        <ul className="import-edits">
          {edits.slice(0, EDITS_SHOWN).map((edit) => (
            <li key={JSON.stringify(edit)}>{words(edit)}</li>
          ))}
          {edits.length <= EDITS_SHOWN ? null : <li>{t('more', { count: edits.length - EDITS_SHOWN })}</li>}
        </ul>
      )}
      <div className="reshape-acts">
        <Button onClick={() => openDialog(null)}>{t('cancel')}</Button>
        <Button look="filled" disabled={edits.length === 0} onClick={take}>
          {t('importTake', { count: edits.length })}
        </Button>
      </div>
    </div>
  );
}
