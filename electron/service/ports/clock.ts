/** The time, handed in so that tests can set it. */
export interface Clock {
  /** ISO 8601, UTC, with milliseconds: `2026-03-01T08:30:00.000Z`. */
  now(): string;
}
