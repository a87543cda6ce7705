import { refused } from '../../annotations/model/outcome.ts';
import type { Result } from '../../shared/problem.ts';
import type { CancelSignal, Job } from '../../shared/progress.ts';
import type { Counting, Progress } from './progress.ts';

/**
 * Runs a long job to its end, saying how far it has come. The first Ctrl-C cancels it in order: what it has committed
 * stays. A second one ends the process at once, as it would any other.
 */
export async function runJob<T>(
  progress: Progress,
  start: (signal: CancelSignal) => Job<T>,
  counting: Counting = 'items',
): Promise<Result<T>> {
  const cancel = new AbortController();
  const interrupt = (): void => cancel.abort();
  process.once('SIGINT', interrupt);
  try {
    for await (const event of start(cancel.signal)) {
      if (event.type === 'finished') return event.result;
      progress.update(event.done, event.total, event.item, counting);
    }
    // A job that was told to stop may end without a result.
    return refused('cancelled');
  } finally {
    process.removeListener('SIGINT', interrupt);
    progress.end();
  }
}
