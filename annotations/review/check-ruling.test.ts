import { describe, expect, test } from 'vitest';
import { labelSet } from '../test/label-set.ts';
import { reviewOf } from '../test/review-of.ts';
import { checkRuling } from './check-ruling.ts';
import type { EditedItem, Ruling } from './decision.ts';

const review = reviewOf(
  ['[张三丰|PER#a]和[李四|PER#b]在[图书馆|ORG#c]', { relations: ['a works_for c'], articleLabels: { topic: 'city' } }],
  ['[张三|PER#a]丰和[李四|PER#b]在[图书馆|ORG#c]', {}],
);
const { text } = review;
const { spans } = review.settle();
const judge = (kind: string, ruling: Ruling) => {
  const disagreement = review.disagreements.find((one) => one.kind === kind);
  if (disagreement === undefined) throw new Error(kind);
  return checkRuling(disagreement, ruling, { labelSet, text }, spans);
};
const edit = (item: EditedItem): Ruling => ({ type: 'edit', item });

describe('a ruling is given', () => {
  test.each<[string, string, Ruling]>([
    ['by picking', 'boundary', { type: 'pick', candidate: 1 }],
    ['by rejecting', 'boundary', { type: 'reject' }],
    ['by deferring', 'article-label', { type: 'defer' }],
    [
      'by another span',
      'boundary',
      edit({ type: 'span', label: 'PER', fragments: [[1, 3]], attributes: { role: 'lead' } }),
    ],
    [
      'by a span that is gold already',
      'boundary',
      edit({ type: 'span', label: 'PER', fragments: [[4, 6]], attributes: {} }),
    ],
    [
      'by another relation between gold spans',
      'relation-missing',
      edit({ type: 'relation', label: 'works_for', head: 'gann1-b', tail: 'gann1-c', attributes: {} }),
    ],
    ['by another value', 'article-label', edit({ type: 'articleLabel', name: 'topic', value: 'health' })],
  ])('%s', (_, kind, ruling) => {
    expect(judge(kind, ruling)).toEqual({ ok: true, value: undefined });
  });
});

describe('a ruling is refused', () => {
  test.each<[string, string, Ruling, string]>([
    ['that picks what is not there', 'boundary', { type: 'pick', candidate: 2 }, 'ruling-candidate-missing'],
    [
      'that makes a span a relation',
      'boundary',
      edit({ type: 'relation', label: 'knows', head: 'gann1-b', tail: 'gann1-c', attributes: {} }),
      'ruling-other-item',
    ],
    [
      'that makes one article label another',
      'article-label',
      edit({ type: 'articleLabel', name: 'opinion', value: true }),
      'ruling-other-item',
    ],
    [
      'with a label that is not there',
      'boundary',
      edit({ type: 'span', label: 'GPE', fragments: [[0, 1]], attributes: {} }),
      'label-unknown',
    ],
    [
      'with a span beside the text',
      'boundary',
      edit({ type: 'span', label: 'PER', fragments: [[0, 99]], attributes: {} }),
      'span-outside-text',
    ],
    [
      'with fragments that touch',
      'boundary',
      edit({
        type: 'span',
        label: 'PER',
        fragments: [
          [0, 1],
          [1, 2],
        ],
        attributes: {},
      }),
      'span-bad-fragments',
    ],
    [
      'with a relation to a span that is no gold yet',
      'relation-missing',
      edit({ type: 'relation', label: 'works_for', head: 'gann1-a', tail: 'gann1-c', attributes: {} }),
      'relation-missing-end',
    ],
    [
      'with a relation that its rule forbids',
      'relation-missing',
      edit({ type: 'relation', label: 'knows', head: 'gann1-b', tail: 'gann1-c', attributes: {} }),
      'relation-not-allowed',
    ],
    [
      'with a value that is no choice',
      'article-label',
      edit({ type: 'articleLabel', name: 'topic', value: 'sport' }),
      'attribute-bad-value',
    ],
  ])('%s', (_, kind, ruling, code) => {
    expect(judge(kind, ruling)).toMatchObject({ ok: false, problem: { code } });
  });
});
