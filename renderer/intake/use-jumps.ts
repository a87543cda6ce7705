import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import { useCleanUpFocus } from './clean-up-focus.ts';
import { type RawRow, rowAt } from './raw-rows.ts';
import type { ScrollPair } from './scroll-pair.ts';

/** Lines nearer to an edge than this are brought to the middle: a removal is read with what stands around it. */
const EDGE_PX = 48;

/** Brings the place the person has gone to into view, in both columns. */
export function useJumps(
  rows: readonly RawRow[],
  pair: ScrollPair,
  virtual: Virtualizer<HTMLDivElement, Element>,
): void {
  const jumps = useCleanUpFocus((focus) => focus.jumps);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a jump is what counts; rows that come anew move nothing
  useEffect(() => {
    if (jumps === 0) return;
    const { current, caret } = useCleanUpFocus.getState();
    const index = rowAt(rows, current ?? caret);
    const place = virtual.measurementsCache[index];
    const window = virtual.scrollElement;
    if (place === undefined || window === null) return;
    const [top, bottom] = [window.scrollTop, window.scrollTop + window.clientHeight];
    if (place.start < top + EDGE_PX || place.end > bottom - EDGE_PX) virtual.scrollToIndex(index, { align: 'center' });
    pair.pin(current ?? caret);
  }, [jumps]);
}
