import { done, type Outcome, refused } from '../../annotations/model/outcome.ts';
import type { Service } from '../../shared/api/service.ts';
import type { Door } from './admission.ts';
import type { ReportBug } from './api-route.ts';
import { createServer } from './server.ts';
import { makeToken } from './token.ts';

export interface LoopbackOptions {
  readonly service: Service;
  /** The built window; `undefined` where it has not been built. */
  readonly rendererFolder: string | undefined;
  /** The screen that whoever comes in sees first: a `#/…` address, or '' for what the window shows by itself. */
  readonly landing: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly reportBug: ReportBug;
}

export interface Loopback {
  /** The address that lets a browser in; it holds the token. */
  readonly url: string;
  readonly port: number;
  /** Ends subscriptions and lets calls under way be answered. The service stays with whoever made it. */
  stop(): Promise<void>;
}

export type LoopbackProblemCode = 'port-in-use' | 'port-refused';

const HOST = '127.0.0.1';

/** How long stopping waits for calls under way. */
const PATIENCE_MS = 500;

/**
 * Starts the shell that carries the API over HTTP, on this machine's own address only.
 * @returns the running shell, or that another program has the port or this person may not take it.
 */
export async function startLoopback(options: LoopbackOptions): Promise<Outcome<Loopback, LoopbackProblemCode>> {
  let door: Door = { port: options.port, token: makeToken() };
  const server = await createServer({ ...options, door: () => door });
  try {
    await server.listen({ host: HOST, port: options.port });
  } catch (error) {
    await server.close();
    const code = listenProblemOf(error);
    if (code === undefined) throw error;
    return refused(code, { port: options.port });
  }
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  const { port } = address;
  door = { ...door, port };

  const stop = async (): Promise<void> => {
    const deadline = setTimeout(() => server.server.closeAllConnections(), PATIENCE_MS);
    await server.close();
    clearTimeout(deadline);
  };
  return done({
    url: `http://${HOST}:${port}/?token=${door.token}`,
    port,
    stop,
  });
}

function listenProblemOf(error: unknown): LoopbackProblemCode | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if (error.code === 'EADDRINUSE') return 'port-in-use';
  return error.code === 'EACCES' ? 'port-refused' : undefined;
}
