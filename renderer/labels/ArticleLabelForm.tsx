import type { Attribute } from '../../annotations/model/attribute.ts';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { AttributeForm } from './AttributeForm.tsx';
import { LabelFormHead } from './LabelFormHead.tsx';
import { namesOf } from './label-actions.ts';
import { changeLabel, makeEdit } from './labels-desk.ts';

/** A label of the article as a whole: it has the shape of an attribute. */
export function ArticleLabelForm({ label, labelSet }: { readonly label: Attribute; readonly labelSet: LabelSet }) {
  const t = useT('labels');
  const local = useLocalized();
  return (
    <section className="label-form" aria-label={local(label.title)}>
      <LabelFormHead of="articleLabels" name={label.name} title={local(label.title)} />
      <AttributeForm
        attribute={label}
        nameTitle={t('name')}
        taken={namesOf(labelSet, 'articleLabels')}
        onRename={(to) =>
          makeEdit({ type: 'rename', of: 'articleLabels', from: label.name, to }, { of: 'articleLabels', name: to })
        }
        onRenameChoice={(from, to) =>
          makeEdit({ type: 'renameChoice', of: 'articleLabels', label: label.name, attribute: label.name, from, to })
        }
        onChange={(changed) => changeLabel({ of: 'articleLabels', label: changed })}
      />
    </section>
  );
}
