import { describe, expect, test } from 'vitest';
import { type LabelSet, relationLabel } from '../model/label-set.ts';
import { labelSet } from '../test/label-set.ts';
import { linted } from './test/linted.ts';

const SOURCE = '[张三|PER#a]、[李四|PER#b]在[二院|ORG#c]当[医生|POST#d]，住[北京|LOC#e]';

function relations(code: Parameters<typeof linted>[0], ...lines: readonly string[]) {
  return linted(code, SOURCE, { relations: lines });
}

describe('relations', () => {
  test('without direction that are there both ways are said twice, and the second goes', () => {
    const { findings, fixed } = relations('relation-duplicate', 'a kin_of b', 'b kin_of a', 'a knows b', 'b knows a');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ params: { label: 'kin_of', head: '张三', tail: '李四' }, start: 0, end: 2 });
    const after = fixed();
    expect([...after.content.relations.keys()]).toEqual(['ann1-r1', 'ann1-r3', 'ann1-r4']);
    expect(after.left).toBe(0);
  });

  test('with a direction that run both ways contradict each other; a person must choose', () => {
    const { findings } = relations('relation-contradiction', 'a knows b', 'b knows a', 'a kin_of b', 'b kin_of a');
    expect(findings.map(({ params, fix }) => [params.label, fix])).toEqual([['knows', undefined]]);
    expect(findings[0]?.relationIds).toEqual(['ann1-r1', 'ann1-r2']);
  });

  test('with other ends than allowed are named, and turned round where that helps', () => {
    const { findings, fixed } = relations('relation-argument', 'c works_for a', 'a works_for d', 'a works_for c');
    expect(findings.map(({ params, fix }) => [params.headLabel, params.tailLabel, fix?.type])).toEqual([
      ['PER', 'POST', undefined],
      ['ORG', 'PER', 'reverse-relation'],
    ]);
    // Turned round it would be there twice.
    expect(fixed().count).toBe(0);
    expect(relations('relation-argument', 'c works_for a').fixed()).toMatchObject({ count: 1, left: 0 });
  });

  test('of one label between the same ends in one direction are fine', () => {
    expect(relations('relation-duplicate', 'a kin_of b').findings).toEqual([]);
    expect(relations('relation-contradiction', 'a knows b').findings).toEqual([]);
  });
});

describe('attributes that are required', () => {
  const set: LabelSet = {
    ...labelSet,
    entities: labelSet.entities.map((label) => ({
      ...label,
      attributes: label.attributes.map((attribute) => ({ ...attribute, required: attribute.name !== 'age' })),
    })),
    relations: labelSet.relations.map((label) => ({
      ...label,
      attributes: label.attributes.map((attribute) => ({ ...attribute, required: true })),
    })),
    articleLabels: labelSet.articleLabels.map((label) => ({ ...label, required: label.name === 'topic' })),
  };
  const missing = (source: string, options: Parameters<typeof linted>[2] = {}) =>
    linted('attribute-missing', source, { labelSet: set, articleLabels: { topic: 'city' }, ...options });

  test('are missed on spans, and a default puts it right', () => {
    const { findings, fixed } = missing('[张三|PER;alias= ;sure=false]');
    expect(findings.map(({ params, fix }) => [params.attribute, fix?.type])).toEqual([
      ['alias', undefined],
      ['role', 'attribute'],
    ]);
    const after = fixed();
    expect(after).toMatchObject({ count: 1, left: 1 });
    expect([...after.content.spans.values()][0]?.attributes).toMatchObject({ role: 'other' });
  });

  test('are missed on relations', () => {
    const all = 'sure=true;alias=x;role=lead';
    const source = `[张三|PER#a;${all}]在[二院|ORG#b]`;
    const { findings } = missing(source, { relations: ['a works_for b'] });
    expect(findings).toMatchObject([{ relationIds: ['ann1-r1'], params: { attribute: 'since', label: 'works_for' } }]);
    expect(missing(source, { relations: ['a works_for b since=2020'] }).findings).toEqual([]);
    expect(relationLabel(set, 'works_for')?.attributes[0]?.required).toBe(true);
  });

  test('are missed on the article, once somebody has begun it', () => {
    const nothing = { articleLabels: {} } as const;
    expect(missing('无事', nothing).findings).toMatchObject([{ start: 0, end: 0, params: { attribute: 'topic' } }]);
    expect(missing('无事', { ...nothing, status: 'new' }).findings).toEqual([]);
  });
});
