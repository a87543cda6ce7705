import type { Clock } from '../electron/service/ports/clock.ts';

const STEP_MS = 7_300;

/** A clock that moves on by 7.3 seconds whenever somebody looks at it: as if a person had worked at that pace. */
export function createWorkingClock(start: string): Clock {
  let now = Date.parse(start);
  return {
    now: () => {
      now += STEP_MS;
      return new Date(now).toISOString();
    },
  };
}
