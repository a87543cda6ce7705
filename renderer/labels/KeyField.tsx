import { type KeyboardEvent, useId, useState } from 'react';
import type { Localized } from '../../annotations/model/attribute.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Fault } from './Fault.tsx';
import { type ReservedKey, reservedFor, toLabelKey } from './key-clash.ts';

interface Keyed {
  readonly name: string;
  readonly title: Localized;
  readonly key?: string | undefined;
}

/** The key of a label: pressed, not typed. One that another label has, or the screen needs, is not taken. */
export function KeyField({
  label,
  labels,
  reserved,
  onChange,
}: {
  readonly label: Keyed;
  readonly labels: readonly Keyed[];
  readonly reserved: readonly ReservedKey[];
  onChange(key: string | undefined): void;
}) {
  const t = useT('labels');
  const local = useLocalized();
  const id = useId();
  const [fault, setFault] = useState<string | null>(null);
  /** Why a key can't be had. */
  const faultOf = (key: string): string | null => {
    const holder = labels.find((other) => other.name !== label.name && other.key === key);
    if (holder !== undefined) return t('keyTaken', { key: key.toUpperCase(), label: local(holder.title) });
    const command = reservedFor(key, reserved);
    return command === undefined ? null : t('keyReserved', { key: key.toUpperCase(), command: command.title });
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || ['Tab', 'Shift', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    if (event.key === 'Backspace' || event.key === 'Delete') {
      setFault(null);
      onChange(undefined);
      return;
    }
    // The physical key, where an input method or another layout has turned it into something else.
    const key = toLabelKey(event.key) ?? toLabelKey(event.code.replace(/^(Key|Digit|Numpad)/, ''));
    const problem = key === undefined ? t('keyBad') : faultOf(key);
    setFault(problem);
    if (problem === null) onChange(key);
  };
  const standing = label.key === undefined ? undefined : reservedFor(label.key, reserved);
  const hint =
    fault ?? (standing && t('keyReserved', { key: label.key?.toUpperCase() ?? '', command: standing.title })) ?? null;
  return (
    <div className="key-field">
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {t('key')}
        </label>
        <input
          id={id}
          className="input key-input"
          value={label.key?.toUpperCase() ?? ''}
          placeholder={t('keyNone')}
          title={t('keyHint')}
          aria-describedby={`${id}-fault`}
          onKeyDown={press}
          onBlur={() => setFault(null)}
          onChange={() => undefined}
        />
        <Fault id={`${id}-fault`} text={hint} />
      </div>
      {label.key === undefined ? null : (
        <Button look="quiet" onClick={() => onChange(undefined)}>
          {t('keyClear')}
        </Button>
      )}
    </div>
  );
}
