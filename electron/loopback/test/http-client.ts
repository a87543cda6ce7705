import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, type TRPCClient } from '@trpc/client';
import type { ApiRouter } from '../../../shared/api/router.ts';
import { createPostEventSource } from './post-event-source.ts';

/** Calls the API over HTTP as the window does: cookie, header, subscriptions as POST. */
export function createHttpClient({
  origin,
  cookie,
}: {
  readonly origin: string;
  readonly cookie: string;
}): TRPCClient<ApiRouter> {
  const url = `${origin}/api`;
  const headers = { cookie, 'x-zhupi': '1' };
  return createTRPCClient<ApiRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({ url, EventSource: createPostEventSource(headers) }),
        false: httpLink({ url, headers }),
      }),
    ],
  });
}
