import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ArticleRow } from '../../shared/api/articles.ts';
import { encodeAddress } from '../app/address.ts';
import { useT } from '../i18n/i18n.ts';
import { useLayer } from '../state/layer.ts';
import { useSession } from '../state/session.ts';
import { classNames } from '../ui/class-names.ts';
import { useNumber } from '../ui/moment.ts';
import { StatusShape } from '../ui/StatusShape.tsx';
import './article-list.css';
import { usePanel } from './panel-state.ts';
import { useArticlePosition, useArticleRows, useSummary } from './use-article-rows.ts';

const ROW = 44;

/** The articles with one's own status. Folds to a strip of signs. */
export function ArticleList({ articleId }: { readonly articleId: string }) {
  const t = useT('panel');
  const viewer = useSession((state) => state.acting?.name ?? '');
  const fold = usePanel((state) => state.foldList);
  const isFolded = usePanel((state) => state.listFolded);
  const summary = useSummary(viewer);
  const source = useArticleRows(viewer);
  const total = source.use((state) => state.total ?? 0);
  source.use((state) => state.pages);
  const position = useArticlePosition(viewer, articleId);
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: total,
    estimateSize: () => ROW,
    overscan: 6,
    getScrollElement: () => scroller.current,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => source.look(first, last), [source, first, last]);
  useEffect(() => {
    if (position !== undefined && total > 0) virtual.scrollToIndex(position, { align: 'auto' });
  }, [position, total, virtual]);

  useEffect(() => {
    usePanel.setState({ place: position === undefined || total === 0 ? null : { at: position + 1, total } });
  }, [position, total]);

  const done = summary?.byStatus.done ?? 0;
  const share = summary === null || summary.total === 0 ? 0 : done / summary.total;
  return (
    <nav className="articles-side" aria-label={t('articles.title')}>
      <header className="articles-head">
        <span className="articles-title">{t('articles.title')}</span>
        <span className="articles-done">{t('articles.done', { done, total: summary?.total ?? 0 })}</span>
        <button
          type="button"
          className="articles-fold"
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'articles.unfold' : 'articles.fold')}
          onClick={fold}
        >
          <svg
            width="14"
            height="14"
            viewBox="0 0 16 16"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            aria-hidden="true"
          >
            <path d={isFolded ? 'M4 4l4 4-4 4M11.5 3v10' : 'M12 4 8 8l4 4M4.500 3v10'} />
          </svg>
        </button>
        <span className="articles-meter" style={{ transform: `scaleX(${share})` }} />
      </header>
      <section className="articles-rows" ref={scroller} aria-label={t('articles.title')}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start }) => (
            <ArticleLine
              key={index}
              row={source.row(index)}
              owner={viewer}
              top={start}
              isCurrent={source.row(index)?.id === articleId}
            />
          ))}
        </div>
      </section>
    </nav>
  );
}

function ArticleLine({
  row,
  owner,
  top,
  isCurrent,
}: {
  readonly row: ArticleRow | undefined;
  readonly owner: string;
  readonly top: number;
  readonly isCurrent: boolean;
}) {
  const t = useT('panel');
  const number = useNumber();
  const stored = row?.layers.find((layer) => layer.owner === owner);
  // Of the article on screen the layer itself knows better than what was asked a while ago.
  const status = useLayer(({ layer }) => (layer?.article.id === row?.id ? layer?.content.status : undefined));
  const spans = useLayer(({ layer }) => (layer?.article.id === row?.id ? layer?.content.spans.size : undefined));
  const style = { transform: `translateY(${top}px)`, height: ROW };
  if (row === undefined) return <span className="article-line is-waiting" style={style} />;
  const shownStatus = status ?? stored?.status ?? 'new';
  const count = spans ?? stored?.spans ?? 0;
  return (
    <a
      className={classNames('article-line', isCurrent && 'is-current')}
      href={encodeAddress({ screen: 'annotate', articleId: row.id })}
      aria-current={isCurrent ? 'page' : undefined}
      title={row.title}
      style={style}
    >
      <StatusShape kind={shownStatus} title={t(`layerStatus.${shownStatus}`)} />
      <span className="article-line-title" lang={row.language}>
        {row.title}
      </span>
      <span className="article-line-meta">
        <span>{t('articles.characters', { count: number(row.characters) })}</span>
        {count === 0 ? null : <span>{t('articles.spans', { count })}</span>}
      </span>
    </a>
  );
}
