import { useMemo } from 'react';
import type { EntityLabel, LabelSet } from '../../annotations/model/label-set.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { SealChip } from '../ui/SealChip.tsx';
import { AttributesEditor } from './AttributesEditor.tsx';
import { ColorField } from './ColorField.tsx';
import { KeyField } from './KeyField.tsx';
import { reservedKeys } from './key-clash.ts';
import { LabelFormHead } from './LabelFormHead.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import { namesOf } from './label-actions.ts';
import { changeLabel, makeEdit } from './labels-desk.ts';
import { MarkdownField } from './MarkdownField.tsx';
import { NameField } from './NameField.tsx';

/** A seal of five letters is as wide as a chip may be. */
const SEAL_LENGTH = 5;

/** Everything of a label for spans. */
export function EntityLabelForm({ label, labelSet }: { readonly label: EntityLabel; readonly labelSet: LabelSet }) {
  const t = useT('labels');
  const tAnnotate = useT('annotate');
  const local = useLocalized();
  const reserved = useMemo(() => reservedKeys(tAnnotate), [tAnnotate]);
  const change = (patch: Partial<EntityLabel>): boolean =>
    changeLabel({ of: 'entities', label: { ...label, ...patch } });
  const setKey = (key: string | undefined): void => {
    const { key: _, ...rest } = label;
    changeLabel({ of: 'entities', label: key === undefined ? rest : { ...rest, key } });
  };
  return (
    <section className="label-form" aria-label={local(label.title)}>
      <LabelFormHead of="entities" name={label.name} title={local(label.title)}>
        <SealChip label={label} />
      </LabelFormHead>
      <div className="label-fields">
        <NameField
          label={t('name')}
          value={label.name}
          taken={namesOf(labelSet, 'entities')}
          onRename={(to) =>
            makeEdit({ type: 'rename', of: 'entities', from: label.name, to }, { of: 'entities', name: to })
          }
        />
        <KeyField label={label} labels={labelSet.entities} reserved={reserved} onChange={setKey} />
        <LocalizedField label={t('title')} value={label.title} onChange={(title) => change({ title })} />
        <LocalizedField
          label={t('seal')}
          value={label.seal}
          maxLength={SEAL_LENGTH}
          onChange={(seal) => change({ seal })}
        />
      </div>
      <ColorField label={label} labels={labelSet.entities} onChange={(color) => change({ color })} />
      <MarkdownField
        label={t('description')}
        value={label.description}
        rows={10}
        onChange={(description) => change({ description })}
      />
      <AttributesEditor of="entities" label={label} onChange={(attributes) => change({ attributes })} />
    </section>
  );
}
