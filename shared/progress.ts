import type { Result } from './problem.ts';

/** What a long job sends while it runs. It is cancelled by dropping the subscription; what was committed stays. */
export type JobEvent<T> =
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly item: string }
  | { readonly type: 'finished'; readonly result: Result<T> };

export type Job<T> = AsyncIterable<JobEvent<T>>;
