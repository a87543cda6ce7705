import type { ImportReport } from '../../shared/api/import.ts';
import { useT } from '../i18n/i18n.ts';
import { useSentence } from '../ui/ProblemNotice.tsx';
import { countRules } from './report-summary.ts';

/** A report as plain text, complete as far as the program listed it, in the language of the interface. */
export function useReportText(): (report: ImportReport) => string {
  const t = useT('import');
  const rule = useT('rules');
  const sentence = useSentence();
  return ({ counts, imported, skipped, failed }) => {
    const part = (title: string, count: number, lines: readonly string[]): readonly string[] =>
      count === 0 ? [] : ['', `${title} ${count}`, ...lines];
    const rules = countRules(imported);
    const versions = imported.flatMap(({ title, versionOf }) =>
      versionOf === undefined ? [] : [t('report.versionOf', { title, other: versionOf.title })],
    );
    return [
      t('report.title'),
      ...part(
        t('report.failed'),
        counts.failed,
        failed.map(({ problem }) => sentence(problem)),
      ),
      ...part(
        t('report.skipped'),
        counts.skipped,
        skipped.map(({ problem }) => sentence(problem)),
      ),
      ...part(
        t('report.cleaned'),
        rules.reduce((sum, { places }) => sum + places, 0),
        rules.map(({ rule: name, places }) => `${rule(name)}\t${places}`),
      ),
      ...part(t('report.attention'), versions.length, versions),
      ...part(
        t('report.imported'),
        counts.imported,
        imported.map(({ articleId, title, file, encoding, characters }) =>
          [articleId, title, file, encoding, characters].join('\t'),
        ),
      ),
      '',
    ].join('\n');
  };
}
