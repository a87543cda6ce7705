import { describe, expect, test } from 'vitest';
import { readGold, reviewOf, type Work } from '../test/review-of.ts';
import { proposeMajority } from './adjudicate.ts';
import type { Ruling } from './decision.ts';

const policy = (...works: readonly Work[]) => proposeMajority(reviewOf(...works).settle()).map(({ ruling }) => ruling);

describe('the majority policy', () => {
  test.each<[string, readonly Work[], readonly Ruling[]]>([
    [
      'picks what more than half have',
      ['[张三|PER]丰', '[张三丰|PER]', '[张三丰|PER]'],
      [{ type: 'pick', candidate: 0 }],
    ],
    ['counts those who have nothing as well', ['[张三|PER]', '[张三|PER]', '张三'], [{ type: 'pick', candidate: 0 }]],
    ['rejects what more than half do not have', ['[张三|PER]', '张三', '张三'], [{ type: 'reject' }]],
    ['leaves two who differ to a person', ['[张三|PER]', '[张三|ORG]'], []],
    ['leaves one against one to a person', ['[张三|PER]', '张三'], []],
    ['leaves half against half to a person', ['[张三|PER]', '[张三|PER]', '[张三|ORG]', '[张三|ORG]'], []],
    ['needs more than half, not the most', ['[张三|PER]', '[张三|PER]', '[张三|ORG]', '[张三|LOC]'], []],
    ['has nothing to say where all agree', ['[张三|PER]', '[张三|PER]'], []],
  ])('%s', (_, works, rulings) => {
    expect(policy(...works)).toEqual(rulings);
  });

  test('keeps its hands off what a person ruled on or deferred', () => {
    const review = reviewOf('[张三|PER]在[北京|LOC]', '[张三|PER]在北京', '张三在北京');
    expect(proposeMajority(review.settle())).toHaveLength(2);
    expect(proposeMajority(review.settle({ 0: { type: 'reject' }, 1: { type: 'defer' } }))).toEqual([]);
  });

  test('settles relations together with the ends they wait for', () => {
    const source = (label: string): string => `[张三|PER#a]在[图书馆|${label}#c]`;
    const review = reviewOf(
      [source('ORG'), { relations: ['a works_for c'] }],
      [source('ORG'), { relations: ['a works_for c'] }],
      source('LOC'),
    );
    const proposals = new Map(
      proposeMajority(review.settle()).map(({ disagreementId, ruling }) => [disagreementId, ruling]),
    );
    const rulings = Object.fromEntries(
      review.disagreements.flatMap(({ id }, i) => (proposals.has(id) ? [[i, proposals.get(id) as Ruling]] : [])),
    );
    expect(readGold(review.settle(rulings, { by: 'majority', reviewer: '' }), review.text)).toEqual([
      '张三/PER unanimous',
      '图书馆/ORG majority',
      '张三 works_for 图书馆 majority',
    ]);
  });
});
