import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Service } from '../../shared/api/service.ts';
import { pageHeaders } from '../../shared/page-policy.ts';
import { type Door, isOwnHost, type RequestFacts, refusalOf } from './admission.ts';
import { answerFault, answerRefusal, answerSentence } from './answers.ts';
import { API_PREFIX, addApi, type ReportBug } from './api-route.ts';
import { endStreamsOnClose } from './open-streams.ts';
import { encodeSessionCookie } from './session-cookie.ts';
import { isSameToken } from './token.ts';

/** A file of 50 MB in base64, and its call around it. */
const BODY_LIMIT = 80 * 1024 * 1024;

/** A batch names all its calls in the path. */
const PATH_PART_LIMIT = 4000;

export interface ServerParts {
  readonly service: Service;
  /** The built window; without it the API answers and the page says what is missing. */
  readonly rendererFolder: string | undefined;
  /** `#/…` or ''. */
  readonly landing: string;
  readonly reportBug: ReportBug;
  /** Known once the server listens. */
  readonly door: () => Door;
}

/** The HTTP server of the loopback shell: who is let in, the window's files, the API. It does not listen yet. */
export async function createServer({
  service,
  rendererFolder,
  landing,
  reportBug,
  door,
}: ServerParts): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: PATH_PART_LIMIT },
    // Requests that are under way are answered; connections that only wait are closed.
    forceCloseConnections: 'idle',
  });
  admit(server, door, landing);
  endStreamsOnClose(server);

  server.setNotFoundHandler((request, reply) => answerSentence(request, reply, 404, 'notFound'));
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return answerFault(reply, 'PAYLOAD_TOO_LARGE', error.code);
    if (status < 500) return answerFault(reply, 'BAD_REQUEST', error.code);
    reportBug({ where: request.routeOptions.url ?? 'http', error });
    return answerFault(reply, 'INTERNAL_SERVER_ERROR', 'internal error');
  });

  await addApi(server, service, reportBug);
  if (rendererFolder === undefined) {
    server.get('/', (request, reply) => answerSentence(request, reply, 503, 'noInterface'));
  } else {
    // Another run has another port, so nothing kept by a browser could be of use; it could only be stale.
    await server.register(fastifyStatic, { root: rendererFolder, dotfiles: 'ignore', cacheControl: false });
  }
  return server;
}

function admit(server: FastifyInstance, door: () => Door, landing: string): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(pageHeaders).header('Cache-Control', 'no-store');
    const facts = factsOf(request);
    if (isOwnHost(facts.host, door().port) && isGivenToken(request, door().token)) {
      return reply.header('Set-Cookie', encodeSessionCookie(door().port, door().token)).redirect(`/${landing}`, 303);
    }
    const refusal = refusalOf(facts, door());
    if (refusal !== undefined) return answerRefusal(request, reply, refusal, facts.isApi);
  });
}

/** The address that was printed: it brings the token, and is answered with the cookie and an address without it. */
function isGivenToken(request: FastifyRequest, token: string): boolean {
  // Not every path that can be sent is part of an address (`//` is none).
  const address = URL.parse(request.url, 'http://localhost');
  const given = address?.searchParams.get('token') ?? null;
  return request.method === 'GET' && address?.pathname === '/' && given !== null && isSameToken(given, token);
}

function factsOf({ routeOptions, headers }: FastifyRequest): RequestFacts {
  const { 'sec-fetch-site': fetchSite, 'x-zhupi': marker } = headers;
  return {
    isApi: routeOptions.url?.startsWith(`${API_PREFIX}/`) ?? false,
    host: headers.host,
    origin: headers.origin,
    cookie: headers.cookie,
    fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined,
    marker: typeof marker === 'string' ? marker : undefined,
  };
}
