import type { ReactNode } from 'react';
import './field.css';

/** A box to tick, with its words. */
export function Check({
  checked,
  onChange,
  disabled = false,
  children,
}: {
  readonly checked: boolean;
  onChange(checked: boolean): void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
