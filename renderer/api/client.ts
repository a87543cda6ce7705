import { createTRPCClient, httpLink, splitLink, type TRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import type { ApiRouter } from '../../shared/api/router.ts';
import type { DesktopBridge } from '../../shared/bridge.ts';
import { createBridgeLink } from './bridge-link.ts';
import { createEventStreamLink } from './event-stream-link.ts';
import type { Host } from './host.ts';
import { createBrowserHost } from './host-browser.ts';
import { createDesktopHost } from './host-desktop.ts';

declare global {
  interface Window {
    /** Put there by the preload script of the desktop app, and by nothing else. */
    readonly zhupi?: DesktopBridge;
  }
}

export type Api = TRPCClient<ApiRouter>;

/** Says to the loopback shell that the call comes from a script of this page: no form or link can send it. */
const HEADERS = { 'x-zhupi': '1' };

/** How this window reaches the program and the machine. Nothing else in the window asks which shell it runs in. */
const bridge = globalThis.window?.zhupi;

export const api: Api = createTRPCClient<ApiRouter>({
  links: [bridge === undefined ? createHttpLink('/api') : createBridgeLink(bridge)],
});

export const host: Host = bridge === undefined ? createBrowserHost() : createDesktopHost(bridge);

function createHttpLink(url: string): TRPCLink<ApiRouter> {
  return splitLink({
    condition: (op) => op.type === 'subscription',
    true: createEventStreamLink({ url, headers: HEADERS, fetch: (...request) => fetch(...request) }),
    false: httpLink({ url, headers: HEADERS }),
  });
}

/**
 * Whether nobody answered, or a program that doesn't know this window: the shell was started anew and let others in.
 * A fault on the other side is an answer too.
 */
export function isConnectionLoss(cause: unknown): boolean {
  if (!(cause instanceof TRPCClientError)) return false;
  const { data }: TRPCClientError<ApiRouter> = cause;
  return data === undefined || data === null || data.code === 'UNAUTHORIZED';
}
