import { type KeyboardEvent, useId, useState } from 'react';
import type { Attribute, AttributeValue, AttributeValues } from '../../annotations/model/attribute.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { Check } from '../ui/Check.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import './selected.css';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import { parseNumber } from './parse-number.ts';

interface FieldProps {
  readonly attribute: Attribute;
  readonly value: AttributeValue | undefined;
  onSet(value: AttributeValue | undefined): void;
}

/** An editor for each attribute a label has. What a label no longer has is not shown; it is kept until it is altered. */
export function AttributeFields({
  attributes,
  values,
  onSet,
}: {
  readonly attributes: readonly Attribute[];
  readonly values: AttributeValues;
  onSet(name: string, value: AttributeValue | undefined): void;
}) {
  return attributes.map((attribute) => (
    <AttributeRow
      key={attribute.name}
      attribute={attribute}
      value={values[attribute.name]}
      onSet={(value) => onSet(attribute.name, value)}
    />
  ));
}

function AttributeRow({ attribute, value, onSet }: FieldProps) {
  const t = useT('panel');
  const local = useLocalized();
  const title = local(attribute.title);
  const isMissing = attribute.required === true && value === undefined;
  return (
    <div className="attribute" data-attribute={attribute.name}>
      <span className="attribute-title" title={attribute.description && local(attribute.description)}>
        {title}
      </span>
      <span className="attribute-value">
        <Editor attribute={attribute} value={value} onSet={onSet} />
        {isMissing ? <span className="attribute-missing">{t('attribute.required')}</span> : null}
      </span>
    </div>
  );
}

function Editor(props: FieldProps) {
  switch (props.attribute.type) {
    case 'flag':
      return <FlagEditor {...props} />;
    case 'choice':
      return <ChoiceEditor {...props} />;
    case 'text':
    case 'number':
      return <LineEditor key={String(props.value ?? '')} {...props} />;
  }
}

function FlagEditor({ attribute, value, onSet }: FieldProps) {
  const local = useLocalized();
  return (
    <Check checked={value === true} onChange={onSet}>
      <span className="visually-hidden">{local(attribute.title)}</span>
    </Check>
  );
}

/** So many choices, with so many letters in all, stand side by side. */
const SIDE_BY_SIDE = { choices: 4, width: 26 };

function ChoiceEditor({ attribute, value, onSet }: FieldProps) {
  const t = useT('panel');
  const local = useLocalized();
  const title = local(attribute.title);
  const options = (attribute.choices ?? []).map((choice) => ({ value: choice.name, text: local(choice.title) }));
  const width = options.reduce((sum, { text }) => sum + widthOf(text), 0);
  if (options.length <= SIDE_BY_SIDE.choices && width <= SIDE_BY_SIDE.width) {
    return <Segmented label={title} value={String(value ?? '')} options={options} onChange={onSet} />;
  }
  const none = { value: '', content: t('attribute.none') };
  const choices = options.map((option) => ({ value: option.value, content: option.text }));
  return (
    <ChoiceMenu
      label={title}
      value={value === undefined ? '' : String(value)}
      choices={attribute.required === true ? choices : [none, ...choices]}
      onChoose={(chosen) => onSet(chosen === '' ? undefined : chosen)}
    >
      {options.find((option) => option.value === value)?.text ?? String(value ?? t('attribute.none'))}
    </ChoiceMenu>
  );
}

/** A Chinese character is about as wide as two Latin letters. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
}

function LineEditor({ attribute, value, onSet }: FieldProps) {
  const t = useT('panel');
  const local = useLocalized();
  const id = useId();
  const [text, setText] = useState(String(value ?? ''));
  const isBad = attribute.type === 'number' && text.trim() !== '' && parseNumber(text) === undefined;
  const commit = (): void => {
    if (isBad) return;
    const next = attribute.type === 'number' ? parseNumber(text) : text.trim() || undefined;
    if (next !== value) onSet(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') event.currentTarget.blur();
    else if (event.key === 'Escape') {
      event.stopPropagation();
      setText(String(value ?? ''));
    }
  };
  return (
    <>
      <input
        className="input attribute-input"
        value={text}
        aria-label={local(attribute.title)}
        aria-invalid={isBad}
        aria-describedby={isBad ? id : undefined}
        inputMode={attribute.type === 'number' ? 'decimal' : 'text'}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {isBad ? (
        <span id={id} className="attribute-missing">
          {t('attribute.notANumber')}
        </span>
      ) : null}
    </>
  );
}
