import type { Result } from '../../shared/problem.ts';
import { ask } from '../api/ask.ts';
import type { SaveState } from '../state/status.ts';

/** What is stored is stored in the order in which it was asked for, whatever the network does. */
export interface SaveQueue {
  /** Stores when its turn has come. */
  store<T>(call: () => Promise<Result<T>>): Promise<Result<T>>;
  /** Says that the latest is on disk, unless more is on its way. */
  noteSaved(): void;
  /** Waits for all that has been asked for so far. */
  settled(): Promise<unknown>;
}

export function createSaveQueue(onSave: (state: SaveState) => void): SaveQueue {
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    store: async (call) => {
      onSave({ kind: 'saving' });
      waiting += 1;
      const turn = queue.then(() => ask(call()));
      queue = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        waiting -= 1;
      }
    },
    noteSaved: () => onSave({ kind: waiting === 0 ? 'saved' : 'saving' }),
    settled: () => queue,
  };
}
