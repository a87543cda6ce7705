import { createStore, type StoreApi } from 'zustand/vanilla';
import { focusSpan } from '../article/span-actions.ts';
import { openLayerOf, type Workplace } from '../article/workplace.ts';
import type { OpenLayer } from '../state/layer-store.ts';
import { type ArticleHit, asksForSpans, firstFrom, hitsIn, NO_HITS } from './article-hits.ts';

/** What came of the last thing that was done to hits. */
export type FindOutcome =
  | { readonly kind: 'added' | 'removed'; readonly count: number }
  | { readonly kind: 'nothing-to-add' | 'nothing-to-remove' };

export interface FindState {
  readonly isOpen: boolean;
  readonly query: string;
  readonly hits: readonly ArticleHit[];
  /** The hit that is shown, -1 for none. */
  readonly at: number;
  /** Keys of the hits that nothing is to be done to. */
  readonly leftOut: ReadonlySet<string>;
  /** All hits are listed under the field. */
  readonly isListed: boolean;
  /** What spans at hits are to be labelled. */
  readonly label: string | null;
  readonly outcome: FindOutcome | null;
  /** The field is to have the keyboard. */
  readonly asks: boolean;
}

/** The search in the article on screen. */
export interface Find extends Pick<StoreApi<FindState>, 'getState' | 'subscribe' | 'getInitialState'> {
  /** Shows the field and gives it the keyboard; a given query takes the place of the last one. */
  open(query?: string): void;
  /** Shows the hits in the article that is about to be opened, the one at `from` first; the text has the keyboard there. */
  openAhead(query: string, from: number): void;
  /** The field has the keyboard now. */
  answer(): void;
  close(): void;
  type(query: string): void;
  /** Goes to the next or previous hit, round. */
  step(direction: 1 | -1): void;
  show(at: number): void;
  leaveOut(key: string, isLeftOut: boolean): void;
  leaveAllOut(isLeftOut: boolean): void;
  list(isListed: boolean): void;
  choose(label: string): void;
  tell(outcome: FindOutcome): void;
  /** The hits that something is to be done to. */
  chosen(): readonly ArticleHit[];
}

const NONE: ReadonlySet<string> = new Set();

const CLOSED: FindState = {
  isOpen: false,
  query: '',
  hits: NO_HITS,
  at: -1,
  leftOut: NONE,
  isListed: false,
  label: null,
  outcome: null,
  asks: false,
};

export function createFind(work: Workplace): Find {
  const store = createStore<FindState>(() => CLOSED);
  /** Where the hits of the next article are looked at first. */
  let ahead = 0;
  const layerOf = (): OpenLayer | undefined => openLayerOf(work);

  const search = (query: string): readonly ArticleHit[] => {
    const layer = layerOf();
    return layer === undefined ? NO_HITS : hitsIn(query, layer.rules.text, layer.index);
  };

  work.layer.subscribe(({ layer }, before) => {
    const { isOpen, query, at, hits: last } = store.getState();
    if (!isOpen || layer === before.layer) return;
    const isSameText = layer?.rules.text === before.layer?.rules.text;
    const isSameIndex = layer?.index === before.layer?.index;
    if (isSameText && (isSameIndex || !asksForSpans(query))) return;
    const hits = search(query);
    const stays = hits.findIndex(({ key }) => key === last[at]?.key);
    store.setState({ hits, at: stays >= 0 && isSameText ? stays : Math.min(at, hits.length - 1) });
    if (isSameText) return;
    store.setState({ leftOut: NONE, outcome: null, at: firstFrom(hits, ahead) });
    if (layer !== null) ahead = 0;
  });

  const show = (at: number): void => {
    const hit = store.getState().hits[at];
    store.setState({ at: hit === undefined ? -1 : at });
    if (hit === undefined) return;
    if (hit.spanId !== undefined) focusSpan(work, hit.spanId);
    else {
      work.focus.setState({ spanId: null, relationId: null });
      work.pane?.select(hit.start, hit.end);
      work.pane?.reveal(hit.start);
    }
  };

  const type = (query: string): void => {
    const hits = search(query);
    const [caret] = work.pane?.selection() ?? [0];
    const at = firstFrom(hits, caret);
    store.setState({ query, hits, at, leftOut: NONE, outcome: null });
    // Only looked at: what is selected stays while one types.
    const hit = hits[at];
    if (hit !== undefined) work.pane?.reveal(hit.start);
  };

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    type,
    show,

    open(query) {
      store.setState({ isOpen: true, asks: true });
      type(query ?? store.getState().query);
    },

    openAhead(query, from) {
      ahead = from;
      store.setState({ isOpen: true, query, hits: NO_HITS, at: -1, leftOut: NONE, outcome: null });
    },

    answer: () => store.setState({ asks: false }),

    close() {
      store.setState({ isOpen: false, hits: NO_HITS, at: -1, outcome: null });
      work.pane?.focus();
    },

    step(direction) {
      const { hits, at } = store.getState();
      if (hits.length > 0) show((at + direction + hits.length) % hits.length);
    },

    leaveOut(key, isLeftOut) {
      const leftOut = new Set(store.getState().leftOut);
      if (isLeftOut) leftOut.add(key);
      else leftOut.delete(key);
      store.setState({ leftOut });
    },

    leaveAllOut(isLeftOut) {
      store.setState(({ hits }) => ({ leftOut: isLeftOut ? new Set(hits.map(({ key }) => key)) : NONE }));
    },

    list: (isListed) => store.setState({ isListed }),
    choose: (label) => store.setState({ label }),
    tell: (outcome) => store.setState({ outcome }),

    chosen() {
      const { hits, leftOut } = store.getState();
      return leftOut.size === 0 ? hits : hits.filter(({ key }) => !leftOut.has(key));
    },
  };
}
