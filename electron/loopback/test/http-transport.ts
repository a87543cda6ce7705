import { getUntypedClient } from '@trpc/client';
import type { ApiTransport } from '../../service/test/api-client.ts';
import { createHttpClient } from './http-client.ts';

/** Carries the calls of the contract suite over HTTP, with the links of the real client. */
export function createHttpTransport(shell: { readonly origin: string; readonly cookie: string }): ApiTransport {
  const client = getUntypedClient(createHttpClient(shell));
  return {
    call: ({ type, path, input }) => (type === 'query' ? client.query(path, input) : client.mutation(path, input)),
    async *subscribe({ path, input }) {
      const events: unknown[] = [];
      let ended: { readonly error?: unknown } | undefined;
      let wake = (): void => undefined;
      const end = (how: { readonly error?: unknown }): void => {
        ended = how;
        wake();
      };
      const subscription = client.subscription(path, input, {
        onData: (event) => {
          events.push(event);
          wake();
        },
        onError: (error) => end({ error }),
        onComplete: () => end({}),
      });
      try {
        for (;;) {
          yield* events.splice(0);
          if (ended?.error !== undefined) throw ended.error;
          if (ended !== undefined) return;
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (events.length > 0 || ended !== undefined) resolve();
          });
        }
      } finally {
        subscription.unsubscribe();
      }
    },
  };
}
