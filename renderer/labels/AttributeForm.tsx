import { type Attribute, type AttributeValue, isAttributeValue } from '../../annotations/model/attribute.ts';
import { freeName } from '../../annotations/model/label-edits/new-label.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { Field } from '../ui/Field.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { LocalizedField } from './LocalizedField.tsx';
import { ANY_TEXT, NameField } from './NameField.tsx';

const TYPES: readonly Attribute['type'][] = ['flag', 'choice', 'text', 'number'];
type Choice = NonNullable<Attribute['choices']>[number];

/** An attribute, or a label of the article: name, words, type, choices, what it begins with. */
export function AttributeForm({
  attribute,
  nameTitle,
  taken,
  onRename,
  onRenameChoice,
  onChange,
}: {
  readonly attribute: Attribute;
  readonly nameTitle: string;
  readonly taken: readonly string[];
  onRename(name: string): void;
  onRenameChoice(from: string, to: string): void;
  onChange(attribute: Attribute): void;
}) {
  const t = useT('labels');
  const { choices = [] } = attribute;
  const setType = (type: Attribute['type']): void => {
    const { choices: _, default: __, ...rest } = attribute;
    const first: Choice = { name: 'a', title: { zh: 'A', en: 'A' } };
    onChange({ ...rest, type, ...(type === 'choice' ? { choices: choices.length === 0 ? [first] : choices } : {}) });
  };
  const setChoices = (next: readonly Choice[]): void => {
    const { default: start, ...rest } = attribute;
    const changed = { ...rest, choices: next };
    onChange(start !== undefined && isAttributeValue(changed, start) ? { ...changed, default: start } : changed);
  };
  const setRequired = (isRequired: boolean): void => {
    const { required: _, ...rest } = attribute;
    onChange(isRequired ? { ...rest, required: true } : rest);
  };
  return (
    <div className="attribute-form">
      <div className="label-fields">
        <NameField label={nameTitle} value={attribute.name} taken={taken} onRename={onRename} />
        <div className="field">
          <span className="field-label">{t('typeTitle')}</span>
          <Segmented
            label={t('typeTitle')}
            value={attribute.type}
            options={TYPES.map((type) => ({ value: type, text: t(`type.${type}`) }))}
            onChange={setType}
          />
        </div>
        <LocalizedField
          label={t('title')}
          value={attribute.title}
          onChange={(title) => onChange({ ...attribute, title })}
        />
        <LocalizedField
          label={t('hint')}
          value={attribute.description ?? { zh: '', en: '' }}
          onChange={(description) => onChange(withHint(attribute, description))}
        />
      </div>
      {attribute.type === 'choice' ? (
        <Choices choices={choices} onRename={onRenameChoice} onChange={setChoices} />
      ) : null}
      <div className="attribute-settings">
        <Start attribute={attribute} onChange={onChange} />
        <Check checked={attribute.required === true} onChange={setRequired}>
          {t('required')}
        </Check>
      </div>
    </div>
  );
}

function withHint(attribute: Attribute, description: NonNullable<Attribute['description']>): Attribute {
  const { description: _, ...rest } = attribute;
  return description.zh + description.en === '' ? rest : { ...rest, description };
}

function Choices({
  choices,
  onRename,
  onChange,
}: {
  readonly choices: readonly Choice[];
  onRename(from: string, to: string): void;
  onChange(choices: readonly Choice[]): void;
}) {
  const t = useT('labels');
  const names = choices.map(({ name }) => name);
  const add = (): void => {
    const name = freeName('value', names);
    onChange([...choices, { name, title: { zh: name, en: name } }]);
  };
  return (
    <fieldset className="choices">
      <legend className="field-label">{t('choices')}</legend>
      {choices.map((choice, index) => (
        <div key={choice.name} className="choice-row">
          <NameField
            label={t('choiceName')}
            value={choice.name}
            taken={names}
            pattern={ANY_TEXT}
            onRename={(to) => onRename(choice.name, to)}
          />
          <LocalizedField
            label={t('title')}
            value={choice.title}
            onChange={(title) => onChange(choices.with(index, { ...choice, title }))}
          />
          <Button
            look="quiet"
            disabled={choices.length === 1}
            aria-label={t('removeChoice', { name: choice.name })}
            onClick={() => onChange(choices.toSpliced(index, 1))}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <Button look="quiet" onClick={add}>
        {t('addChoice')}
      </Button>
    </fieldset>
  );
}

/** What a new span or relation begins with. */
function Start({ attribute, onChange }: { readonly attribute: Attribute; onChange(attribute: Attribute): void }) {
  const t = useT('labels');
  const local = useLocalized();
  const { default: start, ...rest } = attribute;
  const set = (value: AttributeValue | undefined): void =>
    onChange(value === undefined ? rest : { ...rest, default: value });
  if (attribute.type === 'text' || attribute.type === 'number') {
    const isNumber = attribute.type === 'number';
    const toValue = (text: string): AttributeValue | undefined => {
      if (text.trim() === '') return undefined;
      const value = isNumber ? Number(text) : text;
      return isAttributeValue(attribute, value) ? value : start;
    };
    return (
      <Field label={t('start')}>
        <input
          className="input"
          type={isNumber ? 'number' : 'text'}
          step="any"
          value={start === undefined ? '' : String(start)}
          onChange={(event) => set(toValue(event.target.value))}
        />
      </Field>
    );
  }
  const options: readonly { readonly value: AttributeValue; readonly text: string }[] =
    attribute.type === 'flag'
      ? [
          { value: true, text: t('yes') },
          { value: false, text: t('no') },
        ]
      : (attribute.choices ?? []).map((choice) => ({ value: choice.name, text: local(choice.title) }));
  return (
    <Field label={t('start')}>
      <select
        className="input"
        value={start === undefined ? '' : JSON.stringify(start)}
        onChange={(event) => set(options.find(({ value }) => JSON.stringify(value) === event.target.value)?.value)}
      >
        <option value="">{t('startNone')}</option>
        {options.map(({ value, text }) => (
          <option key={JSON.stringify(value)} value={JSON.stringify(value)}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
