import type { Localized } from '../../annotations/model/attribute.ts';
import { useT } from '../i18n/i18n.ts';
import { Field } from '../ui/Field.tsx';

/** A short text in the two languages of a label set, side by side. */
export function LocalizedField({
  label,
  value,
  maxLength,
  onChange,
}: {
  readonly label: string;
  readonly value: Localized;
  readonly maxLength?: number;
  onChange(value: Localized): void;
}) {
  const t = useT('labels');
  return (
    <div className="localized">
      <Field label={t('inChinese', { field: label })}>
        <input
          className="input"
          lang="zh"
          maxLength={maxLength}
          value={value.zh}
          onChange={(event) => onChange({ ...value, zh: event.target.value })}
        />
      </Field>
      <Field label={t('inEnglish', { field: label })}>
        <input
          className="input"
          lang="en"
          maxLength={maxLength}
          value={value.en}
          onChange={(event) => onChange({ ...value, en: event.target.value })}
        />
      </Field>
    </div>
  );
}
