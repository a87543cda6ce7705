import type { Result } from './problem.ts';

/** What a long job sends while it runs. It is cancelled by dropping the subscription; what was committed stays. */
export type JobEvent<T> =
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly item: string }
  | { readonly type: 'finished'; readonly result: Result<T> };

export type Job<T> = AsyncIterable<JobEvent<T>>;

/** The part of the platform's AbortSignal that long work looks at; this room knows no platform. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
