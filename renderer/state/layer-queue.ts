import type { Change } from '../../annotations/model/change.ts';
import { refused } from '../../annotations/model/outcome.ts';
import type { AppendInput } from '../../shared/api/layers.ts';
import type { AppProblem, Result } from '../../shared/problem.ts';

type Appended = Result<{ readonly revision: number }>;
export type Append = (input: AppendInput) => Promise<Appended>;

export interface QueuedChange {
  readonly change: Change;
  readonly activeSeconds: number;
}

export interface AppendQueueEvents {
  /** A change is on disk. `waiting` is how many are not yet. */
  saved(revision: number, waiting: number): void;
  /** A change was not stored, and with it none of those behind it. `dropped` holds them all in the order they came. */
  failed(problem: AppProblem, dropped: readonly QueuedChange[]): void;
  /** A bug came to light. It has been answered with `failed` too. */
  fault(cause: unknown): void;
}

export interface AppendQueue {
  add(queued: QueuedChange): void;
  /** Resolves once nothing waits, stored or dropped. Never rejects. */
  settled(): Promise<void>;
}

/**
 * Stores the changes of one layer one after another, each on the revision the one before it led to. When one fails,
 * those behind it were made on a state that never came about, so none of them is sent.
 */
export function createAppendQueue(
  layerId: string,
  openedAtRevision: number,
  append: Append,
  events: AppendQueueEvents,
): AppendQueue {
  let revision = openedAtRevision;
  let waiting: readonly QueuedChange[] = [];
  let draining: Promise<void> | undefined;

  const send = async ({ change, activeSeconds }: QueuedChange): Promise<Appended> => {
    try {
      return await append({ layerId, baseRevision: revision, change, activeSeconds });
    } catch (cause) {
      events.fault(cause);
      // Nobody said that the change is stored, so nothing may say so.
      return refused('connection-lost');
    }
  };

  const drain = async (): Promise<void> => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const answer = await send(next);
      if (answer.ok) {
        revision = answer.value.revision;
        waiting = waiting.slice(1);
        events.saved(revision, waiting.length);
      } else {
        const dropped = waiting;
        waiting = [];
        events.failed(answer.problem, dropped);
      }
    }
    draining = undefined;
  };

  return {
    add(queued) {
      waiting = [...waiting, queued];
      draining ??= drain();
    },
    async settled() {
      await draining;
    },
  };
}
