import type { Delivery } from './preload-world.ts';

/** Part of the double of `electron`: what main sends to a page waits here until the page asks for it. */
export interface PageMessages {
  send(delivery: Delivery): void;
  /** Answers the page's long question. */
  receive(): Promise<readonly Delivery[]>;
  /** A new page doesn't get what was meant for the one before it. */
  clear(): void;
}

export function createPageMessages(): PageMessages {
  let waiting: Delivery[] = [];
  let deliver: ((deliveries: readonly Delivery[]) => void) | undefined;

  function flush(): void {
    if (deliver === undefined || waiting.length === 0) return;
    deliver(waiting);
    deliver = undefined;
    waiting = [];
  }

  return {
    send(delivery) {
      // Electron throws here for what can't be cloned.
      waiting.push(structuredClone(delivery));
      flush();
    },
    receive() {
      return new Promise((resolve) => {
        deliver = resolve;
        flush();
      });
    },
    clear() {
      waiting = [];
      deliver = undefined;
    },
  };
}
