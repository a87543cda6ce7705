import { expect, test } from 'vitest';
import { goldProgress } from './gold-progress.ts';
import { SETTLEMENT } from './test/sample-layers.ts';

test('gold items are counted by how they came about', () => {
  expect(goldProgress(SETTLEMENT)).toEqual({ unanimous: 2, majority: 0, reviewer: 0, single: 0, total: 2 });
});
