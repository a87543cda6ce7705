import { describe, expect, test } from 'vitest';
import { goldFormat } from '../formats/gold/gold-format.ts';
import { EMPTY_LAYER, type Layer, type LayerContent } from '../model/layer.ts';
import { checkRules } from '../model/rules.ts';
import { articleOf } from '../test/article.ts';
import { expectChange } from '../test/expect-change.ts';
import { goldInput, goldOptions } from '../test/gold-input.ts';
import { labelSet } from '../test/label-set.ts';
import { createDice, type Dice, randomText } from '../test/random-changes.ts';
import { randomLayers } from '../test/random-works.ts';
import { decisionOf, readContent, reviewOf } from '../test/review-of.ts';
import type { Decision, Ruling } from './decision.ts';
import { toGoldChange } from './gold-change.ts';
import { settle } from './settle.ts';
import type { Settlement } from './settlement.ts';

/** What the gold layer holds once it is what the settlement says. */
function targetOf({ spans, relations, articleLabels, status }: Settlement): LayerContent {
  return {
    spans: new Map(spans.map(({ span }) => [span.id, span])),
    relations: new Map(relations.map(({ relation }) => [relation.id, relation])),
    articleLabels: Object.fromEntries(articleLabels.map(({ name, value }) => [name, value])),
    status: status === 'gold' ? 'done' : 'in-progress',
    note: '',
  };
}

function expectGoldChange(current: LayerContent, settlement: Settlement): LayerContent {
  const target = targetOf(settlement);
  const change = toGoldChange(current, settlement);
  if (change === undefined) expect(current).toEqual(target);
  else expectChange(current, change, target);
  expect(toGoldChange(target, settlement)).toBeUndefined();
  return target;
}

const pick = (candidate: number): Ruling => ({ type: 'pick', candidate });

describe('the gold layer', () => {
  const review = reviewOf(
    [
      '[张三丰|PER#a]和[李四|PER#b]在[图书馆|ORG#c]',
      { relations: ['a works_for c', 'b works_for c'], articleLabels: { topic: 'city' } },
    ],
    [
      '[张三|PER#a]丰和[李四|PER#b]在[图书馆|ORG#c]',
      { relations: ['a works_for c'], articleLabels: { topic: 'city' } },
    ],
  );

  test('comes to be from nothing, in progress while anything is open', () => {
    const target = expectGoldChange(EMPTY_LAYER, review.settle());
    expect(target.status).toBe('in-progress');
    expect(readContent(target, review.text)).toEqual(['图书馆/ORG', '李四/PER']);
  });

  test('follows each ruling by the least change', () => {
    const first = expectGoldChange(EMPTY_LAYER, review.settle({ 0: pick(0), 1: pick(0) }));
    expect(first.status).toBe('done');
    const settlement = review.settle({ 0: pick(1), 1: pick(0) });
    expect(toGoldChange(first, settlement)).toMatchObject({
      type: 'updateSpan',
      after: { id: 'gann1-a', fragments: [[0, 2]] },
    });
    expectGoldChange(first, settlement);
  });

  test('loses what a ruling takes back, and is in progress again', () => {
    const first = expectGoldChange(EMPTY_LAYER, review.settle({ 0: pick(0), 1: pick(0) }));
    const last = expectGoldChange(first, review.settle({ 0: { type: 'reject' } }));
    expect(last).toMatchObject({ status: 'in-progress' });
    expect(last.spans.has('gann1-a')).toBe(false);
  });

  test('of an article that nobody has finished stays new while it is empty', () => {
    const none = reviewOf(['[张三|PER]', { status: 'new' }]).settle();
    expect(toGoldChange(EMPTY_LAYER, none)).toBeUndefined();
  });

  test('of an article that is nobody’s any more is emptied', () => {
    const none = reviewOf(['[张三|PER]', { status: 'in-progress' }]).settle();
    expectGoldChange(expectGoldChange(EMPTY_LAYER, review.settle({ 0: pick(0) })), none);
  });
});

test('two spans may change places, with their relations, in one batch', () => {
  const review = reviewOf(
    ['[张三|PER#a]、[李四|PER#b]', { relations: ['a knows b'] }],
    ['[张三|ORG#a]、[李四|ORG#b]', {}],
  );
  const [first, second] = [[[0, 2]], [[3, 5]]] as const;
  const edit = (fragments: typeof first | typeof second): Ruling => ({
    type: 'edit',
    item: { type: 'span', label: 'PER', fragments, attributes: {} },
  });
  const indexOf = (kind: string, nth = 0): number =>
    review.disagreements.flatMap((one, i) => (one.kind === kind ? [i] : []))[nth] ?? -1;
  const rulings = (a: Ruling, b: Ruling) => ({
    [indexOf('label')]: a,
    [indexOf('label', 1)]: b,
    [indexOf('relation-missing')]: pick(0),
  });
  const there = expectGoldChange(EMPTY_LAYER, review.settle(rulings(edit(first), edit(second))));
  const exchanged = expectGoldChange(there, review.settle(rulings(edit(second), edit(first))));
  expect(exchanged.relations.size).toBe(1);
  expect(exchanged.spans.get('gann1-a')?.fragments).toEqual([[3, 5]]);
});

/** Rulings on some of what the layers disagree about. */
function randomSettlement(dice: Dice, layers: readonly Layer[]): Settlement {
  const open = settle({ articleId: 'a-1', layers, decisions: [], labelSet });
  const decisions = open.disagreements.flatMap(({ disagreement }): Decision[] => {
    const picked = dice.below(disagreement.candidates.length);
    const rulings: readonly (Ruling | undefined)[] = [
      pick(0),
      pick(picked),
      { type: 'reject' },
      { type: 'defer' },
      undefined,
    ];
    const ruling = dice.pick(rulings);
    return ruling === undefined ? [] : [decisionOf(disagreement, ruling)];
  });
  return settle({ articleId: 'a-1', layers, decisions, labelSet });
}

describe.each([[1], [2], [3]])('random work and rulings, seed %i', (seed) => {
  const dice = createDice(seed);
  const settlements = Array.from({ length: 25 }, () => randomSettlement(dice, randomLayers(dice, 2 + dice.below(2))));

  test('always give a gold layer that the rules allow, by a change that applies, from whatever it was', () => {
    let gold = EMPTY_LAYER;
    for (const settlement of settlements) {
      const change = toGoldChange(gold, settlement);
      gold = expectGoldChange(gold, settlement);
      if (change === undefined) continue;
      expect(checkRules(gold, change, { labelSet, text: randomText })).toEqual({ ok: true, value: undefined });
    }
  });

  test('always give gold lines that can be read back', () => {
    const works = settlements.map((settlement, i) => {
      const id = `a-${i}`;
      return { article: articleOf(randomText, { id }), layers: [], settlement: { ...settlement, articleId: id } };
    });
    const statuses = ['gold', 'unresolved'] as const;
    const encoded = goldFormat.encode(goldInput(...works), { ...goldOptions, statuses });
    expect(encoded.ok ? encoded.value.articleCount : encoded.problem).toBe(works.length);
  });
});
