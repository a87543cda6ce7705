import { addScheme } from './address.ts';
import { app } from './app.ts';

/** Part of the double of `electron`: `protocol`. Every registered scheme gets what `standard` and `secure` give. */
type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
    if (app.isReady()) throw new Error('schemes have to be registered before the app is ready');
    for (const { scheme } of schemes) addScheme(scheme);
  },
  handle(scheme: string, handler: Handler): void {
    if (!app.isReady()) throw new Error('protocol.handle() can only be used after the app is ready');
    if (handlers.has(scheme)) throw new Error(`a handler of ${scheme} is already there`);
    handlers.set(scheme, handler);
  },
};

/** Who answers for an address, if anybody does. */
export function handlerOf(address: string): Handler | undefined {
  return handlers.get(address.slice(0, address.indexOf(':')));
}
