import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import type { Column } from './scroll-map.ts';
import type { PaneName, ScrollPair } from './scroll-pair.ts';

/** Which offsets of the column's text a block shows. */
export interface BlockRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A column of blocks of which only those in view are drawn, scrolled together with the other one.
 * @param keep index of a block that stays drawn although it is out of view, or -1
 */
export function usePane(
  name: PaneName,
  pair: ScrollPair,
  options: {
    readonly count: number;
    /** Blocks at the top that show nothing of the text. */
    readonly headings: number;
    readonly rangeOf: (index: number) => BlockRange;
    /** Height of a block before it is measured, in a column of `width` pixels. */
    readonly estimate: (index: number, width: number) => number;
    readonly keep?: RefObject<number>;
  },
): { readonly scroller: RefObject<HTMLDivElement | null>; readonly virtual: Virtualizer<HTMLDivElement, Element> } {
  const scroller = useRef<HTMLDivElement>(null);
  const width = useRef(0);
  const { count, estimate, keep } = options;
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count,
    estimateSize: (index) => estimate(index, width.current),
    overscan: 4,
    getScrollElement: () => scroller.current,
    rangeExtractor: (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      const kept = keep?.current ?? -1;
      if (kept < 0 || kept >= count || indexes.includes(kept)) return indexes;
      return [...indexes, kept].sort((a, b) => a - b);
    },
  });
  const latest = useRef({ options, virtual });
  latest.current = { options, virtual };

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const column = (): Column => {
      const { options: now, virtual: drawn } = latest.current;
      const places = drawn.measurementsCache;
      return {
        height: drawn.getTotalSize(),
        count: Math.max(0, Math.min(places.length, now.count) - now.headings),
        block: (i) => {
          const index = i + now.headings;
          const { start: top = 0, end: bottom = 0 } = places[index] ?? {};
          return { ...now.rangeOf(index), top, bottom };
        },
      };
    };
    // Heights hold for the width they were guessed or measured at.
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? 0);
      if (now === width.current) return;
      width.current = now;
      remeasure(latest.current.virtual);
    });
    observer.observe(element);
    const detach = pair.attach(name, { element, column });
    const lead = (): void => pair.lead(name);
    const onScroll = (): void => pair.onScroll(name);
    const leading = ['wheel', 'pointerdown', 'touchstart', 'focusin', 'keydown'] as const;
    for (const event of leading) element.addEventListener(event, lead, { passive: true });
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      detach();
      observer.disconnect();
      for (const event of leading) element.removeEventListener(event, lead);
      element.removeEventListener('scroll', onScroll);
    };
  }, [name, pair]);

  return { scroller, virtual };
}

/** The column has another width: heights are guessed and measured anew, and what was at the top stays there. */
function remeasure(virtual: Virtualizer<HTMLDivElement, Element>): void {
  const scrollTop = virtual.scrollElement?.scrollTop ?? 0;
  const top = virtual.getVirtualItemForOffset(scrollTop);
  virtual.measure();
  virtual.getTotalSize();
  for (const block of virtual.elementsCache.values()) {
    if (block.isConnected && block instanceof HTMLElement) {
      virtual.resizeItem(virtual.indexFromElement(block), block.offsetHeight);
    }
  }
  virtual.getTotalSize();
  const now = top === undefined ? undefined : virtual.measurementsCache[top.index];
  if (top === undefined || now === undefined || scrollTop === 0) return;
  virtual.scrollToOffset(now.start + ((scrollTop - top.start) / Math.max(1, top.size)) * now.size);
}
