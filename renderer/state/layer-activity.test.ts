import { describe, expect, it } from 'vitest';
import { createActivityMeter, IDLE_AFTER_MS } from './layer-activity.ts';

function meterAt(): { meter: ReturnType<typeof createActivityMeter>; wait(ms: number): void } {
  let now = 1000;
  return {
    meter: createActivityMeter(() => now),
    wait(ms) {
      now += ms;
    },
  };
}

describe('the time worked', () => {
  it('starts with the first touch, not with the opening of the window', () => {
    const { meter, wait } = meterAt();
    wait(20_000);
    meter.touch();
    expect(meter.seconds()).toBe(0);
    wait(3000);
    expect(meter.seconds()).toBe(3);
  });

  it('adds up over touches', () => {
    const { meter, wait } = meterAt();
    meter.touch();
    wait(4000);
    meter.touch();
    wait(5000);
    meter.touch();
    expect(meter.seconds()).toBe(9);
  });

  it('leaves out a pause that is longer than the limit, whole', () => {
    const { meter, wait } = meterAt();
    meter.touch();
    wait(IDLE_AFTER_MS);
    expect(meter.seconds()).toBe(60);
    wait(1);
    expect(meter.seconds()).toBe(0);
    meter.touch();
    wait(2000);
    expect(meter.seconds()).toBe(2);
  });

  it('is given away once, and can come back', () => {
    const { meter, wait } = meterAt();
    meter.touch();
    wait(7000);
    expect(meter.take()).toBe(7);
    expect(meter.seconds()).toBe(0);
    wait(1000);
    meter.giveBack(7);
    expect(meter.take()).toBe(8);
  });
});
