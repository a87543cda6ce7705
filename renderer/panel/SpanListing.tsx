import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type RefObject, useDeferredValue, useMemo, useRef } from 'react';
import { focusSpan } from '../article/span-actions.ts';
import { useFocus, work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { useLayer } from '../state/layer.ts';
import { EMPTY_INDEX } from '../state/layer-index.ts';
import { LabelSeal } from './LabelSeal.tsx';
import './listing.css';
import { type PanelLook, useLook } from './look.ts';
import { type ListingRow, listSpans, nextOccurrence, toRows } from './span-listing.ts';
import { useTopOf } from './use-top-of.ts';

const ROW = 22;

/** All spans as in a printed index: label, surface, leader dots, count. Only the rows in view are there. */
export const SpanListing = memo(function SpanListing({
  scroller,
  above,
}: {
  readonly scroller: RefObject<HTMLElement | null>;
  /** What stands above it in the same scroller. */
  readonly above: RefObject<HTMLElement | null>;
}) {
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
  const offset = useTopOf(list, above);
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
          return row === undefined || look === null ? null : (
            <ListingLine key={`${row.label} ${row.surface}`} row={row} look={look} top={start - offset} />
          );
        })}
      </div>
    </section>
  );
});

const ListingLine = memo(function ListingLine({
  row,
  look,
  top,
}: {
  readonly row: ListingRow;
  readonly look: PanelLook;
  readonly top: number;
}) {
  const isCurrent = useFocus(({ spanId }) => spanId !== null && row.spans.some(({ id }) => id === spanId));
  const press = (): void => {
    const next = nextOccurrence(row.spans, work.focus.getState().spanId);
    if (next !== undefined) focusSpan(work, next.id);
  };
  return (
    <div
      className="listing-line"
      data-begins={row.labelCount !== null && top > 0}
      style={{ transform: `translateY(${top}px)`, height: ROW }}
    >
      {row.labelCount === null ? null : (
        <span className={`listing-label ${look.classOf(row.label)}`}>
          <LabelSeal look={look} label={row.label} />
          <span className="label-name">{look.titleOf(row.label)}</span>
          <span className="listing-total">{row.labelCount}</span>
        </span>
      )}
      <button type="button" className="listing-surface" aria-current={isCurrent || undefined} onClick={press}>
        <span className="listing-text">{row.surface}</span>
        <span className="index-leader" aria-hidden="true" />
        <span>{row.spans.length}</span>
      </button>
    </div>
  );
});
