import { initTRPC } from '@trpc/server';
import type { Service } from './service.ts';

/** Each shell makes one service and hands it to every call. */
export interface ApiContext {
  readonly service: Service;
}

const t = initTRPC.context<ApiContext>().create({
  // Stacks stay where they arose, whatever NODE_ENV says.
  isDev: false,
  // The message of a bug may hold a path or a name; it is for the log of the shell, and the caller learns only that there was one.
  errorFormatter: ({ shape }) =>
    shape.data.code === 'INTERNAL_SERVER_ERROR' ? { ...shape, message: 'internal error' } : shape,
});

export const router = t.router;
export const procedure = t.procedure;
