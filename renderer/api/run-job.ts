import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { refused } from '../../annotations/model/outcome.ts';
import type { Result } from '../../shared/problem.ts';
import type { JobEvent } from '../../shared/progress.ts';
import { isConnectionLoss } from './client.ts';
import { noteSilence } from './connection.ts';

/** How far a job has come. */
export interface JobProgress {
  readonly done: number;
  /** 0 while nobody knows. */
  readonly total: number;
  readonly item: string;
}

export type JobState<T> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly progress: JobProgress }
  | { readonly phase: 'finished'; readonly result: Result<T> };

/** What a subscription of the API client takes; `api.x.y.subscribe` with its input filled in. */
export type StartJob<T> = (handlers: {
  onData(event: JobEvent<T>): void;
  onError(cause: unknown): void;
  onComplete(): void;
}) => { unsubscribe(): void };

export interface JobRunner<T> {
  readonly use: UseBoundStore<StoreApi<JobState<T>>>;
  /** Runs until it ends, fails or is cancelled. One at a time: a running job is cancelled by the next. */
  run(start: StartJob<T>): Promise<Result<T>>;
  /** Stops the job; what it had committed stays. */
  cancel(): void;
  /** Forgets the last result; a job that still runs is cancelled. */
  reset(): void;
}

/** A place for one long job: its progress for the screen, its result for the caller. Lives longer than any component. */
export function createJobRunner<T>(): JobRunner<T> {
  const use = create<JobState<T>>(() => ({ phase: 'idle' }));
  let stop: () => void = () => undefined;

  const run = (start: StartJob<T>): Promise<Result<T>> => {
    stop();
    use.setState({ phase: 'running', progress: { done: 0, total: 0, item: '' } }, true);
    return new Promise((resolve, reject) => {
      let ended = false;
      const end = (result: Result<T>): void => {
        if (ended) return;
        ended = true;
        use.setState({ phase: 'finished', result }, true);
        resolve(result);
      };
      const subscription = start({
        onData: (event) => {
          if (ended) return;
          if (event.type === 'finished') return end(event.result);
          const { done, total, item } = event;
          use.setState({ phase: 'running', progress: { done, total, item } }, true);
        },
        onError: (cause) => {
          if (ended) return;
          if (isConnectionLoss(cause)) {
            noteSilence();
            return end(refused('connection-lost'));
          }
          ended = true;
          use.setState({ phase: 'idle' }, true);
          reject(cause);
        },
        // A stream that ends without a result was cut off by the other side closing.
        onComplete: () => end(refused('cancelled')),
      });
      stop = () => {
        subscription.unsubscribe();
        end(refused('cancelled'));
      };
    });
  };

  const reset = (): void => {
    stop();
    use.setState({ phase: 'idle' }, true);
  };
  return { use, run, cancel: () => stop(), reset };
}
