import { apiRouter } from '../../../shared/api/router.ts';
import type { Service } from '../../../shared/api/service.ts';
import type { ApiTransport } from './api-client.ts';

/** Calls the router without any carrier in between. */
export function createMemoryTransport(service: Service): ApiTransport {
  return {
    call: ({ path, input }) => invoke(service, path, input),
    async *subscribe({ path, input }) {
      const controller = new AbortController();
      try {
        const events = await invoke(service, path, input, controller.signal);
        for await (const event of events as AsyncIterable<unknown>) yield event;
      } finally {
        controller.abort();
      }
    },
  };
}

async function invoke(service: Service, path: string, input: unknown, signal?: AbortSignal): Promise<unknown> {
  const caller = apiRouter.createCaller({ service }, signal === undefined ? {} : { signal });
  const procedure = path.split('.').reduce<unknown>((node, name) => Reflect.get(node as object, name), caller);
  return (procedure as (input: unknown) => Promise<unknown>)(input);
}
