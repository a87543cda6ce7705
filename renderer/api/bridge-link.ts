import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { ApiRouter } from '../../shared/api/router.ts';
import type { DesktopBridge } from '../../shared/bridge.ts';

type Carrier = Pick<DesktopBridge, 'call' | 'subscribe'>;

/** Carries calls over the desktop bridge. Unsubscribing a job ends it on the other side. */
export function createBridgeLink(bridge: Carrier): TRPCLink<ApiRouter> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        if (op.type === 'subscription') {
          observer.next({ result: { type: 'started' } });
          return bridge.subscribe({ path: op.path, input: op.input }, (event) => {
            if (event.type === 'data') observer.next({ result: { type: 'data', data: event.data } });
            else if (event.type === 'error') observer.error(fault(event.error));
            else {
              observer.next({ result: { type: 'stopped' } });
              observer.complete();
            }
          });
        }
        // An answer may come after the caller has turned away.
        let listening = true;
        bridge.call({ type: op.type, path: op.path, input: op.input }).then(
          (answer) => {
            if (!listening) return;
            if (!answer.ok) return observer.error(fault(answer.error));
            observer.next({ result: { type: 'data', data: answer.data } });
            observer.complete();
          },
          (cause: unknown) => {
            if (listening)
              observer.error(TRPCClientError.from(cause instanceof Error ? cause : new Error(String(cause))));
          },
        );
        return () => {
          listening = false;
        };
      });
}

/** Has the shape of an answer, so that it is told apart from a call that nobody answered. */
function fault(error: { readonly code: string; readonly message: string }): TRPCClientError<ApiRouter> {
  return TRPCClientError.from({
    error: { code: -32603, message: error.message, data: { code: error.code, httpStatus: 500 } },
  });
}
