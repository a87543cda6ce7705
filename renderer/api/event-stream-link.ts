import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { ApiRouter } from '../../shared/api/router.ts';
import { type StreamEvent, toStreamEvents } from './event-stream.ts';

/**
 * Carries subscriptions over HTTP as a POST that is answered with an event stream. EventSource would not do: it can
 * send no header and no body (a dropped file is far longer than an address may be), and it asks again by itself when
 * the connection breaks, which would start the same import twice.
 */
export function createEventStreamLink(options: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
}): TRPCLink<ApiRouter> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        const abort = new AbortController();
        const run = async (): Promise<void> => {
          const response = await options.fetch(`${options.url}/${op.path}`, {
            method: 'POST',
            credentials: 'same-origin',
            headers: { ...options.headers, 'content-type': 'application/json', accept: 'text/event-stream' },
            body: JSON.stringify(op.input ?? null),
            signal: abort.signal,
          });
          if (!response.ok || response.body === null) throw await faultOf(response);
          observer.next({ result: { type: 'started' } });
          for await (const event of toStreamEvents(response.body)) {
            if (event.type === 'return') {
              observer.next({ result: { type: 'stopped' } });
              return observer.complete();
            }
            const data = dataOf(event);
            if (data !== undefined) observer.next({ result: { type: 'data', data: data.value } });
          }
          throw new Error('the event stream broke off');
        };
        run().catch((cause: unknown) => {
          if (abort.signal.aborted) return;
          observer.error(TRPCClientError.from(cause instanceof Error ? cause : new Error(String(cause))));
        });
        return () => abort.abort();
      });
}

/** The value of a message; nothing for tRPC's own signs of life. A fault on the other side is thrown. */
function dataOf(event: StreamEvent): { readonly value: unknown } | undefined {
  if (event.type === 'message') return { value: JSON.parse(event.data) };
  if (event.type === 'serialized-error') throw TRPCClientError.from({ error: JSON.parse(event.data) });
  return undefined;
}

/** A refusal before the stream began carries tRPC's own error, or nothing readable when no tRPC answered. */
async function faultOf(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => null);
  return typeof body === 'object' && body !== null && 'error' in body
    ? TRPCClientError.from(body)
    : new Error(`the answer was HTTP ${response.status}`);
}
