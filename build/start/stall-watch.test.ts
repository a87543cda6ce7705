import { describe, expect, it } from 'vitest';
import { createStallWatch } from './stall-watch.ts';

describe('a download', () => {
  it('is given up when nothing arrives', () => {
    const watch = createStallWatch(15_000, 1_000);
    expect(watch.isStalled(0, 15_999)).toBe(false);
    expect(watch.isStalled(0, 16_000)).toBe(true);
  });

  it('goes on as long as something arrives, however slowly', () => {
    const watch = createStallWatch(15_000, 0);
    for (let minute = 1; minute <= 60; minute += 1) expect(watch.isStalled(minute, minute * 14_000)).toBe(false);
    expect(watch.isStalled(60, 60 * 14_000 + 15_000)).toBe(true);
  });

  it('goes on while what arrived is unpacked and removed', () => {
    const watch = createStallWatch(15_000, 0);
    expect(watch.isStalled(100, 10_000)).toBe(false);
    expect(watch.isStalled(20, 20_000)).toBe(false);
    expect(watch.isStalled(20, 34_999)).toBe(false);
  });
});
