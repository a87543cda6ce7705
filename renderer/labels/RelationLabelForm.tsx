import { type LabelSet, type RelationLabel, relationKindSchema } from '../../annotations/model/label-set.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { SealChip } from '../ui/SealChip.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { AttributesEditor } from './AttributesEditor.tsx';
import { KeyField } from './KeyField.tsx';
import { LabelFormHead } from './LabelFormHead.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import { namesOf } from './label-actions.ts';
import { changeLabel, makeEdit } from './labels-desk.ts';
import { MarkdownField } from './MarkdownField.tsx';
import { NameField } from './NameField.tsx';
import { withArgument, withKind } from './rule-edits.ts';

/** Everything of a relation label. */
export function RelationLabelForm({ label, labelSet }: { readonly label: RelationLabel; readonly labelSet: LabelSet }) {
  const t = useT('labels');
  const local = useLocalized();
  const change = (patch: Partial<RelationLabel>): boolean =>
    changeLabel({ of: 'relations', label: { ...label, ...patch } });
  const setKey = (key: string | undefined): void => {
    const { key: _, ...rest } = label;
    changeLabel({ of: 'relations', label: key === undefined ? rest : { ...rest, key } });
  };
  return (
    <section className="label-form" aria-label={local(label.title)}>
      <LabelFormHead of="relations" name={label.name} title={local(label.title)} />
      <div className="label-fields">
        <NameField
          label={t('name')}
          value={label.name}
          taken={namesOf(labelSet, 'relations')}
          onRename={(to) =>
            makeEdit({ type: 'rename', of: 'relations', from: label.name, to }, { of: 'relations', name: to })
          }
        />
        <KeyField label={label} labels={labelSet.relations} reserved={[]} onChange={setKey} />
        <LocalizedField label={t('title')} value={label.title} onChange={(title) => change({ title })} />
      </div>
      <div className="field">
        <span className="field-label">{t('kindTitle')}</span>
        <Segmented
          label={t('kindTitle')}
          value={label.kind}
          options={relationKindSchema.options.map((kind) => ({ value: kind, text: t(`kind.${kind}`) }))}
          onChange={(kind) => changeLabel({ of: 'relations', label: withKind(label, kind) })}
        />
      </div>
      <Arguments label={label} labelSet={labelSet} side="head" />
      {label.kind === 'directed' ? <Arguments label={label} labelSet={labelSet} side="tail" /> : null}
      <MarkdownField
        label={t('description')}
        value={label.description}
        rows={8}
        onChange={(description) => change({ description })}
      />
      <AttributesEditor of="relations" label={label} onChange={(attributes) => change({ attributes })} />
    </section>
  );
}

/** The labels that may stand at one end; without a direction, at either. */
function Arguments({
  label,
  labelSet,
  side,
}: {
  readonly label: RelationLabel;
  readonly labelSet: LabelSet;
  readonly side: 'head' | 'tail';
}) {
  const t = useT('labels');
  const local = useLocalized();
  const title = label.kind === 'directed' ? t(side === 'head' ? 'heads' : 'tails') : t('ends');
  return (
    <fieldset className="arguments">
      <legend className="field-label">{title}</legend>
      {labelSet.entities.map((candidate) => {
        const isAllowed = label[side].includes(candidate.name);
        return (
          <button
            key={candidate.name}
            type="button"
            className="argument"
            aria-pressed={isAllowed}
            onClick={() =>
              changeLabel({ of: 'relations', label: withArgument(label, side, candidate.name, !isAllowed, labelSet) })
            }
          >
            <SealChip label={candidate} look={isAllowed ? 'box' : 'plain'} /> {local(candidate.title)}
          </button>
        );
      })}
    </fieldset>
  );
}
