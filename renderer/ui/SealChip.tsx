import type { EntityLabel } from '../../annotations/model/label-set.ts';
import { useLocalized } from '../i18n/i18n.ts';
import './seal-chip.css';
import { classNames } from './class-names.ts';
import { labelColor } from './label-color.ts';
import { useTheme } from './use-theme.ts';

/** The short sign of a label on its tint and over its line. `ghost` is a suggestion, `plain` has no box. */
export function SealChip({
  label,
  look = 'box',
}: {
  readonly label: Pick<EntityLabel, 'seal' | 'color'>;
  readonly look?: 'box' | 'ghost' | 'plain';
}) {
  const { line, text, fill } = labelColor(label.color, useTheme());
  const local = useLocalized();
  return (
    <span
      className={classNames('seal-chip', `seal-chip-${look}`)}
      style={{ color: text, background: look === 'box' ? fill : undefined, borderColor: line }}
    >
      {local(label.seal)}
    </span>
  );
}
