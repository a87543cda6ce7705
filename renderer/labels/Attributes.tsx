import type { Attribute, AttributeValue } from '../../annotations/model/attribute.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';

/** The attributes of a label: name, type, choices, what it starts with. */
export function Attributes({ attributes }: { readonly attributes: readonly Attribute[] }) {
  const t = useT('labels');
  if (attributes.length === 0) return null;
  return (
    <dl className="attributes" aria-label={t('attributes')}>
      {attributes.map((attribute) => (
        <AttributeLine key={attribute.name} attribute={attribute} />
      ))}
    </dl>
  );
}

function AttributeLine({ attribute }: { readonly attribute: Attribute }) {
  const t = useT('labels');
  const local = useLocalized();
  const { choices = [], required, description } = attribute;
  const titleOf = (value: AttributeValue): string => {
    const choice = choices.find((candidate) => candidate.name === value);
    if (choice !== undefined) return local(choice.title);
    return typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value);
  };
  return (
    <div className="label-attribute">
      <dt title={attribute.name}>{local(attribute.title)}</dt>
      <dd>
        {choices.length === 0 ? t(`type.${attribute.type}`) : choices.map((choice) => local(choice.title)).join(' · ')}
        <span className="attribute-facts">
          {required === true ? <span>{t('required')}</span> : null}
          {attribute.default === undefined ? null : <span>{t('default', { value: titleOf(attribute.default) })}</span>}
        </span>
        {description === undefined ? null : <p className="attribute-hint">{local(description)}</p>}
      </dd>
    </div>
  );
}
