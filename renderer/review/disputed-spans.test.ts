import { expect, test } from 'vitest';
import { disputedSpans } from './disputed-spans.ts';
import { at, disagreementOf, SETTLEMENT, span } from './test/sample-layers.ts';

test('spans in dispute are found by what they are, for each annotator', () => {
  const disputeOf = disputedSpans(SETTLEMENT, '周原');
  expect(disputeOf(span('other id', 'FAC', at('管理站')))).toBe(disagreementOf('label').id);
  expect(disputeOf(span('z3', 'PER', at('陆平')))).toBeUndefined();
  expect(disputedSpans(SETTLEMENT, '林晓')(span('z1', 'FAC', at('管理站')))).toBeUndefined();
});
