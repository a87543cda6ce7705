import { useId } from 'react';
import './field.css';

/** A few choices side by side, of which one holds: radio buttons, with their keys. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: NoInfer<T>; readonly text: string }[];
  onChange(value: NoInfer<T>): void;
}) {
  const name = useId();
  return (
    <span className="segmented" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.text}
        </label>
      ))}
    </span>
  );
}
