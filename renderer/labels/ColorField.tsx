import { nextColor } from '../../annotations/model/label-edits/new-label.ts';
import type { EntityLabel } from '../../annotations/model/label-set.ts';
import { useLocalized, useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { labelColor, type Theme } from '../ui/label-color.ts';
import { findColorClashes, tooPale } from './color-clash.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];
const CLASHES_SHOWN = 3;

/** The colour of an underline, what is derived from it, and which labels it can't be told apart from. */
export function ColorField({
  label,
  labels,
  onChange,
}: {
  readonly label: EntityLabel;
  readonly labels: readonly EntityLabel[];
  onChange(color: string): void;
}) {
  const t = useT('labels');
  const local = useLocalized();
  const clashes = findColorClashes(label, labels);
  const pale = tooPale(label.color);
  const others = labels.filter(({ name }) => name !== label.name).map(({ color }) => color);
  return (
    <div className="color-field">
      <label className="field">
        <span className="field-label">{t('color')}</span>
        <input
          type="color"
          className="input color-input"
          value={label.color.toLowerCase()}
          onChange={(event) => onChange(event.target.value.toUpperCase())}
        />
      </label>
      <code>{label.color.toUpperCase()}</code>
      {THEMES.map((theme) => (
        <Sample key={theme} label={label} theme={theme} />
      ))}
      <Button look="link" onClick={() => onChange(nextColor(others))}>
        {t('freeColor')}
      </Button>
      {pale === undefined ? null : <p className="field-fault">{t('tooPale', { contrast: pale.toFixed(1) })}</p>}
      {clashes.length === 0 ? null : (
        <ul className="color-clashes">
          {clashes.slice(0, CLASHES_SHOWN).map(({ other, theme, sight, distance }) => (
            <li key={other.name} className="field-fault">
              {t('clash', {
                label: local(other.title),
                distance: distance.toFixed(1),
                sight: t(`sight.${sight}`),
                theme: t(`theme.${theme}`),
              })}
            </li>
          ))}
          {clashes.length <= CLASHES_SHOWN ? null : <li>{t('more', { count: clashes.length - CLASHES_SHOWN })}</li>}
        </ul>
      )}
    </div>
  );
}

/** A few characters as the page shows them. */
function Sample({ label, theme }: { readonly label: EntityLabel; readonly theme: Theme }) {
  const t = useT('labels');
  const local = useLocalized();
  const { line, text, fill } = labelColor(label.color, theme);
  return (
    <span className="color-sample" data-paper={theme} title={t(`theme.${theme}`)}>
      <b style={{ color: text }}>{local(label.seal)}</b>
      <span style={{ background: fill, borderColor: line }}>{local(label.title)}</span>
    </span>
  );
}
