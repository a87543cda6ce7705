import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { ImportReport } from '../../shared/api/import.ts';
import type { Result } from '../../shared/problem.ts';
import { host } from '../api/client.ts';
import { copyText } from '../api/copy-text.ts';
import { goTo } from '../app/navigation.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useNumber } from '../ui/moment.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import './import-report.css';
import { ReportParts } from './ReportParts.tsx';
import { toLookAt } from './report-summary.ts';
import { useReportText } from './report-text.ts';

/** What was imported, what was there already, what failed and why. */
export function ImportReportDialog({ result, onClose }: { readonly result: Result<ImportReport>; onClose(): void }) {
  const t = useT('import');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('report.title')}
      size={760}
      yOffset="6vh"
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ body: 'report-body' }}
    >
      {result.ok ? (
        <Report report={result.value} onClose={onClose} />
      ) : (
        <div className="report-refusal">
          <ProblemNotice
            problem={result.problem}
            action={<Button onClick={onClose}>{t('close')}</Button>}
            look="line"
          />
        </div>
      )}
    </Modal>
  );
}

function Report({ report, onClose }: { readonly report: ImportReport; onClose(): void }) {
  const t = useT('import');
  const [first] = report.imported;
  const [toClean] = toLookAt(report.imported);
  const leave = (go: () => void): void => {
    onClose();
    go();
  };
  return (
    <>
      <Figures report={report} />
      <ReportParts report={report} onClose={onClose} />
      <footer className="report-actions">
        <KeepReport report={report} />
        <div className="report-next">
          <Button onClick={onClose} data-autofocus={first === undefined ? true : undefined}>
            {t('close')}
          </Button>
          {first === undefined ? null : (
            <Button
              look={toClean === undefined ? 'filled' : 'plain'}
              data-autofocus={toClean === undefined ? true : undefined}
              onClick={() => leave(() => goTo({ screen: 'annotate', articleId: first.articleId }))}
            >
              {t('report.open')}
            </Button>
          )}
          {toClean === undefined ? null : (
            <Button
              look="filled"
              data-autofocus
              onClick={() => leave(() => goTo({ screen: 'clean', articleId: toClean.articleId }))}
            >
              {t('report.clean')}
            </Button>
          )}
        </div>
      </footer>
    </>
  );
}

function Figures({ report: { counts } }: { readonly report: ImportReport }) {
  const t = useT('import');
  const number = useNumber();
  return (
    <dl className="report-figures">
      {(['imported', 'skipped', 'failed'] as const).map((fate) => (
        <div key={fate} data-none={counts[fate] === 0}>
          <dt>{t(`report.${fate}`)}</dt>
          <dd>{number(counts[fate])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The report outlives the dialog only as a text that the person keeps. */
function KeepReport({ report }: { readonly report: ImportReport }) {
  const t = useT('import');
  const text = useReportText();
  const [isCopied, setCopied] = useState(false);
  const save = (): void => void host.saveTexts([{ name: `${t('report.title')}.txt`, text: text(report) }]);
  return (
    <div className="report-keep">
      <Button look="link" onClick={() => setCopied(copyText(text(report)))}>
        {isCopied ? t('report.copied') : t('report.copy')}
      </Button>
      <Button look="link" onClick={save}>
        {t('report.save')}
      </Button>
    </div>
  );
}
