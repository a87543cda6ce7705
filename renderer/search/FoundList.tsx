import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { SearchScope } from '../../shared/api/search.ts';
import { useT } from '../i18n/i18n.ts';
import { useLook } from '../panel/look.ts';
import { useSession } from '../state/session.ts';
import { useCommands } from '../ui/commands.ts';
import { ArticleLine, HitLine, RestLine } from './FoundLines.tsx';
import type { FoundArticles } from './found-articles.ts';
import { type FoundRow, toFoundRows } from './found-rows.ts';
import { FOUND_LIST, listCommands } from './list-commands.ts';
import { useSearchView } from './search-view.ts';

const HEIGHT: Readonly<Record<FoundRow['kind'], number>> = { article: 34, hit: 27, rest: 24 };
/** The next page is asked for when so few lines are left. */
const AHEAD = 60;

/** The hits in their context, by article; only those in view are there. */
export function FoundList({
  found,
  query,
  scope,
}: {
  readonly found: FoundArticles;
  readonly query: string;
  readonly scope: SearchScope;
}) {
  const t = useT('search');
  const look = useLook();
  const articles = found.use((state) => state.found);
  const isHere = found.use((state) => state.counts !== null);
  const isReviewer = useSession((state) => state.acting?.role === 'reviewer');
  // Nothing is done to many relations at once.
  const canChange = useSession((state) => state.acting?.role === 'annotator') && scope !== 'relations';
  const choice = useSearchView((view) => view.choice);
  const active = useSearchView((view) => view.active);
  const rows = useMemo(() => toFoundRows(articles), [articles]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    estimateSize: (i) => HEIGHT[rows[i]?.kind ?? 'hit'],
    overscan: 12,
    getScrollElement: () => scroller.current,
    initialOffset: () => useSearchView.getState().scrollTop,
    onChange: (list) => useSearchView.setState({ scrollTop: list.scrollOffset ?? 0 }),
  });
  // Another answer may bring lines of other heights to the same places.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what is measured
  useEffect(() => virtual.measure(), [rows, virtual]);
  const last = virtual.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last > rows.length - AHEAD) found.more();
  }, [found, rows, last]);
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active);
  }, [active, virtual]);
  const commands = useMemo(() => listCommands(t, rows, { isReviewer, canChange }), [t, rows, isReviewer, canChange]);
  useCommands(commands);
  if (look === null) return null;
  const isEmpty = query.trim() === '';
  return (
    <section id={FOUND_LIST} className="found" ref={scroller} aria-label={t('list')} tabIndex={-1}>
      {isEmpty || (isHere && rows.length === 0) ? (
        <div className="found-empty">
          <p>{isEmpty ? t('empty') : t('nothing', { query })}</p>
          <ul className="found-syntax">
            {(['words', 'phrase', 'label', 'ends'] as const).map((kind) => (
              <li key={kind}>
                <code>{t(`syntax.${kind}.example`)}</code> {t(`syntax.${kind}.means`)}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <ul className="found-canvas" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const place = { top: start, height: size, isActive: index === active };
          const key = `${row.article.articleId} ${index}`;
          if (row.kind === 'rest') return <RestLine key={key} row={row} {...place} />;
          const line = { ...place, choice, look, isReviewer, canChange };
          return row.kind === 'article' ? (
            <ArticleLine key={key} article={row.article} {...line} />
          ) : (
            <HitLine key={key} article={row.article} hit={row.hit} {...line} />
          );
        })}
      </ul>
    </section>
  );
}
