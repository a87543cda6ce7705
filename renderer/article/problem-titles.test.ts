import { expect, it } from 'vitest';
import { lookOf } from '../panel/look.ts';
import { labelSet } from '../state/test/layers-double.ts';
import { withTitles } from './problem-titles.ts';

const look = lookOf(
  {
    ...labelSet,
    entities: labelSet.entities.map((label) => ({ ...label, title: { zh: `甲${label.name}`, en: label.name } })),
  },
  'zh-Hans',
);

it('a refusal calls labels as the screen does', () => {
  const problem = {
    code: 'relation-not-allowed',
    params: { relation: 'works_for', head: 'PER', tail: 'LOC', allowed: 'PER → ORG, LOC' },
  } as const;
  expect(withTitles(problem, look).params).toEqual({
    relation: '供职于',
    head: '甲PER',
    tail: '甲LOC',
    allowed: '甲PER → 甲ORG, 甲LOC',
  });
});

it('what is no label stays as it is', () => {
  const problem = { code: 'span-outside-text', params: { start: 3, label: 'GONE' } } as const;
  expect(withTitles(problem, look).params).toEqual({ start: 3, label: 'GONE' });
});
