import type { FastifyInstance } from 'fastify';

/** Subscriptions have no end of their own: this one ends them when the server closes, and with them the jobs behind them. */
export function endStreamsOnClose(server: FastifyInstance): void {
  const open = new Set<{ destroy(): void }>();
  server.addHook('onRequest', (request, reply, next) => {
    if ((request.headers.accept ?? '').includes('text/event-stream')) {
      open.add(reply.raw);
      reply.raw.once('close', () => open.delete(reply.raw));
    }
    next();
  });
  server.addHook('preClose', (next) => {
    for (const answer of open) answer.destroy();
    next();
  });
}
