import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { ArticleRow } from '../../shared/api/articles.ts';
import { encodeAddress } from '../app/address.ts';
import { shownDate } from '../ui/moment.ts';
import { StatusShape } from '../ui/StatusShape.tsx';
import { CleanUpCell } from './CleanUpCell.tsx';
import { languageKey } from './language-name.ts';
import { rowAddress, rowStatus, spansOf } from './row-status.ts';
import type { TableColumns } from './table-columns.ts';

/** How a row says what it says: asked for once by the table, since asking costs more than drawing a row. */
export interface RowWords {
  readonly t: TFunction<'articles'>;
  readonly number: (value: number) => string;
  readonly moment: (iso: string) => string;
}

/** The bar beside the most spans of all. */
const BAR_PX = 44;

/** Drawn anew only when it shows something else: a table that scrolls draws only the rows that come. */
export const ArticleLine = memo(function ArticleLine({
  index,
  top,
  row,
  columns,
  mostSpans,
  words,
  isSelected,
}: {
  readonly index: number;
  /** Pixels from the top of all rows. */
  readonly top: number;
  /** Absent until its page is here. */
  readonly row: ArticleRow | undefined;
  readonly columns: TableColumns;
  readonly mostSpans: number;
  readonly words: RowWords;
  readonly isSelected: boolean;
}) {
  return (
    <tr
      id={`article-${index}`}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className="table-line table-row"
      style={{ transform: `translateY(${top}px)` }}
    >
      <td className="cell-number cell-faint">{words.number(index + 1)}</td>
      {row === undefined ? null : <Cells row={row} columns={columns} mostSpans={mostSpans} words={words} />}
    </tr>
  );
});

function Cells({
  row,
  columns,
  mostSpans,
  words,
}: {
  readonly row: ArticleRow;
  readonly columns: TableColumns;
  readonly mostSpans: number;
  readonly words: RowWords;
}) {
  const { t, number, moment } = words;
  const status = rowStatus(row, columns.viewer);
  const spans = spansOf(row);
  const language = languageKey(row.language);
  return (
    <>
      <td className="cell-status" data-status={status.word}>
        <StatusShape kind={status.shape} /> {t(`rowStatus.${status.word}`)}
      </td>
      <td className="cell-title" lang={row.language}>
        <a href={encodeAddress(rowAddress(row, columns.viewer))} title={row.title} tabIndex={-1}>
          {row.title === '' ? row.fileName : row.title}
        </a>
      </td>
      <td className="cell-outlet" lang={row.language} title={row.outlet}>
        {row.outlet === '' ? <Nothing /> : row.outlet}
      </td>
      <td className="cell-date" title={shownDate(row.publishedAt)}>
        {row.publishedAt === '' ? <Nothing /> : row.publishedAt.slice(0, 10)}
      </td>
      <td className="cell-language">
        <span className={`language-sign language-${language}`} title={`${t(`language.${language}`)} ${row.language}`}>
          {t(`languageSign.${language}`)}
        </span>
      </td>
      <CleanUpCell row={row} words={words} />
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
        <LayerCell key={name} row={row} owner={name} t={t} />
      ))}
      {columns.kind === 'together' ? (
        <td className="cell-number">
          {`${row.layers.filter((layer) => layer.status === 'done').length} / ${row.layers.length}`}
        </td>
      ) : null}
      {columns.kind === 'own' ? null : <Disagreements row={row} t={t} />}
      <td className="cell-updated">{moment(row.updatedAt)}</td>
    </>
  );
}

function LayerCell({ row, owner, t }: { readonly row: ArticleRow; readonly owner: string; readonly t: RowWords['t'] }) {
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

function Disagreements({ row, t }: { readonly row: ArticleRow; readonly t: RowWords['t'] }) {
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
