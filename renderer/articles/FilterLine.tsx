import type { ReactNode } from 'react';
import { useNumber } from '../ui/moment.ts';
import '../ui/side-list.css';

/** A count of the project that is a filter of the table as well. */
export function FilterLine({
  sign,
  text,
  detail,
  value,
  isOn,
  onToggle,
}: {
  readonly sign?: ReactNode;
  readonly text: string;
  readonly detail?: string;
  readonly value: number;
  readonly isOn: boolean;
  onToggle(): void;
}) {
  const number = useNumber();
  return (
    <button type="button" className="side-line" aria-pressed={isOn} onClick={onToggle}>
      {sign}
      <span>{text}</span>
      {detail === undefined ? null : <span className="side-detail">{detail}</span>}
      {detail === undefined ? null : <i className="leader" />}
      <span className="side-value">{number(value)}</span>
    </button>
  );
}
