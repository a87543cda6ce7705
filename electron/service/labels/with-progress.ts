import { refused } from '../../../annotations/model/outcome.ts';
import type { Result } from '../../../shared/problem.ts';
import type { CancelSignal, Job, JobEvent } from '../../../shared/progress.ts';

/** What work in one piece says of itself while it runs. */
export interface Report {
  (done: number, total: number, item: string): void;
  /** Whoever asked wants it no more. */
  readonly isCancelled: () => boolean;
}

/**
 * A job of work that holds a lock from beginning to end and so can't be a generator. Of progress that nobody has fetched yet
 * only the latest is kept. Where whoever asked goes away, the work is told, and waited for.
 */
export async function* withProgress<T>(work: (report: Report) => Promise<Result<T>>, signal?: CancelSignal): Job<T> {
  let latest: JobEvent<T> | undefined;
  let isGone = false;
  let wake = (): void => undefined;
  const isCancelled = (): boolean => isGone || signal?.aborted === true;
  const tell = (event: JobEvent<T>): void => {
    latest = event;
    wake();
  };
  const report = Object.assign(
    (done: number, total: number, item: string): void => tell({ type: 'progress', done, total, item }),
    { isCancelled },
  );
  let fault: { readonly cause: unknown } | undefined;
  const working = work(report).then(
    (result) => tell({ type: 'finished', result }),
    (cause: unknown) => {
      fault = { cause };
      wake();
    },
  );
  try {
    for (;;) {
      if (fault !== undefined) throw fault.cause;
      const event = latest;
      latest = undefined;
      if (event !== undefined) yield event;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (latest !== undefined || fault !== undefined) resolve();
        });
      }
      if (event?.type === 'finished') return;
    }
  } finally {
    isGone = true;
    await working;
  }
}

/** Stopped before anything was stored. */
export const CANCELLED = refused('cancelled');
