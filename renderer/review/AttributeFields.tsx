import type { Attribute, AttributeValue, AttributeValues } from '../../annotations/model/attribute.ts';
import { useT } from '../i18n/i18n.ts';
import { Check } from '../ui/Check.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import type { LabelLook } from './label-look.ts';

/** More choices than this are a list and not a row of buttons. */
const MOST_SIDE_BY_SIDE = 5;

/** The attributes of a label, each with the control of its type. */
export function AttributeFields({
  label,
  values,
  look,
  onChange,
}: {
  readonly label: string;
  readonly values: AttributeValues;
  readonly look: LabelLook;
  /** `undefined` takes the value away. */
  onChange(name: string, value: AttributeValue | undefined): void;
}) {
  return look.attributesOf(label).map((attribute) => (
    <div key={attribute.name} className="editor-row">
      <span className="editor-title">{look.local(attribute.title)}</span>
      <AttributeControl
        attribute={attribute}
        value={values[attribute.name]}
        look={look}
        onChange={(value) => onChange(attribute.name, value)}
      />
    </div>
  ));
}

export function AttributeControl({
  attribute,
  value,
  look,
  onChange,
}: {
  readonly attribute: Attribute;
  readonly value: AttributeValue | undefined;
  readonly look: LabelLook;
  onChange(value: AttributeValue | undefined): void;
}) {
  const t = useT('review');
  const title = look.local(attribute.title);
  const choices = attribute.choices ?? [];
  switch (attribute.type) {
    case 'flag':
      return (
        <Check checked={value === true} onChange={onChange}>
          {title}
        </Check>
      );
    case 'choice':
      return choices.length <= MOST_SIDE_BY_SIDE ? (
        <Segmented
          label={title}
          value={typeof value === 'string' ? value : ''}
          options={choices.map((choice) => ({ value: choice.name, text: look.local(choice.title) }))}
          onChange={onChange}
        />
      ) : (
        <select
          className="input editor-select"
          aria-label={title}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        >
          <option value="">{t('unset')}</option>
          {choices.map((choice) => (
            <option key={choice.name} value={choice.name}>
              {look.local(choice.title)}
            </option>
          ))}
        </select>
      );
    case 'number':
      return (
        <input
          className="input editor-select"
          type="number"
          step="any"
          aria-label={title}
          value={typeof value === 'number' ? value : ''}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.valueAsNumber)}
        />
      );
    case 'text':
      return (
        <input
          className="input editor-select"
          aria-label={title}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        />
      );
  }
}
