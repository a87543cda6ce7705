import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useT } from '../i18n/i18n.ts';
import { Fault } from './Fault.tsx';

/**
 * A name that files and annotations know something by. It is taken as a whole, when it is finished: with Enter or by leaving
 * the field; Escape gives the old one back.
 */
export function NameField({
  label,
  value,
  taken,
  pattern = NAME,
  onRename,
}: {
  readonly label: string;
  readonly value: string;
  /** Names that others have. */
  readonly taken: readonly string[];
  /** What a name may be. */
  readonly pattern?: RegExp;
  onRename(name: string): void;
}) {
  const t = useT('labels');
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const fault =
    text === value ? undefined : !pattern.test(text) ? t('nameBad') : taken.includes(text) ? t('nameTaken') : undefined;
  const commit = (): void => {
    if (text === value) return;
    if (fault === undefined) onRename(text);
    else setText(value);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setText(value);
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="input input-name"
        data-field="name"
        value={text}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-fault`}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      <Fault id={`${id}-fault`} text={fault} />
    </div>
  );
}

/** As `nameSchema` of the model has it. */
const NAME = /^[\p{L}\p{N}_.-]+$/u;
/** Values of a choice may be any text. */
export const ANY_TEXT = /^.+$/su;
