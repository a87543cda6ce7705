import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { EditedItem, ReasonCode, Ruling } from '../../annotations/review/decision.ts';
import { api } from '../api/client.ts';
import { goTo, replaceAddress } from '../app/navigation.ts';
import { useT } from '../i18n/i18n.ts';
import { useSession } from '../state/session.ts';
import { setSaveState } from '../state/status.ts';
import { toDraft } from './drafts.ts';
import { pseudonymsOf } from './pseudonyms.ts';
import {
  filterItems,
  type ItemFilter,
  neighbour,
  nextAfter,
  type ReviewItem,
  type Tallies,
  tallyItems,
  toReviewItems,
} from './review-items.ts';
import { createReviewStore, type OpenedReview, type ReviewState } from './review-store.ts';
import { useReviewView } from './review-view.ts';

export const reviewStore = createReviewStore(
  {
    overview: () => api.review.overview.query(),
    article: (input) => api.review.article.query(input),
    decide: (input) => api.review.decide.mutate(input),
    undo: (input) => api.review.undo.mutate(input),
    redo: (input) => api.review.redo.mutate(input),
    adjudicate: (input) => api.review.adjudicate.mutate(input),
    getArticle: (input) => api.articles.get.query(input),
  },
  setSaveState,
);

export function useReviewStore<T>(select: (state: ReviewState) => T): T {
  return useStore(reviewStore, select);
}

/** Everything the parts of the Review screen share about the article that lies open. */
export interface ReviewDesk {
  readonly opened: OpenedReview;
  readonly reviewer: string;
  readonly items: readonly ReviewItem[];
  /** What the filter lets through, without those whose ruling is on its way. */
  readonly shown: readonly ReviewItem[];
  readonly tallies: Tallies;
  readonly filter: ItemFilter;
  setFilter(filter: ItemFilter): void;
  readonly selected: ReviewItem | undefined;
  select(id: string): void;
  step(by: 1 | -1): void;
  /** The card that has just been ruled on and is leaving the list. */
  readonly leaving: string | null;
  onLeft(): void;
  /** Name or pseudonym. */
  nameOf(annotator: string): string;
  /** Names or pseudonyms in their own order, which tells nothing of who is behind them. */
  namesOf(annotators: readonly string[]): string;
  /** Those who finished the article, in the order of the names they are shown under. */
  readonly annotators: readonly string[];
  readonly draft: EditedItem | null;
  setDraft(draft: EditedItem | null): void;
  /** Edits what a candidate proposes; the first one when it isn't said which. */
  startEdit(candidate?: number): void;
  readonly reason: ReasonCode | undefined;
  setReason(reason: ReasonCode | undefined): void;
  readonly note: string;
  setNote(note: string): void;
  /** Whether the selected card can be ruled on now. */
  readonly canRule: boolean;
  rule(ruling: Ruling): void;
  undo(): void;
  redo(): void;
}

/** What is being written about a card; it waits there while the person looks at others. */
interface Pad {
  readonly draft: EditedItem | null;
  readonly reason: ReasonCode | undefined;
  readonly note: string;
}

const EMPTY_PAD: Pad = { draft: null, reason: undefined, note: '' };

