import type { ReactNode } from 'react';
import type { ImportReport } from '../../shared/api/import.ts';
import { type ArticlesFilter, filterOnly } from '../articles/articles-view.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useNumber } from '../ui/moment.ts';
import { useSentence } from '../ui/ProblemNotice.tsx';
import { splitPath } from './file-name.ts';
import { countRules, type Fate, groupFates } from './report-summary.ts';

/** Lists are for reading: what is beyond this is in the text of the report. */
const SHOWN = 60;

/** The parts of a report that there is something to say in: what failed first, what went well last. */
export function ReportParts({ report, onClose }: { readonly report: ImportReport; onClose(): void }) {
  const t = useT('import');
  const number = useNumber();
  const { imported, skipped, failed, counts } = report;
  return (
    <div className="report-parts">
      {failed.length === 0 ? null : (
        <Part title={t('report.failed')} count={counts.failed} isFailure>
          <Fates fates={groupFates(failed)} />
        </Part>
      )}
      <Attention report={report} onClose={onClose} />
      <Rules report={report} />
      {skipped.length === 0 ? null : (
        <Part title={t('report.skipped')} count={counts.skipped}>
          <Fates fates={groupFates(skipped)} />
        </Part>
      )}
      {imported.length === 0 ? null : (
        <Part title={t('report.imported')} count={counts.imported}>
          <ul className="report-list">
            {imported.slice(0, SHOWN).map(({ articleId, title, file, characters }) => (
              <li key={articleId}>
                <span className="report-name serif">{title === '' ? file : title}</span>
                <span className="report-detail" title={file}>
                  {`${splitPath(file).name} · ${t('report.characters', { count: characters, shown: number(characters) })}`}
                </span>
              </li>
            ))}
          </ul>
          <More count={counts.imported - SHOWN} />
        </Part>
      )}
    </div>
  );
}

/** Warnings and near duplicates: nothing is wrong with the import, but a person should know. */
function Attention({ report, onClose }: { readonly report: ImportReport; onClose(): void }) {
  const t = useT('import');
  const warned = report.imported.filter(({ warnings }) => warnings > 0);
  const versions = report.imported.flatMap(({ articleId, title, file, versionOf }) =>
    versionOf === undefined ? [] : [{ articleId, title, file, other: versionOf.title }],
  );
  if (warned.length + versions.length === 0) return null;
  const show = (filter: Partial<ArticlesFilter>): void => {
    filterOnly(filter);
    onClose();
  };
  return (
    <Part title={t('report.attention')} count={warned.length + versions.length}>
      {warned.length === 0 ? null : (
        <p className="report-line">
          <span>{t('report.warned', { count: warned.length })}</span>
          <Button look="link" onClick={() => show({ warned: true })}>
            {t('report.show')}
          </Button>
        </p>
      )}
      {versions.length === 0 ? null : (
        <>
          <p className="report-line">
            <span>{t('report.versions', { count: versions.length })}</span>
            <Button look="link" onClick={() => show({ group: true })}>
              {t('report.show')}
            </Button>
          </p>
          <ul className="report-list">
            {versions.slice(0, SHOWN).map(({ articleId, title, file, other }) => (
              <li key={articleId}>
                <span className="report-name serif">{t('report.versionOf', { title, other })}</span>
                <span className="report-detail" title={file}>
                  {splitPath(file).name}
                </span>
              </li>
            ))}
          </ul>
          <More count={versions.length - SHOWN} />
        </>
      )}
    </Part>
  );
}

function Rules({ report }: { readonly report: ImportReport }) {
  const t = useT('import');
  const rule = useT('rules');
  const number = useNumber();
  const counts = countRules(report.imported);
  if (counts.length === 0) return null;
  return (
    <Part title={t('report.cleaned')} count={counts.reduce((sum, { places }) => sum + places, 0)}>
      <ul className="report-rules">
        {counts.map((count) => (
          <li key={count.rule}>
            <span>{rule(count.rule)}</span>
            <i className="report-leader" />
            <span className="report-detail">{t('report.inArticles', { count: count.articles })}</span>
            <strong>{number(count.places)}</strong>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** A sentence for each fate; of many with the same one the names are folded away. */
function Fates({ fates }: { readonly fates: readonly Fate[] }) {
  const t = useT('import');
  const sentence = useSentence();
  return (
    <ul className="report-list">
      {fates.map(({ problem, files: [, ...others] }) => (
        <li key={problem.code}>
          <span>{sentence(problem)}</span>
          {others.length === 0 ? null : (
            <details>
              <summary>{t('report.same', { count: others.length })}</summary>
              <ul className="report-files">
                {others.slice(0, SHOWN).map((file) => (
                  <li key={file}>{file}</li>
                ))}
              </ul>
              <More count={others.length - SHOWN} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function More({ count }: { readonly count: number }) {
  const t = useT('import');
  return count <= 0 ? null : <p className="report-detail">{t('report.more', { count })}</p>;
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
  const number = useNumber();
  return (
    <section className="report-part" data-failure={isFailure}>
      <h3>
        {title} <span>{number(count)}</span>
      </h3>
      {children}
    </section>
  );
}
