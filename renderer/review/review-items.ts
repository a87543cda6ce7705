import { type Span, sameFragments } from '../../annotations/model/span.ts';
import type { Decision } from '../../annotations/review/decision.ts';
import type { Candidate, Disagreement, DisagreementKind } from '../../annotations/review/disagreement.ts';
import { disagreementKinds } from '../../annotations/review/disagreement.ts';
import type { Settlement } from '../../annotations/review/settlement.ts';

/**
 * `waiting`: disagreements about its ends come first. `lapsed`: nothing is left to rule on, because every proposal lost
 * an end to a ruling.
 */
export type ItemState = 'open' | 'waiting' | 'deferred' | 'decided' | 'lapsed';

/** One card of the inbox. */
export interface ReviewItem {
  readonly disagreement: Disagreement;
  readonly decision: Decision | undefined;
  readonly state: ItemState;
  /** Ids of the disagreements that are still unsettled and have to be settled first. */
  readonly waitsFor: readonly string[];
}

/** The cards of an article, in reading order. */
export function toReviewItems({ disagreements }: Pick<Settlement, 'disagreements'>): readonly ReviewItem[] {
  const byId = new Map(disagreements.map((entry) => [entry.disagreement.id, entry]));
  return disagreements.map(({ disagreement, decision }): ReviewItem => {
    if (decision !== undefined) {
      const state = decision.ruling.type === 'defer' ? 'deferred' : 'decided';
      return { disagreement, decision, state, waitsFor: [] };
    }
    const before = disagreement.waitsFor.flatMap((id) => byId.get(id) ?? []);
    const waitsFor = before.filter((entry) => !isSettled(entry)).map((entry) => entry.disagreement.id);
    const rejected = before.filter((entry) => entry.decision?.ruling.type === 'reject');
    const lost = disagreement.candidates.every((candidate) => losesAnEnd(candidate, rejected));
    const state = lost ? 'lapsed' : waitsFor.length > 0 ? 'waiting' : 'open';
    return { disagreement, decision, state, waitsFor: lost ? [] : waitsFor };
  });
}

type Entry = Settlement['disagreements'][number];

function isSettled({ decision }: Entry): boolean {
  return decision !== undefined && decision.ruling.type !== 'defer';
}

function losesAnEnd({ item }: Candidate, rejected: readonly Entry[]): boolean {
  if (item.type !== 'relation') return false;
  return [item.head, item.tail].some((end) => rejected.some(({ disagreement }) => proposes(disagreement, end)));
}

function proposes({ candidates }: Disagreement, end: Span): boolean {
  return candidates.some(
    ({ item }) =>
      item.type === 'span' && item.span.label === end.label && sameFragments(item.span.fragments, end.fragments),
  );
}

/** The sign of "nothing here" among label names; no label can bear it. */
export const NOTHING = '∅';

/** Label names that stand against each other, in the order of the candidates; `NOTHING` where somebody has none. */
export function signsOf({ candidates, without }: Disagreement): readonly string[] {
  const labels = new Set(candidates.map(({ item }) => labelOf(item)));
  return [...labels, ...(without.length > 0 ? [NOTHING] : [])];
}

export function labelOf(item: Candidate['item']): string {
  switch (item.type) {
    case 'span':
      return item.span.label;
    case 'relation':
      return item.relation.label;
    case 'articleLabel':
      return item.name;
  }
}

/** What is shown of the cards. Absent parts let everything through. */
export interface ItemFilter {
  readonly state: 'open' | 'deferred' | 'decided' | 'all';
  readonly kind?: DisagreementKind;
  /** As `pairOf` writes it. */
  readonly pair?: string;
  /** Somebody who proposes something there. */
  readonly annotator?: string;
}

/** `LOC/ORG`: the labels that stand against each other, whoever has which; empty where there is only one. */
export function pairOf(disagreement: Disagreement): string {
  const signs = signsOf(disagreement).filter((sign) => sign !== NOTHING);
  return signs.length < 2 ? '' : [...signs].sort().join('/');
}

