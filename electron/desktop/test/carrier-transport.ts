import type { ApiEvent } from '../../../shared/bridge.ts';
import type { ApiTransport } from '../../service/test/api-client.ts';
import type { Carrier } from '../carrier.ts';

/** Calls a carrier as the preload script does; everything is cloned on its way, there and back, as between processes. */
export function createCarrierTransport(carrier: Carrier): ApiTransport {
  return {
    async call(call) {
      const answer = structuredClone(await carrier.call(structuredClone(call)));
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.data;
    },
    async *subscribe(call) {
      const events: ApiEvent[] = [];
      let wake: () => void = () => undefined;
      const end = carrier.subscribe(structuredClone(call), (event) => {
        events.push(structuredClone(event));
        wake();
      });
      try {
        for (;;) {
          const event = events.shift();
          if (event?.type === 'data') yield event.data;
          else if (event?.type === 'error') throw new Error(event.error.code);
          else if (event?.type === 'complete') return;
          else {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          }
        }
      } finally {
        end();
      }
    },
  };
}
