import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { focusSpan } from '../article/span-actions.ts';
import { useFocus, work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { useLayer } from '../state/layer.ts';
import { EMPTY_INDEX } from '../state/layer-index.ts';
import { SealChip } from '../ui/SealChip.tsx';
import './listing.css';
import { useLook } from './look.ts';
import { type ListingRow, listSpans, nextOccurrence, toRows } from './span-listing.ts';

const ROW = 22;

/** All spans as in a printed index: label, surface, leader dots, count. Only the rows in view are there. */
export function SpanListing({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const t = useT('panel');
  const look = useLook();
  const text = useLayer(({ layer }) => layer?.rules.text ?? '');
  // The index may be a moment behind: what was pressed is painted in the text first.
  const index = useDeferredValue(useLayer(({ layer }) => layer?.index ?? EMPTY_INDEX));
  const rows = useMemo(
    () => toRows(listSpans(index, text, look?.labelSet.entities.map(({ name }) => name) ?? [])),
    [index, text, look],
  );
  const list = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    // What stands above the list grows and shrinks with the span in focus.
    const top = list.current?.offsetTop ?? 0;
    if (top !== offset) setOffset(top);
  });
  const virtual = useVirtualizer({
    count: rows.length,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: offset,
    getScrollElement: () => scroller.current,
  });

  return (
    <section className="block listing" aria-label={t('listing.title')}>
      <h2 className="block-title">
        {t('listing.title')} <span className="block-count">{index.spans.length}</span>
        <span className="block-aside">{t('listing.order')}</span>
      </h2>
      {rows.length === 0 ? <p className="empty">{t('listing.empty')}</p> : null}
      <div ref={list} className="listing-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index: at, start }) => {
          const row = rows[at];
          return row === undefined ? null : (
            <ListingLine key={`${row.label} ${row.surface}`} row={row} top={start - offset} isFirst={at === 0} />
          );
        })}
      </div>
    </section>
  );
}

function ListingLine({
  row,
  top,
  isFirst,
}: {
  readonly row: ListingRow;
  readonly top: number;
  readonly isFirst: boolean;
}) {
  const t = useT('panel');
  const look = useLook();
  const isCurrent = useFocus(({ spanId }) => spanId !== null && row.spans.some(({ id }) => id === spanId));
  const label = look?.entity(row.label);
  const press = (): void => {
    const next = nextOccurrence(row.spans, work.focus.getState().spanId);
    if (next !== undefined) focusSpan(work, next.id);
  };
  return (
    <div
      className="listing-line"
      data-begins={row.labelCount !== null && !isFirst}
      style={{ transform: `translateY(${top}px)`, height: ROW }}
    >
      {row.labelCount === null ? null : (
        <span className="listing-label">
          {label === undefined ? null : <SealChip label={label} />}
          <span style={{ color: look?.textColor(row.label) }}>{look?.titleOf(row.label)}</span>
          <span className="listing-total">{row.labelCount}</span>
        </span>
      )}
      <button
        type="button"
        className="listing-surface"
        aria-current={isCurrent || undefined}
        aria-label={t('listing.surface', { surface: row.surface, count: row.spans.length })}
        onClick={press}
      >
        <span className="listing-text">{row.surface}</span>
        <span className="index-leader" aria-hidden="true" />
        <span>{row.spans.length}</span>
      </button>
    </div>
  );
}
