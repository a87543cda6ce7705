import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { Attribute } from '../../annotations/model/attribute.ts';
import type { LabelDefinition } from '../../annotations/model/label-edits/label-edit.ts';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { Field } from '../ui/Field.tsx';
import './label-dialogs.css';
import { definitionIn } from './label-actions.ts';
import { type LabelDialog, makeEdit, openDialog, useLabelsDesk } from './labels-desk.ts';
import { useBearers, useDraftSet } from './use-desk.ts';

/** Several labels become one. */
export function MergeDialog() {
  const t = useT('labels');
  const dialog = useLabelsDesk((desk) => desk.dialog);
  const isOpen = dialog?.kind === 'merge';
  return (
    <Modal
      opened={isOpen}
      onClose={() => openDialog(null)}
      title={t('merge.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {isOpen ? <MergeForm dialog={dialog} /> : null}
    </Modal>
  );
}

type ReshapeDialog = Extract<LabelDialog, { readonly kind: 'merge' | 'split' }>;

function MergeForm({ dialog: { of, name } }: { readonly dialog: ReshapeDialog }) {
  const t = useT('labels');
  const local = useLocalized();
  const bearers = useBearers();
  const set = useDraftSet();
  const [names, setNames] = useState<readonly string[]>([name]);
  const [kept, setKept] = useState(name);
  const labels = set[of];
  const toggle = (other: string, isIn: boolean): void => {
    const next = labels
      .map((label) => label.name)
      .filter((candidate) => (candidate === other ? isIn : names.includes(candidate)));
    setNames(next);
    if (!next.includes(kept)) setKept(next[0] ?? name);
  };
  const merge = (): void => {
    const definition = mergedDefinition(set, of, names, kept);
    if (definition === undefined) return;
    if (makeEdit({ type: 'merge', names, definition }, { of, name: kept })) openDialog(null);
  };
  return (
    <form
      className="reshape"
      onSubmit={(event) => {
        event.preventDefault();
        merge();
      }}
    >
      <p>{t('merge.lead')}</p>
      <fieldset className="reshape-list">
        <legend className="field-label">{t('merge.which')}</legend>
        {labels.map((label) => (
          <div key={label.name} className="reshape-line">
            <Check checked={names.includes(label.name)} onChange={(isIn) => toggle(label.name, isIn)}>
              {local(label.title)} <code>{label.name}</code>
            </Check>
            <span>{bearers(of, label.name)}</span>
          </div>
        ))}
      </fieldset>
      <Field label={t('merge.into')} hint={t('merge.intoHint')}>
        <select className="input" value={kept} onChange={(event) => setKept(event.target.value)}>
          {names.map((other) => (
            <option key={other} value={other}>
              {local(labels.find((label) => label.name === other)?.title ?? { zh: other, en: other })}
            </option>
          ))}
        </select>
      </Field>
      <div className="reshape-acts">
        <Button onClick={() => openDialog(null)}>{t('cancel')}</Button>
        <Button type="submit" look="filled" disabled={names.length < 2}>
          {t('merge.do', { count: names.length })}
        </Button>
      </div>
    </form>
  );
}

/** The label that is kept, with the attributes of all, and the pairs that any of them allowed. */
function mergedDefinition(
  set: LabelSet,
  of: 'entities' | 'relations',
  names: readonly string[],
  kept: string,
): LabelDefinition | undefined {
  const definition = definitionIn(set, of, kept);
  if (definition?.of === 'entities') {
    const others = set.entities.filter((label) => names.includes(label.name));
    return { of: 'entities', label: { ...definition.label, attributes: unite(definition.label, others) } };
  }
  if (definition?.of !== 'relations') return undefined;
  const others = set.relations.filter((label) => names.includes(label.name));
  const side = (end: 'head' | 'tail'): readonly string[] => {
    const allowed = new Set(others.flatMap((label) => label[end]));
    return set.entities.map((label) => label.name).filter((name) => allowed.has(name));
  };
  const { label } = definition;
  const [head, tail] = [side('head'), side('tail')];
  const ends = [...new Set([...head, ...tail])];
  const sides = label.kind === 'directed' ? { head, tail } : { head: ends, tail: ends };
  return { of: 'relations', label: { ...label, ...sides, attributes: unite(label, others) } };
}

interface Attributed {
  readonly attributes: readonly Attribute[];
}

/** Attributes by name; choices of one name are put together, where types differ the kept label's holds. */
function unite(kept: Attributed, others: readonly Attributed[]): readonly Attribute[] {
  const united = new Map(kept.attributes.map((attribute) => [attribute.name, attribute]));
  for (const attribute of others.flatMap((label) => label.attributes)) {
    const known = united.get(attribute.name);
    if (known === undefined) united.set(attribute.name, attribute);
    else if (known.type === 'choice' && attribute.type === 'choice') {
      const names = new Set(known.choices?.map((choice) => choice.name));
      const more = attribute.choices?.filter((choice) => !names.has(choice.name)) ?? [];
      united.set(known.name, { ...known, choices: [...(known.choices ?? []), ...more] });
    }
  }
  return [...united.values()];
}
