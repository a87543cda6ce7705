import { describe, expect, test } from 'vitest';
import { type Review, readGold, reviewOf, type Work } from '../test/review-of.ts';
import type { Ruling } from './decision.ts';
import type { DisagreementKind } from './disagreement.ts';

const pick = (candidate: number): Ruling => ({ type: 'pick', candidate });
const reject: Ruling = { type: 'reject' };

/** Rulings by kind, for reviews in which each kind occurs once. */
function settleBy(review: Review, rulings: Partial<Record<DisagreementKind, Ruling>>) {
  const byIndex = review.disagreements.flatMap(({ kind }, i) => {
    const ruling = rulings[kind];
    return ruling === undefined ? [] : [[i, ruling] as const];
  });
  return review.settle(Object.fromEntries(byIndex));
}

const gold = (review: Review, rulings: Partial<Record<DisagreementKind, Ruling>>) =>
  readGold(settleBy(review, rulings), review.text);

describe('a relation that all wrote', () => {
  const review = reviewOf(
    ['[张三丰|PER#a]在[图书馆|ORG#c]', { relations: ['a works_for c'] }],
    ['[张三|PER#a]丰在[图书馆|ORG#c]', { relations: ['a works_for c'] }],
  );

  test('waits while an end of it is disputed', () => {
    expect(gold(review, {})).toEqual(['图书馆/ORG unanimous']);
    expect(settleBy(review, {}).leftOut).toEqual([]);
  });

  test('runs to whatever its end came to', () => {
    expect(gold(review, { boundary: pick(1) })).toEqual([
      '张三/PER reviewer',
      '图书馆/ORG unanimous',
      '张三 works_for 图书馆 unanimous',
    ]);
  });

  test('goes with an end that is ruled out, and that is listed', () => {
    const settlement = settleBy(review, { boundary: reject });
    expect(settlement).toMatchObject({
      status: 'gold',
      relations: [],
      leftOut: [{ reason: 'end-gone', item: 'relation', id: 'gann1-r1', label: 'works_for', disagreementId: '' }],
    });
  });

  test('is left out, and listed, when its end took a label that its rule does not allow', () => {
    const item = { type: 'span', label: 'POST', fragments: [[0, 3]], attributes: {} } as const;
    expect(settleBy(review, { boundary: { type: 'edit', item } })).toMatchObject({
      status: 'gold',
      relations: [],
      leftOut: [{ reason: 'relation-not-allowed', id: 'gann1-r1', detail: 'POST ORG' }],
    });
  });
});

describe('a disputed relation', () => {
  const people = '[张三|PER#a]和[李四|PER#b]在[图书馆|ORG#c]';
  const direction = reviewOf([people, { relations: ['a knows b'] }], [people, { relations: ['b knows a'] }]);

  test('is picked', () => {
    expect(settleBy(direction, { 'relation-direction': pick(1) })).toMatchObject({
      status: 'gold',
      relations: [
        {
          relation: { id: 'gann1-r1', label: 'knows', head: 'gann1-b', tail: 'gann1-a' },
          votes: ['ann1', 'ann2'],
          decidedBy: 'reviewer',
          reviewer: 'lin',
        },
      ],
    });
  });

  test('is made something else, between any gold spans', () => {
    const item = {
      type: 'relation',
      label: 'works_for',
      head: 'gann1-b',
      tail: 'gann1-c',
      attributes: { since: 2020 },
    } as const;
    expect(settleBy(direction, { 'relation-direction': { type: 'edit', item } }).relations).toMatchObject([
      {
        relation: { id: 'gann1-r1', label: 'works_for', head: 'gann1-b', tail: 'gann1-c', attributes: { since: 2020 } },
      },
    ]);
  });

  test.each([
    ['a span that is not there', { label: 'knows', head: 'gann1-a', tail: 'gone' }, 'end-gone'],
    ['itself', { label: 'knows', head: 'gann1-a', tail: 'gann1-a' }, 'ends-merged'],
    ['a span its rule does not allow', { label: 'knows', head: 'gann1-a', tail: 'gann1-c' }, 'relation-not-allowed'],
    ['another by a label that is not there', { label: 'owns', head: 'gann1-a', tail: 'gann1-b' }, 'label-unknown'],
  ])('made to run to %s stays decided, but out, and is listed', (_, ends, reason) => {
    const item = { type: 'relation', attributes: {}, ...ends } as const;
    expect(settleBy(direction, { 'relation-direction': { type: 'edit', item } })).toMatchObject({
      status: 'gold',
      relations: [],
      disagreements: [{ decision: { reviewer: 'lin' } }],
      leftOut: [{ reason, item: 'relation', disagreementId: direction.disagreements[0]?.id }],
    });
  });

  test('is rejected', () => {
    expect(settleBy(direction, { 'relation-direction': reject })).toMatchObject({
      status: 'gold',
      relations: [],
      leftOut: [],
    });
  });

  test('that comes out like another is one with it', () => {
    const review = reviewOf(
      [people, { relations: ['a works_for c', 'a knows b'] }],
      [people, { relations: ['a works_for c'] }],
    );
    const item = { type: 'relation', label: 'works_for', head: 'gann1-a', tail: 'gann1-c', attributes: {} } as const;
    const settlement = settleBy(review, { 'relation-missing': { type: 'edit', item } });
    expect(settlement.relations).toMatchObject([
      { relation: { id: 'gann1-r1', label: 'works_for' }, votes: ['ann1', 'ann2'], decidedBy: 'reviewer' },
    ]);
    expect(settlement.leftOut).toMatchObject([{ reason: 'same-relation', id: 'gann1-r2', detail: 'gann1-r1' }]);
  });
});

