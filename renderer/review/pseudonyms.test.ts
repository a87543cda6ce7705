import { expect, test } from 'vitest';
import { pseudonymsOf } from './pseudonyms.ts';

const NAMES = ['林晓', '周原', '沈遥', '白露'];

test('every annotator has a name of their own, the same at every look', () => {
  const names = pseudonymsOf(NAMES, 'a-1', '甲乙丙丁戊');
  expect([...names.values()].sort()).toEqual([...'丁丙乙甲'].sort());
  expect(pseudonymsOf([...NAMES].reverse(), 'a-1', '甲乙丙丁戊')).toEqual(names);
});

test('the order is another one in other articles', () => {
  const orders = new Set(
    Array.from({ length: 20 }, (_, i) => JSON.stringify([...pseudonymsOf(NAMES, `a-${i}`, 'ABCDEFGHIJ')].sort())),
  );
  expect(orders.size).toBeGreaterThan(5);
});

test('an eleventh annotator is told from the first', () => {
  const many = Array.from({ length: 11 }, (_, i) => `n${i}`);
  expect(new Set(pseudonymsOf(many, 'a', 'ABCDEFGHIJ').values()).size).toBe(11);
});
