import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * How far down in its scroller a list begins. Looked at when what stands above it changes its height, and then after
 * the browser has laid it out anyway: asking at each rendering would make it lay out twice.
 */
export function useTopOf(list: RefObject<HTMLElement | null>, above: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const [element, neighbour] = [list.current, above.current];
    if (element === null || neighbour === null) return;
    const observer = new ResizeObserver(() => setTop(element.offsetTop));
    observer.observe(neighbour);
    return () => observer.disconnect();
  }, [list, above]);
  return top;
}
