import type { ArticleRow } from '../../shared/api/articles.ts';
import { encodeAddress } from '../app/address.ts';
import { useT } from '../i18n/i18n.ts';
import { useMoment, useNumber } from '../ui/moment.ts';
import { StatusShape } from '../ui/StatusShape.tsx';
import { languageKey } from './language-name.ts';
import { rowStatus, spansOf } from './row-status.ts';
import type { TableColumns } from './table-columns.ts';

/** The bar beside the most spans of all. */
const BAR_PX = 44;

export function ArticleLine({
  index,
  top,
  row,
  columns,
  mostSpans,
  isSelected,
}: {
  readonly index: number;
  /** Pixels from the top of all rows. */
  readonly top: number;
  /** Absent until its page is here. */
  readonly row: ArticleRow | undefined;
  readonly columns: TableColumns;
  readonly mostSpans: number;
  readonly isSelected: boolean;
}) {
  const number = useNumber();
  return (
    <tr
      id={`article-${index}`}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className="table-line table-row"
      style={{ transform: `translateY(${top}px)` }}
    >
      <td className="cell-number cell-faint">{number(index + 1)}</td>
      {row === undefined ? null : <Cells row={row} columns={columns} mostSpans={mostSpans} />}
    </tr>
  );
}

function Cells({
  row,
  columns,
  mostSpans,
}: {
  readonly row: ArticleRow;
  readonly columns: TableColumns;
  readonly mostSpans: number;
}) {
  const t = useT('articles');
  const number = useNumber();
  const moment = useMoment();
  const status = rowStatus(row, columns.viewer);
  const spans = spansOf(row);
  const language = languageKey(row.language);
  return (
    <>
      <td className="cell-status" data-status={status.word}>
        <StatusShape kind={status.shape} /> {t(`rowStatus.${status.word}`)}
      </td>
      <td className="cell-title" lang={row.language}>
        <a href={encodeAddress({ screen: 'annotate', articleId: row.id })} title={row.title} tabIndex={-1}>
          {row.title === '' ? row.fileName : row.title}
        </a>
      </td>
      <td className="cell-outlet" lang={row.language} title={row.outlet}>
        {row.outlet === '' ? <Nothing /> : row.outlet}
      </td>
      <td className="cell-date">{row.publishedAt === '' ? <Nothing /> : row.publishedAt}</td>
      <td className="cell-language">
        <span className={`language-sign language-${language}`} title={`${t(`language.${language}`)} ${row.language}`}>
          {t(`languageSign.${language}`)}
        </span>
      </td>
      <td className="cell-number">{number(row.characters)}</td>
      <td className="cell-spans">
        {spans === 0 ? (
          <Nothing />
        ) : (
          <>
            <i className="bar" style={{ width: (BAR_PX * spans) / Math.max(1, mostSpans) }} /> {number(spans)}
          </>
        )}
      </td>
      {columns.annotators.map((name) => (
        <LayerCell key={name} row={row} owner={name} />
      ))}
      {columns.kind === 'together' ? (
        <td className="cell-number">
          {`${row.layers.filter((layer) => layer.status === 'done').length} / ${row.layers.length}`}
        </td>
      ) : null}
      {columns.kind === 'own' ? null : <Disagreements row={row} />}
      <td className="cell-updated">{moment(row.updatedAt)}</td>
    </>
  );
}

function LayerCell({ row, owner }: { readonly row: ArticleRow; readonly owner: string }) {
  const t = useT('articles');
  const layer = row.layers.find((candidate) => candidate.owner === owner);
  const title =
    layer === undefined
      ? t('layerNone', { name: owner })
      : t('layerState', { name: owner, status: t(`status.${layer.status}`), count: layer.spans });
  return (
    <td className="cell-sign" title={title}>
      <StatusShape kind={layer?.status ?? 'absent'} title={title} />
    </td>
  );
}

function Disagreements({ row }: { readonly row: ArticleRow }) {
  const t = useT('articles');
  if (row.disagreements === 0) {
    return <td className="cell-number cell-faint">{row.settlement === 'gold' ? '0' : '—'}</td>;
  }
  return (
    <td className="cell-number">
      <a
        className="cell-disputed"
        href={encodeAddress({ screen: 'review', articleId: row.id })}
        aria-label={t('disagreementsOf', { count: row.disagreements, title: row.title })}
        tabIndex={-1}
      >
        {row.disagreements}
      </a>
    </td>
  );
}

function Nothing() {
  return <span className="cell-faint">—</span>;
}