export function filterItems(items: readonly ReviewItem[], filter: ItemFilter): readonly ReviewItem[] {
  return items.filter(
    ({ disagreement, state }) =>
      passesState(state, filter.state) &&
      (filter.kind === undefined || filter.kind === disagreement.kind) &&
      (filter.pair === undefined || filter.pair === pairOf(disagreement)) &&
      (filter.annotator === undefined || proposers(disagreement).includes(filter.annotator)),
  );
}

function passesState(state: ItemState, wanted: ItemFilter['state']): boolean {
  switch (wanted) {
    case 'open':
      return state === 'open' || state === 'waiting';
    case 'deferred':
      return state === 'deferred';
    case 'decided':
      return state === 'decided' || state === 'lapsed';
    case 'all':
      return true;
  }
}

function proposers({ candidates }: Disagreement): readonly string[] {
  return candidates.flatMap(({ annotators }) => annotators);
}

export interface Tally<K extends string = string> {
  readonly key: K;
  readonly count: number;
}

/** `undefined` takes the part away. */
export function withPart<P extends 'kind' | 'pair' | 'annotator'>(
  filter: ItemFilter,
  part: P,
  value: ItemFilter[P] | undefined,
): ItemFilter {
  const { [part]: _before, ...others } = filter as ItemFilter & Record<P, unknown>;
  return (value === undefined ? others : { ...others, [part]: value }) as ItemFilter;
}

/** How many cards there are of each state, kind, pair of labels and annotator; kinds in their own order. */
export interface Tallies {
  readonly states: Readonly<Record<ItemFilter['state'], number>>;
  readonly kinds: readonly Tally<DisagreementKind>[];
  readonly pairs: readonly Tally[];
  readonly annotators: readonly Tally[];
}

/** @param annotators all who finished the article, so that one with nothing at all is listed with 0. */
export function tallyItems(items: readonly ReviewItem[], filter: ItemFilter, annotators: readonly string[]): Tallies {
  // Each list of counts leaves its own part of the filter out: its numbers say what a click would show.
  const but = (part: 'kind' | 'pair' | 'annotator'): readonly Disagreement[] => {
    const { [part]: _own, ...others } = filter;
    return filterItems(items, others).map(({ disagreement }) => disagreement);
  };
  const count = (state: ItemFilter['state']): number => filterItems(items, { ...filter, state }).length;
  const ofKind = Map.groupBy(but('kind'), ({ kind }) => kind);
  const pairs = Map.groupBy(but('pair'), pairOf);
  const proposals = but('annotator').map(proposers);
  return {
    states: { open: count('open'), deferred: count('deferred'), decided: count('decided'), all: count('all') },
    kinds: disagreementKinds.flatMap((key) => {
      const found = ofKind.get(key)?.length ?? 0;
      return found === 0 && filter.kind !== key ? [] : [{ key, count: found }];
    }),
    pairs: [...pairs]
      .filter(([key]) => key !== '')
      .map(([key, all]) => ({ key, count: all.length }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)),
    annotators: annotators.map((key) => ({ key, count: proposals.filter((names) => names.includes(key)).length })),
  };
}

/**
 * The card that is live after `id` has been ruled on: the next one in the same state (the next deferred one after a
 * deferred one), from the top again after the last; else the next open one. `undefined` when none is left.
 */
export function nextAfter(items: readonly ReviewItem[], id: string): ReviewItem | undefined {
  const at = items.findIndex(({ disagreement }) => disagreement.id === id);
  const inOrder = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))];
  const state = items[at]?.state;
  const alike = state === 'deferred' ? inOrder.find((item) => item.state === state) : undefined;
  return alike ?? inOrder.find((item) => item.state === 'open');
}

/** The card before or after `id` in the list; stops at its ends. */
export function neighbour(items: readonly ReviewItem[], id: string | undefined, step: 1 | -1): ReviewItem | undefined {
  const at = items.findIndex(({ disagreement }) => disagreement.id === id);
  if (at < 0) return step === 1 ? items[0] : items.at(-1);
  return items[at + step];
}
