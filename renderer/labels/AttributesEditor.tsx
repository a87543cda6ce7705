import type { Attribute } from '../../annotations/model/attribute.ts';
import type { ItemGroup } from '../../annotations/model/label-edits/label-edit.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { AttributeForm } from './AttributeForm.tsx';
import { newAttribute } from './label-actions.ts';
import { makeEdit } from './labels-desk.ts';

/** The attributes that spans or relations of a label bear. */
export function AttributesEditor({
  of,
  label,
  onChange,
}: {
  readonly of: ItemGroup;
  readonly label: { readonly name: string; readonly attributes: readonly Attribute[] };
  onChange(attributes: readonly Attribute[]): void;
}) {
  const t = useT('labels');
  const local = useLocalized();
  const { attributes } = label;
  const place = { of, label: label.name } as const;
  return (
    <section className="attributes-editor" aria-label={t('attributes')}>
      <div className="attributes-head">
        <h3>{t('attributes')}</h3>
        <Button look="quiet" onClick={() => onChange([...attributes, newAttribute(attributes)])}>
          {t('addAttribute')}
        </Button>
      </div>
      {attributes.length === 0 ? <p className="field-hint">{t('noAttributes')}</p> : null}
      {attributes.map((attribute, index) => (
        <details key={attribute.name} className="attribute-entry" data-attribute={attribute.name}>
          <summary>
            <strong>{local(attribute.title)}</strong> <code>{attribute.name}</code>
            <span className="attribute-kind">
              {t(`type.${attribute.type}`)}
              {attribute.choices === undefined
                ? null
                : `${t('colon')}${attribute.choices.map((choice) => local(choice.title)).join(t('comma'))}`}
            </span>
          </summary>
          <AttributeForm
            attribute={attribute}
            nameTitle={t('attributeName')}
            taken={attributes.map(({ name }) => name)}
            onRename={(to) => makeEdit({ type: 'renameAttribute', ...place, from: attribute.name, to })}
            onRenameChoice={(from, to) =>
              makeEdit({ type: 'renameChoice', ...place, attribute: attribute.name, from, to })
            }
            onChange={(changed) => onChange(attributes.with(index, changed))}
          />
          <div className="attribute-acts">
            <Button look="quiet" disabled={index === 0} onClick={() => onChange(moved(attributes, index, -1))}>
              {t('moveUp')}
            </Button>
            <Button
              look="quiet"
              disabled={index === attributes.length - 1}
              onClick={() => onChange(moved(attributes, index, 1))}
            >
              {t('moveDown')}
            </Button>
            <Button
              look="quiet"
              onClick={() => makeEdit({ type: 'removeAttribute', ...place, name: attribute.name, bearers: 'refuse' })}
            >
              {t('removeAttribute')}
            </Button>
          </div>
        </details>
      ))}
    </section>
  );
}

function moved(attributes: readonly Attribute[], index: number, way: 1 | -1): readonly Attribute[] {
  const attribute = attributes[index];
  return attribute === undefined ? attributes : attributes.toSpliced(index, 1).toSpliced(index + way, 0, attribute);
}
