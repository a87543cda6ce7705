import { expect, test } from 'vitest';
import { idSchema } from '../model/span.ts';
import { goldIdOf, impliedLinkId } from './gold-id.ts';

test('a gold id is that of the smallest id, in whatever order they come', () => {
  expect(goldIdOf(['s9', 's10', 's2'])).toBe('gs10');
  expect(goldIdOf(['s2', 's9', 's10'])).toBe('gs10');
});

test('an id that has no room for one more letter gives one of its own, that fits', () => {
  const [fits, long, other] = ['x'.repeat(63), 'x'.repeat(64), `${'x'.repeat(63)}y`];
  expect(goldIdOf([fits])).toBe(`g${fits}`);
  expect(idSchema.safeParse(goldIdOf([long])).success).toBe(true);
  expect(goldIdOf([long])).not.toBe(goldIdOf([other]));
});

test('an implied link has an id of its label and ends', () => {
  const id = impliedLinkId('same_as', 'ga', 'gb');
  expect(idSchema.safeParse(id).success).toBe(true);
  expect([impliedLinkId('same_as', 'ga', 'gb') === id, impliedLinkId('same_as', 'gb', 'ga') === id]).toEqual([
    true,
    false,
  ]);
});
