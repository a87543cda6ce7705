import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from './admission.ts';
import { messagesFor } from './languages.ts';

type Fault = 'UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'PAYLOAD_TOO_LARGE' | 'BAD_REQUEST' | 'INTERNAL_SERVER_ERROR';

const STATUS: Readonly<Record<Fault, number>> = {
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  PAYLOAD_TOO_LARGE: 413,
  BAD_REQUEST: 400,
  INTERNAL_SERVER_ERROR: 500,
};

/** An answer in the shape the API's clients read; `message` is for logs, not for people. */
export function answerFault(reply: FastifyReply, fault: Fault, message: string): FastifyReply {
  const httpStatus = STATUS[fault];
  return reply
    .code(httpStatus)
    .send({ error: { message, code: TRPC_ERROR_CODES_BY_KEY[fault], data: { code: fault, httpStatus } } });
}

/** One sentence for a person who looks at it in a browser. */
export function answerSentence(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  sentence: keyof ReturnType<typeof messagesFor>,
): FastifyReply {
  const text = messagesFor(request.headers['accept-language'])[sentence];
  return reply.code(status).type('text/plain; charset=utf-8').send(`${text}\n`);
}

/** Refuses a request that was not let in, in the way its sender understands. */
export function answerRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  isApi: boolean,
): FastifyReply {
  const fault = refusal === 'no-session' ? 'UNAUTHORIZED' : 'FORBIDDEN';
  if (isApi) return answerFault(reply, fault, refusal);
  return answerSentence(request, reply, STATUS[fault], refusal === 'no-session' ? 'noSession' : 'foreignRequest');
}
