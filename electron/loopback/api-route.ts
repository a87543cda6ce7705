import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import { type ApiRouter, apiRouter } from '../../shared/api/router.ts';
import type { Service } from '../../shared/api/service.ts';

export const API_PREFIX = '/api';

/** A thrown error is a bug; `where` is the call that met it. */
export type ReportBug = (bug: { readonly where: string; readonly error: Error }) => void;

/**
 * Carries the whole API. Calls may come as POST whatever they are, so that what they bring along (a file of 50 MB) is
 * never part of an address.
 */
export async function addApi(server: FastifyInstance, service: Service, reportBug: ReportBug): Promise<void> {
  const options: FastifyTRPCPluginOptions<ApiRouter> = {
    prefix: API_PREFIX,
    trpcOptions: {
      router: apiRouter,
      createContext: () => ({ service }),
      allowMethodOverride: true,
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') reportBug({ where: path ?? 'api', error: error.cause ?? error });
      },
    },
  };
  await server.register(fastifyTRPCPlugin, options);
}
