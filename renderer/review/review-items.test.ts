import { expect, test } from 'vitest';
import type { Decision, Ruling } from '../../annotations/review/decision.ts';
import type { DisagreementKind } from '../../annotations/review/disagreement.ts';
import { settle } from '../../annotations/review/settle.ts';
import { filterItems, neighbour, nextAfter, pairOf, signsOf, tallyItems, toReviewItems } from './review-items.ts';
import { LABELS, LAYERS } from './test/sample-layers.ts';

const settled = (decisions: readonly Decision[] = []) =>
  settle({ articleId: 'a', layers: LAYERS, decisions, labelSet: LABELS });
const START = settled();

function idOf(kind: DisagreementKind, nth = 0): string {
  const found = START.disagreements.filter(({ disagreement }) => disagreement.kind === kind)[nth];
  if (found === undefined) throw new Error(`no ${kind}`);
  return found.disagreement.id;
}

function decide(disagreementId: string, ruling: Ruling): Decision {
  return {
    id: `x${disagreementId}`,
    articleId: 'a',
    disagreementId,
    ruling,
    by: 'reviewer',
    reviewer: '沈遥',
    note: '',
    at: '2024-01-01T00:00:00Z',
  };
}

const stateOf = (decisions: readonly Decision[], id: string) =>
  toReviewItems(settled(decisions)).find(({ disagreement }) => disagreement.id === id);

test('a relation waits for its end, says for what, and is open once that is settled', () => {
  const [label, relation] = [idOf('label'), idOf('relation-missing')];
  expect(stateOf([], relation)).toMatchObject({ state: 'waiting', waitsFor: [label] });
  expect(stateOf([decide(label, { type: 'defer' })], relation)).toMatchObject({ state: 'waiting', waitsFor: [label] });
  expect(stateOf([decide(label, { type: 'pick', candidate: 0 })], relation)).toMatchObject({
    state: 'open',
    waitsFor: [],
  });
});

test('a relation whose end was ruled to be nothing has nothing left to rule on', () => {
  expect(stateOf([decide(idOf('label'), { type: 'reject' })], idOf('relation-missing'))?.state).toBe('lapsed');
});

test.each<[string, readonly Decision[]]>([
  ['nothing', []],
  ['a pick', [decide(idOf('label'), { type: 'pick', candidate: 1 })]],
  ['a rejected end', [decide(idOf('label'), { type: 'reject' })]],
  ['deferred', [decide(idOf('boundary'), { type: 'defer' }), decide(idOf('missing'), { type: 'reject' })]],
])('open and deferred cards are those of the settlement: %s decided', (_, decisions) => {
  const settlement = settled(decisions);
  const items = toReviewItems(settlement);
  expect(filterItems(items, { state: 'open' })).toHaveLength(settlement.openCount);
  expect(filterItems(items, { state: 'deferred' })).toHaveLength(settlement.deferredCount);
});

test('signs and pairs', () => {
  const items = toReviewItems(START);
  const find = (id: string) => items.find(({ disagreement }) => disagreement.id === id)?.disagreement;
  const [label, missing] = [find(idOf('label')), find(idOf('missing'))];
  expect(label && signsOf(label).toSorted()).toEqual(['FAC', 'ORG']);
  expect(label && pairOf(label)).toBe('FAC/ORG');
  expect(missing && signsOf(missing)).toEqual(['LOC', '∅']);
  expect(missing && pairOf(missing)).toBe('');
});

test('counts say what a click would show', () => {
  const items = toReviewItems(START);
  const tallies = tallyItems(items, { state: 'open', kind: 'label' }, START.annotators);
  expect(tallies.kinds.map(({ key, count }) => [key, count])).toEqual([
    ['missing', 1],
    ['boundary', 1],
    ['label', 1],
    ['relation-missing', 2],
  ]);
  expect(tallies.pairs).toEqual([{ key: 'FAC/ORG', count: 1 }]);
  expect(tallies.states.open).toBe(1);
  for (const { key, count } of tallies.kinds) {
    expect(filterItems(items, { state: 'open', kind: key })).toHaveLength(count);
  }
});

test('somebody without a proposal does not stand in the filter by annotator', () => {
  const items = filterItems(toReviewItems(START), { state: 'open', annotator: '周原' });
  expect(items.map(({ disagreement }) => disagreement.kind)).not.toContain('relation-missing');
});

test('after a ruling the next open card is live, from the top again, and waiting ones are passed over', () => {
  const items = toReviewItems(START);
  const open = items.filter(({ state }) => state === 'open').map(({ disagreement }) => disagreement.id);
  const walk: string[] = [];
  let id = open[1] ?? '';
  for (let i = 0; i < open.length; i += 1) {
    walk.push(id);
    id = nextAfter(items, id)?.disagreement.id ?? '';
  }
  expect(walk.toSorted()).toEqual(open.toSorted());
});

test('after a deferred card the next deferred one, and nothing when it was the last of all', () => {
  const [a, b] = [idOf('boundary'), idOf('missing')];
  const items = filterItems(toReviewItems(settled([decide(a, { type: 'defer' }), decide(b, { type: 'defer' })])), {
    state: 'deferred',
  });
  const [first, second] = items.map(({ disagreement }) => disagreement.id);
  expect(nextAfter(items, first ?? '')?.disagreement.id).toBe(second);
  expect(nextAfter(items.slice(0, 1), first ?? '')).toBeUndefined();
});

test('stepping stops at both ends and begins at the near one', () => {
  const items = toReviewItems(START);
  const last = items.at(-1);
  expect(neighbour(items, last?.disagreement.id, 1)).toBeUndefined();
  expect(neighbour(items, items[0]?.disagreement.id, 1)).toBe(items[1]);
  expect(neighbour(items, undefined, 1)).toBe(items[0]);
  expect(neighbour(items, undefined, -1)).toBe(last);
});
