import { apiRouter } from '../../../shared/api/router.ts';
import type { ApiCall } from '../../../shared/bridge.ts';

/** How calls get to the service: straight, over HTTP, over IPC. */
export interface ApiTransport {
  /** @returns the data of the answer; rejects when the service has a bug. */
  call(call: ApiCall): Promise<unknown>;
  /** The events of a subscription. Leaving the iteration ends it on the other side too. */
  subscribe(call: Omit<ApiCall, 'type'>): AsyncIterable<unknown>;
}

/** The API as TypeScript knows it, whatever carries it. */
export type ApiClient = ReturnType<typeof apiRouter.createCaller>;

export interface RecordingClient {
  readonly client: ApiClient;
  /** Paths of the procedures that were called. */
  readonly called: ReadonlySet<string>;
}

/** `client.articles.page(input)` over a transport. */
export function createApiClient(transport: ApiTransport): RecordingClient {
  const called = new Set<string>();
  const node = (path: string): unknown =>
    new Proxy(() => undefined, {
      get: (_, name) => {
        // A promise is asked for `then`; this is none.
        if (typeof name !== 'string' || name === 'then') return undefined;
        return node(path === '' ? name : `${path}.${name}`);
      },
      apply: (_, __, [input]: [unknown?]) => {
        called.add(path);
        const type = typeOf(path);
        if (type === 'subscription') return Promise.resolve(transport.subscribe({ path, input }));
        return transport.call({ type, path, input });
      },
    });
  // The router's own type, and what lies behind it is the router's own: the transport carries both by path.
  return { client: node('') as ApiClient, called };
}

/** Paths of all procedures of the router. */
export function allProcedures(): readonly string[] {
  return Object.keys(apiRouter._def.procedures);
}

function typeOf(path: string): 'query' | 'mutation' | 'subscription' {
  const procedures: Readonly<Record<string, { readonly _def: { readonly type: string } } | undefined>> = apiRouter._def
    .procedures as never;
  const type = procedures[path]?._def.type;
  if (type === 'query' || type === 'mutation' || type === 'subscription') return type;
  throw new Error(`the router has no ${path}`);
}
