import type { ExportPreview } from '../../shared/api/exports.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { Field } from '../ui/Field.tsx';
import { useNumber } from '../ui/moment.ts';
import { exportStatuses, type SplitName, splitNames, sumOf, toggleStatus, useExportChoice } from './export-choice.ts';

/** Format, which articles, names, splits; and the button. */
export function ExportForm({
  preview,
  isRunning,
  onRun,
}: {
  readonly preview: ExportPreview | undefined;
  readonly isRunning: boolean;
  onRun(): void;
}) {
  const t = useT('export');
  const number = useNumber();
  const choice = useExportChoice();
  const sum = sumOf(choice.percent);
  const isReady = preview !== undefined && !isRunning && (!choice.isSplit || sum === 100);
  return (
    <form
      className="export-form side"
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      <h1>{t('title')}</h1>
      <section>
        <h2 className="export-legend">{t('format')}</h2>
        <p className="export-format">{t('formatName')}</p>
        <p className="field-hint">{t('formatHint')}</p>
      </section>
      <fieldset>
        <legend className="export-legend">{t('articles')}</legend>
        {exportStatuses.map((status) => (
          <div key={status} className="export-status">
            <Check
              checked={status === 'gold' || choice.statuses.includes(status)}
              disabled={status === 'gold'}
              onChange={(isOn) => toggleStatus(status, isOn)}
            >
              {t(`status.${status}`)} <span className="field-hint">{t(`statusHint.${status}`)}</span>
            </Check>
            <span className="export-count">{preview === undefined ? '' : number(preview.byStatus[status])}</span>
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend className="export-legend">{t('names')}</legend>
        <Check checked={choice.isAnonymous} onChange={(isAnonymous) => useExportChoice.setState({ isAnonymous })}>
          {t('anonymous')} <span className="field-hint">{t('anonymousHint')}</span>
        </Check>
      </fieldset>
      <fieldset>
        <legend className="export-legend">{t('split')}</legend>
        <Check checked={choice.isSplit} onChange={(isSplit) => useExportChoice.setState({ isSplit })}>
          {t('splitOn')} <span className="field-hint">{t('splitHint')}</span>
        </Check>
        {choice.isSplit ? <SplitFields sum={sum} /> : null}
      </fieldset>
      <Button type="submit" look="filled" disabled={!isReady} className="export-run">
        {choice.isSplit ? t('runSplit') : t('run')}
      </Button>
    </form>
  );
}

function SplitFields({ sum }: { readonly sum: number }) {
  const t = useT('export');
  const { percent, seed } = useExportChoice();
  const set = (name: SplitName, value: string): void => {
    const share = Math.min(100, Math.max(0, Math.round(Number(value) || 0)));
    useExportChoice.setState({ percent: { ...percent, [name]: share } });
  };
  return (
    <>
      <div className="export-shares">
        {splitNames.map((name) => (
          <Field key={name} label={t('share', { name })}>
            <input
              className="input"
              type="number"
              min={0}
              max={100}
              value={percent[name]}
              onChange={(event) => set(name, event.target.value)}
            />
          </Field>
        ))}
        <Field label={t('seed')}>
          <input
            className="input"
            type="number"
            step={1}
            value={seed}
            onChange={(event) => useExportChoice.setState({ seed: Math.trunc(Number(event.target.value) || 0) })}
          />
        </Field>
      </div>
      {sum === 100 ? null : (
        <p className="export-sum" role="alert">
          {t('sum', { sum })}
        </p>
      )}
    </>
  );
}
