/** A pause longer than this is idle and counts for nothing. Milliseconds. */
export const IDLE_AFTER_MS = 60_000;

export interface ActivityMeter {
  /** The person did something: a key, the pointer, the wheel. */
  touch(): void;
  /** Seconds of work since the last `take`. */
  seconds(): number;
  /** The same, and starts again from zero. */
  take(): number;
  /** Puts back what was taken for a change that then was not stored. */
  giveBack(seconds: number): void;
}

/**
 * Measures work, not presence: the time between two touches counts unless it is longer than `IDLE_AFTER_MS`.
 * @param now milliseconds of any clock that never goes back.
 */
export function createActivityMeter(now: () => number): ActivityMeter {
  let activeMs = 0;
  let touchedAt: number | undefined;

  const sinceTouch = (): number => {
    const pause = touchedAt === undefined ? 0 : now() - touchedAt;
    return pause <= IDLE_AFTER_MS ? pause : 0;
  };
  const touch = (): void => {
    activeMs += sinceTouch();
    touchedAt = now();
  };
  const seconds = (): number => (activeMs + sinceTouch()) / 1000;

  return {
    touch,
    seconds,
    take() {
      touch();
      const taken = activeMs / 1000;
      activeMs = 0;
      return taken;
    },
    giveBack(returned) {
      activeMs += returned * 1000;
    },
  };
}