export function useReviewDesk(opened: OpenedReview, reviewer: string, disagreementId: string | undefined): ReviewDesk {
  const t = useT('review');
  const { settlement } = opened;
  const articleId = opened.article.id;
  const filter = useReviewView((state) => state.filter);
  const setFilter = useReviewView((state) => state.setFilter);
  const sending = useReviewStore((state) => state.sending);
  const items = useMemo(() => toReviewItems(settlement), [settlement]);
  const shown = useMemo(
    () =>
      filterItems(items, filter).filter(({ disagreement }) => filter.state !== 'open' || !sending.has(disagreement.id)),
    [items, filter, sending],
  );
  const { nameOf, annotators } = useNames(articleId, settlement.annotators);
  const tallies = useMemo(() => tallyItems(items, filter, annotators), [items, filter, annotators]);

  const selected =
    items.find(({ disagreement }) => disagreement.id === disagreementId) ??
    shown.find(({ state, disagreement }) => state === 'open' && !sending.has(disagreement.id));
  const selectedId = selected?.disagreement.id;
  const [leaving, setLeaving] = useState<string | null>(null);
  const [pads, setPads] = useState<ReadonlyMap<string, Pad>>(new Map());
  const pad = pads.get(selectedId ?? '') ?? EMPTY_PAD;
  const setPad = (id: string, next: Pad): void => setPads((before) => new Map(before).set(id, next));
  const write = (part: Partial<Pad>): void => {
    if (selectedId !== undefined) setPad(selectedId, { ...pad, ...part });
  };

  // The address says which card is open as soon as one is, so that it can be linked and reloaded.
  useEffect(() => {
    if (selectedId !== undefined && selectedId !== disagreementId) showCard(articleId, selectedId);
  }, [selectedId, disagreementId, articleId]);

  const canRule = selected !== undefined && selected.state !== 'waiting' && selected.state !== 'lapsed';

  const moveOn = (id: string): void => {
    const within = items.filter(
      (item) => item.disagreement.id === id || (shown.includes(item) && !sending.has(item.disagreement.id)),
    );
    showCard(articleId, nextAfter(within, id)?.disagreement.id);
  };
  /** An answer may come when the person is at another article already. */
  const isStillHere = (): boolean => reviewStore.getState().opened?.article.id === articleId;

  const rule = (ruling: Ruling): void => {
    if (selected === undefined || selectedId === undefined || !canRule) return;
    const { reason: reasonCode, note } = pad;
    setPad(selectedId, EMPTY_PAD);
    if (shown.includes(selected)) setLeaving(selectedId);
    moveOn(selectedId);
    void reviewStore
      .getState()
      .rule({
        disagreementId: selectedId,
        ruling,
        reviewer,
        note: note.trim(),
        ...(reasonCode === undefined ? {} : { reasonCode }),
      })
      .then((isStored) => {
        // What could not be stored comes back with all that was written about it.
        if (isStored || !isStillHere()) return;
        setLeaving(null);
        setPad(selectedId, pad);
        showCard(articleId, selectedId);
      });
  };

  const show = (id: string): void => showCard(articleId, id);

  return {
    opened,
    reviewer,
    items,
    shown,
    tallies,
    filter,
    setFilter,
    selected,
    select: show,
    step: (by) => {
      const next = neighbour(shown, selectedId, by);
      if (next !== undefined) show(next.disagreement.id);
    },
    leaving,
    onLeft: () => setLeaving(null),
    nameOf,
    namesOf: (some) =>
      annotators
        .filter((annotator) => some.includes(annotator))
        .map(nameOf)
        .join(t('comma')),
    annotators,
    draft: pad.draft,
    setDraft: (draft) => write({ draft }),
    startEdit: (candidate = 0) => {
      const item = selected?.disagreement.candidates[candidate]?.item;
      if (item !== undefined && canRule) write({ draft: toDraft(item, settlement.spans) });
    },
    reason: pad.reason,
    setReason: (reason) => write({ reason }),
    note: pad.note,
    setNote: (note) => write({ note }),
    canRule,
    rule,
    undo: () =>
      void reviewStore
        .getState()
        .undo(reviewer)
        .then((decision) => decision !== null && isStillHere() && show(decision.disagreementId)),
    redo: () =>
      void reviewStore
        .getState()
        .redo()
        .then((decision) => decision !== null && isStillHere() && moveOn(decision.disagreementId)),
  };
}

function showCard(articleId: string, disagreementId: string | undefined): void {
  replaceAddress({ screen: 'review', articleId, ...(disagreementId === undefined ? {} : { disagreementId }) });
}

/** Goes to another article with all of its open cards: labels and people of this one may not be there. */
export function openArticle(articleId: string): void {
  useReviewView.getState().setFilter({ state: 'open' });
  goTo({ screen: 'review', articleId });
}

interface Names {
  nameOf(annotator: string): string;
  /** In the order in which they are shown. */
  readonly annotators: readonly string[];
}

function useNames(articleId: string, annotators: readonly string[]): Names {
  const isHidden = useReviewView((state) => state.hidesNames);
  const t = useT('review');
  return useMemo(() => {
    if (!isHidden) return { nameOf: (annotator) => annotator, annotators };
    const pseudonyms = pseudonymsOf(annotators, articleId, t('pseudonyms'));
    return { nameOf: (annotator) => pseudonyms.get(annotator) ?? '', annotators: [...pseudonyms.keys()] };
  }, [isHidden, annotators, articleId, t]);
}

/** The one who reviews; the frame lets nobody else in here. */
export function useReviewer(): string {
  return useSession((state) => state.acting?.name ?? '');
}
