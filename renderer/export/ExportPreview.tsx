import type { ExportStatus, ExportPreview as Preview } from '../../shared/api/exports.ts';
import { encodeAddress } from '../app/address.ts';
import { useT } from '../i18n/i18n.ts';
import { useNumber } from '../ui/moment.ts';
import { prettyLine } from './pretty-line.ts';

/** How many lines would be written, what is left out and why, and what a line looks like. */
export function ExportPreview({
  preview,
  statuses,
}: {
  readonly preview: Preview;
  readonly statuses: readonly ExportStatus[];
}) {
  const t = useT('export');
  const number = useNumber();
  const lines = statuses.reduce((sum, status) => sum + preview.byStatus[status], 0);
  return (
    <>
      <section className="export-part" aria-live="polite">
        <p className="export-number">
          <strong>{number(lines)}</strong> {t('lines', { count: lines })}
        </p>
        {lines === 0 ? <p className="export-nothing">{t('nothing')}</p> : null}
      </section>
      {preview.leftOut.length === 0 ? null : <LeftOut leftOut={preview.leftOut} />}
      {preview.firstLine === undefined ? null : (
        <section className="export-part">
          <h2>{t('firstLine')}</h2>
          <pre className="export-line">{prettyLine(preview.firstLine)}</pre>
        </section>
      )}
    </>
  );
}

function LeftOut({ leftOut }: { readonly leftOut: Preview['leftOut'] }) {
  const t = useT('export');
  return (
    <section className="export-part">
      <h2>{t('leftOut', { count: leftOut.length })}</h2>
      <ul className="left-out">
        {leftOut.map(({ articleId, title, why, open }) => (
          <li key={articleId}>
            <a
              className="serif"
              href={encodeAddress(
                why === 'unresolved' ? { screen: 'review', articleId } : { screen: 'annotate', articleId },
              )}
            >
              {title}
            </a>
            <span className="left-out-why">
              {why === 'unresolved' ? t('why.unresolved', { count: open }) : t(`why.${why}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
