import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useNumber } from '../ui/moment.ts';
import { saveOriginal } from './clean-up-actions.ts';
import type { CleanUpDesk } from './clean-up-desk.ts';
import { countRemovals } from './rule-tallies.ts';

/** Which file this is, how it was read, and how much of it is left out. */
export function RawHead({ desk: { view, rows } }: { readonly desk: CleanUpDesk }) {
  const t = useT('clean');
  const number = useNumber();
  const { fileName, encoding } = view.article.source;
  const { places, length, blanks } = countRemovals(view.proposals);
  const lines = rows.at(-1)?.line ?? 0;
  const counts = [
    t('raw.removed', { count: places, shown: number(places), length: number(length) }),
    ...(blanks === 0 ? [] : [t('raw.blanks', { count: blanks, shown: number(blanks) })]),
  ].join(' · ');
  return (
    <header className="clean-head">
      <h2>{t('raw.title')}</h2>
      <span className="clean-head-file" title={fileName}>
        {fileName.slice(fileName.lastIndexOf('/') + 1)}
      </span>
      <span className="clean-head-detail">
        {`${encoding.toUpperCase()} · ${t('raw.lines', { count: lines, shown: number(lines) })}`}
      </span>
      <Button look="link" onClick={() => void saveOriginal(view.article.id)} title={t('raw.saveHint')}>
        {t('raw.save')}
      </Button>
      <span className="clean-head-counts">{counts}</span>
    </header>
  );
}
