import { describe, expect, test } from 'vitest';
import { apply } from '../model/apply.ts';
import { EMPTY_LAYER, encodeLayer, type Layer, type LayerContent } from '../model/layer.ts';
import { checkRules } from '../model/rules.ts';
import { expectChange } from '../test/expect-change.ts';
import { labelSet } from '../test/label-set.ts';
import { createDice, type Dice, randomChange, randomText } from '../test/random-changes.ts';
import { readContent, reviewOf } from '../test/review-of.ts';
import type { Ruling } from './decision.ts';
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

/** Work that two or three people might have done, and rulings on some of what they disagree about. */
function randomSettlement(dice: Dice, seeds: readonly LayerContent[]): Settlement {
  const layers: Layer[] = seeds.map((content, i) => encodeLayer({ ...content, status: 'done' }, 'a-1', `ann${i}`, 0));
  const open = settle({ articleId: 'a-1', layers, decisions: [], labelSet });
  const decisions = open.disagreements.flatMap(({ disagreement }, i) => {
    const ruling = (
      [
        pick(0),
        pick(dice.below(disagreement.candidates.length)),
        { type: 'reject' },
        { type: 'defer' },
        undefined,
      ] as const
    )[dice.below(5)];
    if (ruling === undefined) return [];
    const at = `2026-07-01T00:00:00.${String(i).padStart(6, '0')}Z`;
    return [
      {
        id: `d${i}`,
        articleId: 'a-1',
        disagreementId: disagreement.id,
        ruling,
        by: 'reviewer' as const,
        reviewer: 'lin',
        note: '',
        at,
      },
    ];
  });
  return settle({ articleId: 'a-1', layers, decisions, labelSet });
}

function randomWork(dice: Dice, from: LayerContent, steps: number, prefix: string): LayerContent {
  let content = from;
  for (let step = 0; step < steps; step += 1) {
    const change = randomChange(content, dice, `${prefix}${step}`);
    const applied = change && apply(content, change);
    if (change && applied?.ok && checkRules(applied.value, change, { labelSet, text: randomText }).ok)
      content = applied.value;
  }
  return content;
}

describe.each([[1], [2], [3]])('random work and rulings, seed %i', (seed) => {
  const dice = createDice(seed);
  let gold = EMPTY_LAYER;

  test('always give a gold layer that the rules allow, by a change that applies, from whatever it was', () => {
    for (let round = 0; round < 25; round += 1) {
      const common = randomWork(dice, EMPTY_LAYER, 40, `r${round}c`);
      const works = Array.from({ length: 2 + dice.below(2) }, (_, i) =>
        renamed(randomWork(dice, common, 25, `r${round}n`), `w${i}`),
      );
      const settlement = randomSettlement(dice, works);
      const change = toGoldChange(gold, settlement);
      gold = expectGoldChange(gold, settlement);
      if (change !== undefined)
        expect(checkRules(gold, change, { labelSet, text: randomText })).toEqual({ ok: true, value: undefined });
    }
  });
});

/** The same work with ids of one annotator’s own, as ids are unique in a project. */
function renamed(content: LayerContent, owner: string): LayerContent {
  const id = (old: string) => `${owner}-${old}`;
  return {
    ...content,
    spans: new Map([...content.spans.values()].map((span) => [id(span.id), { ...span, id: id(span.id) }])),
    relations: new Map(
      [...content.relations.values()].map((one) => [
        id(one.id),
        { ...one, id: id(one.id), head: id(one.head), tail: id(one.tail) },
      ]),
    ),
  };
}
