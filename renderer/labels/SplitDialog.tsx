import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { Attribute } from '../../annotations/model/attribute.ts';
import type { LabelDefinition, SplitRule } from '../../annotations/model/label-edits/label-edit.ts';
import { freeName, makeEntityLabel } from '../../annotations/model/label-edits/new-label.ts';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import './label-dialogs.css';
import { definitionIn, namesOf } from './label-actions.ts';
import { type LabelDialog, makeEdit, openDialog, useLabelsDesk } from './labels-desk.ts';
import { NameField } from './NameField.tsx';
import { useDraftSet } from './use-desk.ts';

/** One label becomes two: itself and a new one, to which some of its annotations go. */
export function SplitDialog() {
  const t = useT('labels');
  const dialog = useLabelsDesk((desk) => desk.dialog);
  const isOpen = dialog?.kind === 'split';
  return (
    <Modal
      opened={isOpen}
      onClose={() => openDialog(null)}
      title={t('split.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {isOpen ? <SplitForm dialog={dialog} /> : null}
    </Modal>
  );
}

type ReshapeDialog = Extract<LabelDialog, { readonly kind: 'merge' | 'split' }>;

function SplitForm({ dialog: { of, name } }: { readonly dialog: ReshapeDialog }) {
  const t = useT('labels');
  const local = useLocalized();
  const set = useDraftSet();
  const source = definitionIn(set, of, name);
  const taken = namesOf(set, of);
  const [part, setPart] = useState(() => freeName(`${name}_2`, taken));
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const [value, setValue] = useState('');
  if (source === undefined || source.of === 'articleLabels') return null;
  const values = valuesOf(source.label.attributes);
  const split = (): void => {
    const chosen = values.find((candidate) => candidate.key === value);
    const surfaces = words.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    const rules: SplitRule[] = [
      ...(of === 'relations' || surfaces.length === 0 ? [] : [{ by: 'surface', surfaces, to: part } as const]),
      ...(chosen === undefined ? [] : [{ by: 'attribute', ...chosen.rule, to: part } as const]),
    ];
    const definitions = [source, partDefinition(source, set, part, title)];
    const edit = { type: 'split', name, definitions, rules, otherwise: name } as const;
    if (makeEdit(edit, { of, name: part })) openDialog(null);
  };
  return (
    <form
      className="reshape"
      onSubmit={(event) => {
        event.preventDefault();
        split();
      }}
    >
      <p>{t('split.lead', { label: local(source.label.title) })}</p>
      <div className="label-fields">
        <NameField label={t('split.name')} value={part} taken={taken} onRename={setPart} />
        <Field label={t('title')}>
          <input
            className="input"
            value={title}
            placeholder={part}
            onChange={(event) => setTitle(event.target.value)}
          />
        </Field>
      </div>
      {of === 'relations' ? null : (
        <Field label={t('split.surfaces')} hint={t('split.surfacesHint')}>
          <textarea
            className="input reshape-words"
            rows={5}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
      )}
      {values.length === 0 ? null : (
        <Field label={t('split.value')}>
          <select className="input" value={value} onChange={(event) => setValue(event.target.value)}>
            <option value="">{t('split.noValue')}</option>
            {values.map(({ key, attribute, shown }) => (
              <option key={key} value={key}>
                {t('split.valueOf', {
                  attribute: local(attribute.title),
                  value: shown === true ? t('yes') : shown === false ? t('no') : local(shown),
                })}
              </option>
            ))}
          </select>
        </Field>
      )}
      <p className="field-hint">{t('split.rest', { label: local(source.label.title) })}</p>
      <div className="reshape-acts">
        <Button onClick={() => openDialog(null)}>{t('cancel')}</Button>
        <Button type="submit" look="filled">
          {t('split.do')}
        </Button>
      </div>
    </form>
  );
}

/** Every value that can be told from a list: yes and no, and choices. */
function valuesOf(attributes: readonly Attribute[]) {
  return attributes.flatMap((attribute) => {
    const flags = attribute.type === 'flag' ? [true, false].map((flag) => ({ value: flag, shown: flag })) : [];
    const choices = (attribute.choices ?? []).map(({ name, title }) => ({ value: name, shown: title }));
    return [...flags, ...(attribute.type === 'choice' ? choices : [])].map(({ value, shown }) => ({
      key: JSON.stringify([attribute.name, value]),
      attribute,
      shown,
      rule: { attribute: attribute.name, value },
    }));
  });
}

/** The new label: like the old one, under a name, a colour and a key of its own. */
function partDefinition(source: LabelDefinition, set: LabelSet, name: string, title: string): LabelDefinition {
  const words = title.trim() === '' ? { zh: name, en: name } : { zh: title.trim(), en: title.trim() };
  switch (source.of) {
    case 'entities':
      return { of: 'entities', label: { ...makeEntityLabel(name, set, words), attributes: source.label.attributes } };
    case 'relations': {
      const { key: _, ...label } = source.label;
      return { of: 'relations', label: { ...label, name, title: words } };
    }
    case 'articleLabels':
      return source;
  }
}
