import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ArticleRow } from '../../shared/api/articles.ts';
import type { CleanUpState } from '../../shared/api/clean-up.ts';
import { encodeAddress } from '../app/address.ts';
import { useT } from '../i18n/i18n.ts';
import { useSummary } from '../state/summary.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { useNumber } from '../ui/moment.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { type StatusKind, StatusShape } from '../ui/StatusShape.tsx';
import { type ArticleQueue, findInQueue, useQueueStates } from './article-queue.ts';
import { useCleanUpLayout } from './clean-up-focus.ts';
import './queue.css';

const ROW_PX = 26;
const SHAPES: Readonly<Record<CleanUpState, StatusKind>> = { proposed: 'new', accepted: 'done', frozen: 'done' };

/** Articles to look at, or all. One that has been looked at stays where it stood. */
export function QueueList({ queue, articleId }: { readonly queue: ArticleQueue; readonly articleId: string }) {
  const t = useT('clean');
  const tApp = useT('app');
  const number = useNumber();
  const { source } = queue;
  const { total = 0, problem } = source.use();
  const list = useCleanUpLayout((layout) => layout.list);
  const counts = useSummary((state) => state.summary?.byCleanUp);
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer<HTMLElement, Element>({
    count: total,
    estimateSize: () => ROW_PX,
    overscan: 8,
    getScrollElement: () => scroller.current,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => source.look(first, last), [source, first, last]);
  const isHere = total > 0;
  useEffect(() => {
    if (!isHere) return;
    let isWanted = true;
    void findInQueue(queue, articleId).then((index) => {
      if (isWanted && index !== undefined) virtual.scrollToIndex(index, { align: 'auto' });
    });
    return () => {
      isWanted = false;
    };
  }, [queue, articleId, isHere, virtual]);
  return (
    <nav className="queue" aria-label={t('queue.title')}>
      <header className="queue-head">
        <h2>{t('queue.title')}</h2>
        {counts === undefined ? null : (
          <span>
            {t('queue.seen', {
              seen: number(counts.accepted + counts.frozen),
              total: number(counts.proposed + counts.accepted + counts.frozen),
            })}
          </span>
        )}
        <Segmented
          label={t('queue.show')}
          value={list}
          onChange={(chosen) => useCleanUpLayout.setState({ list: chosen })}
          options={[
            { value: 'proposed', text: t('queue.proposed') },
            { value: 'all', text: t('queue.all') },
          ]}
        />
      </header>
      {problem === undefined ? null : (
        <ProblemNotice look="line" problem={problem} action={<Button onClick={source.retry}>{tApp('retry')}</Button>} />
      )}
      <section className="queue-rows" ref={scroller} aria-label={t('queue.title')}>
        {total === 0 && problem === undefined ? <p className="queue-none">{t('queue.none')}</p> : null}
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {items.map(({ index, start }) => (
            <QueueLine
              key={index}
              row={source.row(index)}
              top={start}
              isCurrent={source.row(index)?.id === articleId}
            />
          ))}
        </div>
      </section>
    </nav>
  );
}

function QueueLine({
  row,
  top,
  isCurrent,
}: {
  readonly row: ArticleRow | undefined;
  readonly top: number;
  readonly isCurrent: boolean;
}) {
  const t = useT('clean');
  const known = useQueueStates(({ states }) => (row === undefined ? undefined : states.get(row.id)));
  const style = { transform: `translateY(${top}px)`, height: ROW_PX };
  if (row === undefined) return <span className="queue-line" style={style} />;
  const state = known ?? row.cleanUp;
  return (
    <a
      className={classNames('queue-line', isCurrent && 'is-current')}
      href={encodeAddress({ screen: 'clean', articleId: row.id })}
      aria-current={isCurrent ? 'page' : undefined}
      title={row.title}
      style={style}
    >
      <StatusShape
        kind={isCurrent && state === 'proposed' ? 'in-progress' : SHAPES[state]}
        title={t(`state.${state}`)}
      />
      <span className="queue-title" lang={row.language}>
        {row.title}
      </span>
      {row.warnings === 0 ? null : (
        <span className="queue-warning" title={t('queue.warnings', { count: row.warnings })}>
          <span aria-hidden>!</span>
          <span className="visually-hidden">{t('queue.warnings', { count: row.warnings })}</span>
        </span>
      )}
    </a>
  );
}
