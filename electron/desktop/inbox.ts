export interface Inbox<T> {
  deliver(value: T): void;
  /** Takes what has been waiting, then all that comes. @returns the function that stops it. */
  listen(listener: (value: T) => void): () => void;
}

/** Keeps what arrives before anybody listens: a file opened by the system may be quicker than the first window. */
export function createInbox<T>(): Inbox<T> {
  const listeners = new Set<(value: T) => void>();
  let waiting: T[] = [];
  return {
    deliver(value) {
      if (listeners.size === 0) waiting.push(value);
      for (const listener of listeners) listener(value);
    },
    listen(listener) {
      listeners.add(listener);
      const late = waiting;
      waiting = [];
      for (const value of late) listener(value);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
