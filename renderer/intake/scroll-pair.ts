import type { SourceMap } from '../../annotations/text/source-map.ts';
import { alignKept, type Column, followKept, followRaw } from './scroll-map.ts';

export type PaneName = 'raw' | 'kept';

/** One of two columns that scroll together. */
export interface Pane {
  readonly element: HTMLElement;
  /** Where its blocks are now; asked at each scroll, since blocks are measured as they come into view. */
  column(): Column;
}

/** Keeps two columns at the same words. Whichever the person moves leads, the other follows. */
export interface ScrollPair {
  attach(name: PaneName, pane: Pane): () => void;
  /** The person has put their hand on a column. */
  lead(name: PaneName): void;
  /** The window goes to a place of the raw text: there both columns show it at one height, until a hand moves them. */
  pin(rawOffset: number): void;
  /** A column has been scrolled. */
  onScroll(name: PaneName): void;
  setMap(map: SourceMap): void;
}

export function createScrollPair(): ScrollPair {
  const panes = new Map<PaneName, Pane>();
  let map: SourceMap = [];
  let leader: PaneName = 'raw';
  let pinned: number | undefined;

  const follow = (): void => {
    const [raw, kept] = [panes.get('raw'), panes.get('kept')];
    if (raw === undefined || kept === undefined) return;
    if (pinned !== undefined) {
      scrollTo(kept.element, alignKept(raw.column(), kept.column(), map, pinned, raw.element.scrollTop));
      return;
    }
    const [from, to] = leader === 'raw' ? [raw, kept] : [kept, raw];
    const range = from.element.scrollHeight - from.element.clientHeight;
    const share = range <= 0 ? 0 : from.element.scrollTop / range;
    const across = leader === 'raw' ? followRaw : followKept;
    const target = across(raw.column(), kept.column(), map, share);
    scrollTo(to.element, target * Math.max(0, to.element.scrollHeight - to.element.clientHeight));
  };

  return {
    attach: (name, pane) => {
      panes.set(name, pane);
      return () => {
        if (panes.get(name) === pane) panes.delete(name);
      };
    },
    lead: (name) => {
      leader = name;
      pinned = undefined;
    },
    pin: (rawOffset) => {
      leader = 'raw';
      pinned = rawOffset;
      follow();
    },
    onScroll: (name) => {
      if (name === leader) follow();
    },
    setMap: (next) => {
      map = next;
      follow();
    },
  };
}

function scrollTo(element: HTMLElement, top: number): void {
  // Less than a pixel is nothing that anybody sees.
  if (Math.abs(element.scrollTop - top) >= 1) element.scrollTop = top;
}
