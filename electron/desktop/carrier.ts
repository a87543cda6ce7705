import { type AnyTRPCRouter, callTRPCProcedure, getTRPCErrorFromUnknown } from '@trpc/server';
import { z } from 'zod';
import type { ApiAnswer, ApiEvent } from '../../shared/bridge.ts';

const pathSchema = z.string().min(1).max(200);
const callSchema = z.strictObject({
  type: z.enum(['query', 'mutation']),
  path: pathSchema,
  input: z.unknown().optional(),
});
const subscriptionSchema = z.strictObject({ path: pathSchema, input: z.unknown().optional() });

/** Carries calls into the router and knows none of them by name. */
export interface Carrier {
  call(message: unknown): Promise<ApiAnswer>;
  /** @returns the function that ends the subscription; nothing is emitted after it was called. */
  subscribe(message: unknown, emit: (event: ApiEvent) => void): () => void;
  /** Resolves once no call is under way; subscriptions don't count. */
  idle(): Promise<void>;
  /** Ends every subscription and resolves once all that was under way has settled. */
  close(): Promise<void>;
}

interface CarrierOptions {
  readonly router: AnyTRPCRouter;
  /** What each call finds as `ctx`. */
  readonly context: object;
  /** Takes whatever was thrown. A thrown error is a bug: the caller hears its code and no more. */
  readonly logFault: (error: unknown) => void;
}

export function createCarrier({ router, context, logFault }: CarrierOptions): Carrier {
  const calls = new Set<Promise<unknown>>();
  const subscriptions = new Map<AbortController, Promise<void>>();

  async function answer(message: unknown): Promise<ApiAnswer> {
    try {
      const { type, path, input } = callSchema.parse(message);
      const getRawInput = async () => input;
      const data: unknown = await callTRPCProcedure({
        router,
        path,
        type,
        ctx: context,
        getRawInput,
        signal: undefined,
        batchIndex: 0,
      });
      return { ok: true, data };
    } catch (error) {
      return { ok: false, error: answerFor(error, logFault) };
    }
  }

  async function follow(message: unknown, emit: (event: ApiEvent) => void, signal: AbortSignal): Promise<void> {
    try {
      const { path, input } = subscriptionSchema.parse(message);
      const source: unknown = await callTRPCProcedure({
        router,
        path,
        type: 'subscription',
        ctx: context,
        getRawInput: async () => input,
        signal,
        batchIndex: 0,
      });
      if (!isAsyncIterable(source)) throw new TypeError(`the subscription ${path} gives no async iterable`);
      // An aborted source is drained, not abandoned: what it does on its way out (rolling back, closing) belongs to it.
      for await (const data of source) if (!signal.aborted) emit({ type: 'data', data });
      if (!signal.aborted) emit({ type: 'complete' });
    } catch (error) {
      if (!signal.aborted) emit({ type: 'error', error: answerFor(error, logFault) });
      else if (!isAbort(error)) logFault(error);
    }
  }

  async function idle(): Promise<void> {
    while (calls.size > 0) await Promise.all(calls);
  }

  return {
    call(message) {
      const running = answer(message).finally(() => calls.delete(running));
      calls.add(running);
      return running;
    },
    subscribe(message, emit) {
      const controller = new AbortController();
      const running = follow(message, emit, controller.signal).finally(() => subscriptions.delete(controller));
      subscriptions.set(controller, running);
      return () => controller.abort();
    },
    idle,
    async close() {
      for (const controller of subscriptions.keys()) controller.abort();
      await Promise.all([idle(), ...subscriptions.values()]);
    },
  };
}

/** What the caller hears of a thrown error: a code of tRPC's list, and a message without path, input or stack. */
function answerFor(error: unknown, logFault: (error: unknown) => void): { code: string; message: string } {
  logFault(error);
  const code = error instanceof z.ZodError ? 'BAD_REQUEST' : getTRPCErrorFromUnknown(error).code;
  return { code, message: `the call failed (${code}); the log says why` };
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
