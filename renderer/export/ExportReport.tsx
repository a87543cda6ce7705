import type { ExportReport as Report } from '../../shared/api/exports.ts';
import { host } from '../api/client.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useNumber } from '../ui/moment.ts';
import { exportJob } from './export-job.ts';

/** What was written: files, lines, and the checksum a colleague can compare. */
export function ExportReport({ report, where }: { readonly report: Report; readonly where: string | null }) {
  const t = useT('export');
  const number = useNumber();
  const [first] = report.files;
  return (
    <section className="export-part export-report" role="status" aria-label={t('done')}>
      <h2>{t('done')}</h2>
      <p>
        {[
          t('articleCount', { count: report.articles, shown: number(report.articles) }),
          t('entityCount', { count: report.entities, shown: number(report.entities) }),
          t('relationCount', { count: report.relations, shown: number(report.relations) }),
        ].join(' · ')}
      </p>
      <p className="export-verified">{t('verified')}</p>
      <ul className="written">
        {report.files.map((file) => (
          <li key={file.path}>
            <span className="written-path">{file.path}</span>
            <span className="written-facts">
              {t('fileFacts', { count: file.lines, shown: number(file.lines), bytes: number(file.bytes) })}
            </span>
            <code title={t('checksum')}>{file.sha256}</code>
          </li>
        ))}
      </ul>
      <div className="export-actions">
        {host.showInFolder === undefined || first === undefined || where === null ? null : (
          <Button onClick={() => void host.showInFolder?.(first.path)}>{t('showInFolder')}</Button>
        )}
        {report.contents === undefined ? null : (
          <Button onClick={() => void host.saveTexts(report.contents ?? [])}>{t('saveAgain')}</Button>
        )}
        <Button onClick={exportJob.reset}>{t('close')}</Button>
      </div>
    </section>
  );
}
