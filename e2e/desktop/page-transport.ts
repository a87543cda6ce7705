import type { Page } from '@playwright/test';
import type { ApiTransport } from '../../electron/service/test/api-client.ts';
import type { ApiEvent } from '../../shared/bridge.ts';
import './desktop-test.ts';

/** Events of one subscription, kept in the page until the test asks for what has come. */
interface Stream {
  /** At least one. */
  next(): Promise<ApiEvent[]>;
  end(): void;
}

declare global {
  interface Window {
    /** Subscriptions of the test, by number. */
    streams?: Map<number, Stream>;
  }
}

/** Calls the API from inside the page of a window, as the page's own code does. */
export function createPageTransport(page: Page): ApiTransport {
  let last = 0;
  return {
    async call(call) {
      const answer = await page.evaluate((message) => window.zhupi.call(message), call);
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.data;
    },
    async *subscribe(call) {
      last += 1;
      const id = last;
      await page.evaluate(
        ([number, message]) => {
          const events: ApiEvent[] = [];
          let wake: () => void = () => undefined;
          const end = window.zhupi.subscribe(message, (event) => {
            events.push(event);
            wake();
          });
          window.streams ??= new Map();
          window.streams.set(number, {
            end,
            async next() {
              for (;;) {
                if (events.length > 0) return events.splice(0);
                await new Promise<void>((resolve) => {
                  wake = resolve;
                });
              }
            },
          });
        },
        [id, call] as const,
      );
      try {
        for (;;) {
          const events = await page.evaluate((number) => window.streams?.get(number)?.next(), id);
          for (const event of events ?? []) {
            if (event.type === 'complete') return;
            if (event.type === 'error') throw new Error(event.error.code);
            yield event.data;
          }
        }
      } finally {
        await page.evaluate((number) => window.streams?.get(number)?.end(), id);
      }
    },
  };
}