test('a symmetric relation that somebody drew both ways is one statement', () => {
  const people = '[张三|PER#a]和[李四|PER#b]';
  const review = reviewOf(
    [people, { relations: ['a kin_of b', 'b kin_of a'] }],
    [people, { relations: ['b kin_of a'] }],
  );
  expect(review.settle()).toMatchObject({ status: 'gold', relations: [{ votes: ['ann1', 'ann2'] }], leftOut: [] });
});

describe('a disputed relation whose end is ruled out', () => {
  const review = reviewOf(['[张三|PER#a]在[图书馆|ORG#c]', { relations: ['a works_for c'] }], '张三在[图书馆|ORG#c]');

  test('is settled by that: nobody has to rule on it', () => {
    expect(settleBy(review, { missing: reject })).toMatchObject({
      status: 'gold',
      openCount: 0,
      leftOut: [{ reason: 'end-gone', id: 'gann1-r1' }],
    });
  });

  test('is not open for having been deferred before', () => {
    expect(settleBy(review, { missing: reject, 'relation-missing': { type: 'defer' } })).toMatchObject({
      status: 'gold',
      openCount: 0,
      deferredCount: 0,
    });
  });

  test('stays open while its end is', () => {
    expect(settleBy(review, {})).toMatchObject({ status: 'unresolved', openCount: 2 });
  });

  test('may be decided before its end is, and becomes gold with it', () => {
    expect(settleBy(review, { 'relation-missing': pick(0) })).toMatchObject({ openCount: 1, relations: [] });
    expect(gold(review, { missing: pick(0), 'relation-missing': pick(0) })).toContain('张三 works_for 图书馆 reviewer');
  });

  test('stays open where another proposal still has both its ends', () => {
    const argument = reviewOf(
      ['[张三|PER#a]在[图书馆|ORG#c]和[学校|ORG#d]', { relations: ['a works_for c'] }],
      ['[张三|PER#a]在图书馆和[学校|ORG#d]', { relations: ['a works_for d'] }],
    );
    expect(settleBy(argument, { missing: reject })).toMatchObject({ status: 'unresolved', openCount: 1 });
    expect(gold(argument, { missing: reject, 'relation-argument': pick(1) })).toContain('张三 works_for 学校 reviewer');
  });
});

describe('chains', () => {
  const chain = (b: string, links: readonly string[]): Work => [
    `[张三|PER#a]说${b}是[张馆长|PER#c]`,
    { relations: links },
  ];

  test('that all have are gold by the fewest links', () => {
    const review = reviewOf(
      chain('[他|PER#b]', ['a same_as b', 'b same_as c', 'c same_as a']),
      chain('[他|PER#b]', ['b same_as c', 'a same_as c']),
    );
    const settlement = review.settle();
    expect(settlement.status).toBe('gold');
    expect(settlement.relations.map(({ relation: { head, tail } }) => [head, tail])).toHaveLength(2);
    expect(settlement.relations.every(({ votes }) => votes.join() === 'ann1,ann2')).toBe(true);
  });

  test('hold together though the link in their middle is ruled to be nothing', () => {
    const links = ['a same_as b', 'b same_as c'];
    const review = reviewOf(chain('[他|PER#b]', links), chain('[他|ORG#b]', links));
    const settlement = settleBy(review, { label: reject });
    expect(readGold(settlement, review.text)).toEqual([
      '张三/PER unanimous',
      '张馆长/PER unanimous',
      '张三 same_as 张馆长 unanimous',
    ]);
    expect(settlement.relations).toMatchObject([{ votes: ['ann1', 'ann2'] }]);
    expect(settlement.leftOut.map(({ reason }) => reason)).toEqual(['end-gone', 'end-gone']);
    expect(settlement.status).toBe('gold');
  });

  test('wait while the link in their middle is open', () => {
    const links = ['a same_as b', 'b same_as c'];
    const review = reviewOf(chain('[他|PER#b]', links), chain('[他|ORG#b]', links));
    expect(settleBy(review, {}).relations).toEqual([]);
  });

  test('agreed on by links that nobody has in common are gold by a link of their own, with the same id every time', () => {
    const source = '[张三|PER#a][李四|PER#b][王五|PER#d][张馆长|PER#c]';
    const works = [
      [source, { relations: ['a same_as b', 'b same_as c'] }],
      [source, { relations: ['a same_as d', 'd same_as c'] }],
    ] as const;
    const review = reviewOf(...works);
    const rulings = Object.fromEntries(review.disagreements.map((_, i) => [i, reject]));
    const settlement = review.settle(rulings);
    expect(readGold(settlement, review.text).slice(4)).toEqual(['张三 same_as 张馆长 unanimous']);
    expect(settlement.relations[0]?.relation.id).toMatch(/^g[0-9a-f]{32}$/);
    expect(reviewOf(...works).settle(rulings)).toEqual(settlement);
  });

  test('lose a link between ends that came out as one span, and say so', () => {
    const review = reviewOf(['[张三|PER#a]丰', {}], ['[张三|PER#a][丰|PER#b]', { relations: ['a same_as b'] }]);
    const item = { type: 'span', label: 'PER', fragments: [[0, 2]], attributes: {} } as const;
    const settlement = settleBy(review, { missing: { type: 'edit', item }, 'relation-missing': pick(0) });
    expect(settlement.relations).toEqual([]);
    expect(settlement.leftOut.map(({ reason }) => reason)).toEqual(['same-span', 'ends-merged']);
  });
});
