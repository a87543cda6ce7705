import { useT } from '../i18n/i18n.ts';
import { classNames } from '../ui/class-names.ts';
import { annotatorSign } from './annotator-sign.ts';
import { type SortColumn, sortArticles, useArticlesView } from './articles-view.ts';
import type { TableColumns } from './table-columns.ts';

export function TableHead({ columns }: { readonly columns: TableColumns }) {
  const t = useT('articles');
  return (
    <thead>
      <tr className="table-head table-line">
        <SortHead sort="position" className="cell-number" text={t('column.position')} />
        <th scope="col">{t('column.status')}</th>
        <SortHead sort="title" text={t('column.title')} />
        <SortHead sort="outlet" className="cell-outlet" text={t('column.outlet')} />
        <SortHead sort="publishedAt" className="cell-date" text={t('column.publishedAt')} />
        <th scope="col" className="cell-language">
          {t('column.language')}
        </th>
        <th scope="col" className="cell-clean-head">
          {t('column.cleanUp')}
        </th>
        <SortHead sort="characters" className="cell-number" text={t('column.characters')} />
        <th scope="col" className="cell-number">
          {t('column.spans')}
        </th>
        {columns.annotators.map((name, i) => (
          <th key={name} scope="col" className="cell-sign" title={name}>
            {annotatorSign(t('signs'), i)}
          </th>
        ))}
        {columns.kind === 'together' ? (
          <th scope="col" className="cell-number">
            {t('column.done')}
          </th>
        ) : null}
        {columns.kind === 'own' ? null : (
          <SortHead sort="disagreements" className="cell-number" text={t('column.disagreements')} />
        )}
        <SortHead sort="updatedAt" className="cell-updated" text={t('column.updatedAt')} />
      </tr>
    </thead>
  );
}

function SortHead({
  sort,
  text,
  className,
}: {
  readonly sort: SortColumn;
  readonly text: string;
  readonly className?: string;
}) {
  const current = useArticlesView((state) => state.sort);
  const descending = useArticlesView((state) => state.descending);
  const isOn = current === sort;
  const arrow = isOn && sort !== 'position' ? (descending ? ' ↓' : ' ↑') : '';
  return (
    <th
      scope="col"
      className={classNames('head-cell', className)}
      aria-sort={isOn ? (descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="sort" data-on={isOn} onClick={() => sortArticles(sort)}>
        {text}
        {arrow}
      </button>
    </th>
  );
}
