import type { Clock } from '../service/ports/clock.ts';

export function createClock(): Clock {
  return { now: () => new Date().toISOString() };
}
