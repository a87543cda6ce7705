import { initTRPC } from '@trpc/server';
import type { Service } from './service.ts';

/** Each shell makes one service and hands it to every call. */
export interface ApiContext {
  readonly service: Service;
}

const t = initTRPC.context<ApiContext>().create();

export const router = t.router;
export const procedure = t.procedure;
