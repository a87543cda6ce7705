import { expect, test } from 'vitest';
import { boundaryDifference, relationDifferences } from './candidate-differences.ts';
import { at, span, TEXT } from './test/sample-layers.ts';

test('by how many characters a boundary differs, each side by itself', () => {
  const short = span('s', 'PER', at('老何'));
  expect(boundaryDifference(span('l', 'PER', at('船工老何')), short, TEXT)).toEqual({
    left: 2,
    right: 0,
    fragments: 1,
  });
  expect(boundaryDifference(short, span('l', 'PER', at('船工老何与')), TEXT)).toEqual({
    left: -2,
    right: -1,
    fragments: 1,
  });
  expect(boundaryDifference(short, span('t', 'PER', at('老何')), TEXT)).toBeUndefined();
  expect(boundaryDifference(span('x', 'PER', [0, 4]), span('y', 'PER', [0, 2]), '𠮷𠮷')).toMatchObject({ right: 1 });
});

test('in what a relation differs from the first candidate', () => {
  const relation = (label: string, head: string, tail: string) => ({
    type: 'relation' as const,
    relation: { id: 'r', label, head: 'h', tail: 't', attributes: {}, origin: 'human' as const },
    head: span('h', 'PER', at(head)),
    tail: span('t', 'ORG', at(tail)),
  });
  const first = relation('works_for', '陆平', '管理站');
  expect(relationDifferences(first, first)).toEqual([]);
  expect(relationDifferences(relation('works_for', '管理站', '陆平'), first)).toEqual(['direction']);
  expect(relationDifferences(relation('member_of', '老何', '管理站'), first)).toEqual(['label', 'head']);
  expect(relationDifferences(relation('works_for', '陆平', '渡口'), first)).toEqual(['tail']);
});
