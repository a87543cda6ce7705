import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportReport } from '../../shared/api/import.ts';
import type { Result } from '../../shared/problem.ts';
import { goTo } from '../app/navigation.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useNumber } from '../ui/moment.ts';
import { ProblemNotice, useSentence } from '../ui/ProblemNotice.tsx';
import './import-report.css';

/** What was imported, what was there already, what failed and why. */
export function ImportReportDialog({ result, onClose }: { readonly result: Result<ImportReport>; onClose(): void }) {
  const t = useT('articles');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('report.title')}
      size={640}
      closeButtonProps={{ 'aria-label': t('report.close') }}
    >
      {result.ok ? (
        <Report report={result.value} onClose={onClose} />
      ) : (
        <ProblemNotice
          problem={result.problem}
          action={<Button onClick={onClose}>{t('report.close')}</Button>}
          look="line"
        />
      )}
    </Modal>
  );
}

function Report({ report, onClose }: { readonly report: ImportReport; onClose(): void }) {
  const t = useT('articles');
  const number = useNumber();
  const sentence = useSentence();
  const { imported, skipped, failed } = report;
  const [first] = imported;
  const open = (): void => {
    onClose();
    if (first !== undefined) goTo({ screen: 'annotate', articleId: first.articleId });
  };
  return (
    <div className="report">
      <Part title={t('report.imported', { count: imported.length })} count={imported.length}>
        {imported.map(({ articleId, title, file, characters }) => (
          <li key={articleId}>
            <span className="serif">{title}</span>
            <span className="report-detail">
              {`${file} · ${t('characterCount', { count: characters, shown: number(characters) })}`}
            </span>
          </li>
        ))}
      </Part>
      <Part title={t('report.skipped', { count: skipped.length })} count={skipped.length}>
        {skipped.map(({ file, problem }) => (
          <li key={file}>
            <span>{file}</span>
            <span className="report-detail">{sentence(problem)}</span>
          </li>
        ))}
      </Part>
      <Part title={t('report.failed', { count: failed.length })} count={failed.length} isFailure>
        {failed.map(({ file, problem }) => (
          <li key={file}>
            <span>{file}</span>
            <span className="report-detail">{sentence(problem)}</span>
          </li>
        ))}
      </Part>
      <div className="report-actions">
        <Button onClick={onClose}>{t('report.close')}</Button>
        {first === undefined ? null : (
          <Button look="filled" onClick={open}>
            {t('report.open')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Part({
  title,
  count,
  isFailure = false,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly isFailure?: boolean;
  readonly children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <section className="report-part" data-failure={isFailure}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
