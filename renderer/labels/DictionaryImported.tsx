import type { DictionaryReport } from '../../shared/api/dictionaries.ts';
import { useT } from '../i18n/i18n.ts';
import { useNumber } from '../ui/moment.ts';

/** What came of an import: how many names, which lines were left out and why. */
export function DictionaryImported({ report }: { readonly report: DictionaryReport }) {
  const t = useT('suggest');
  const number = useNumber();
  const { dictionary, faults, faultCount, unknownLabels } = report;
  return (
    <div className="dictionary-report" role="status">
      <p>{t('dictionaries.imported', { name: dictionary.name, count: dictionary.entries })}</p>
      {unknownLabels.length === 0 ? null : <p>{t('dictionaries.unknown', { labels: unknownLabels.join(' · ') })}</p>}
      {faultCount === 0 ? null : (
        <>
          <p>{t('dictionaries.faults', { count: faultCount })}</p>
          <ul>
            {faults.map(({ line, reason }) => (
              <li key={line}>{t('dictionaries.line', { line: number(line), reason: t(`reason.${reason}`) })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
