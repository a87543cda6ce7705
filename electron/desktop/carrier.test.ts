import { initTRPC } from '@trpc/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { ApiEvent } from '../../shared/bridge.ts';
import { createCarrier } from './carrier.ts';

const t = initTRPC.context<{ name: string }>().create();
const gates: { open: () => void; aborted: () => boolean }[] = [];

/** Waits until the test opens the gate or the subscription ends. */
function gate(signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    gates.push({ open: resolve, aborted: () => signal?.aborted === true });
    signal?.addEventListener('abort', () => resolve());
  });
}

const router = t.router({
  greet: t.procedure.input(z.object({ word: z.string() })).query(({ ctx, input }) => `${input.word}，${ctx.name}`),
  store: t.procedure.mutation(async () => {
    await gate();
    return 'stored';
  }),
  fail: t.procedure.query(() => {
    throw new Error('secret path /a/b');
  }),
  count: t.procedure.input(z.object({ to: z.number() })).subscription(async function* ({ input }) {
    for (let n = 1; n <= input.to; n++) yield n;
  }),
  wait: t.procedure.subscription(async function* ({ signal }) {
    yield 'begun';
    await gate(signal);
    yield 'ended';
  }),
  breaks: t.procedure.subscription(async function* () {
    yield 1;
    throw new Error('secret path /a/b');
  }),
});

const logFault = vi.fn<(error: unknown) => void>();
const carrier = createCarrier({ router, context: { name: '世界' }, logFault });

beforeEach(() => {
  logFault.mockClear();
  gates.length = 0;
});

/** Collects the events of a subscription until it ends by itself. */
function collect(message: unknown): Promise<ApiEvent[]> {
  return new Promise((resolve) => {
    const events: ApiEvent[] = [];
    carrier.subscribe(message, (event) => {
      events.push(event);
      if (event.type !== 'data') resolve(events);
    });
  });
}

test('a query reaches its procedure with input and context', async () => {
  const answer = await carrier.call({ type: 'query', path: 'greet', input: { word: '你好' } });
  expect(answer).toEqual({ ok: true, data: '你好，世界' });
  expect(logFault).not.toHaveBeenCalled();
});

test('a thrown error is logged once and answered without its message', async () => {
  const answer = await carrier.call({ type: 'query', path: 'fail' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL_SERVER_ERROR' } });
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(logFault).toHaveBeenCalledOnce();
});

test.each([
  ['no such path', { type: 'query', path: 'nothing' }, 'NOT_FOUND'],
  ['a name of Object', { type: 'query', path: 'constructor' }, 'NOT_FOUND'],
  ['a mutation called as a query', { type: 'query', path: 'store' }, 'NOT_FOUND'],
  ['a subscription called as a query', { type: 'query', path: 'count', input: { to: 1 } }, 'NOT_FOUND'],
  ['input of the wrong shape', { type: 'query', path: 'greet', input: { word: 7 } }, 'BAD_REQUEST'],
  ['a message of the wrong shape', { type: 'delete', path: 'greet' }, 'BAD_REQUEST'],
  ['a message with more than it may hold', { type: 'query', path: 'greet', ctx: {} }, 'BAD_REQUEST'],
  ['no message', undefined, 'BAD_REQUEST'],
])('%s is refused', async (_, message, code) => {
  expect(await carrier.call(message)).toMatchObject({ ok: false, error: { code } });
});

test('a subscription sends what its source yields, then completes', async () => {
  expect(await collect({ path: 'count', input: { to: 2 } })).toEqual([
    { type: 'data', data: 1 },
    { type: 'data', data: 2 },
    { type: 'complete' },
  ]);
});

test('a source that breaks sends one error without its message, and it is logged once', async () => {
  const events = await collect({ path: 'breaks' });
  expect(events).toMatchObject([
    { type: 'data', data: 1 },
    { type: 'error', error: { code: 'INTERNAL_SERVER_ERROR' } },
  ]);
  expect(JSON.stringify(events)).not.toContain('secret');
  expect(logFault).toHaveBeenCalledOnce();
});

test('a query can’t be subscribed to', async () => {
  expect(await collect({ path: 'greet', input: { word: '' } })).toMatchObject([
    { type: 'error', error: { code: 'NOT_FOUND' } },
  ]);
});

test('an ended subscription tells its source and emits nothing more', async () => {
  const emit = vi.fn<(event: ApiEvent) => void>();
  const end = carrier.subscribe({ path: 'wait' }, emit);
  await vi.waitFor(() => expect(gates).toHaveLength(1));
  end();
  await carrier.close();
  expect(gates[0]?.aborted()).toBe(true);
  expect(emit.mock.calls).toEqual([[{ type: 'data', data: 'begun' }]]);
  expect(logFault).not.toHaveBeenCalled();
});

test('idle waits for calls under way and not for subscriptions', async () => {
  const end = carrier.subscribe({ path: 'wait' }, () => undefined);
  await vi.waitFor(() => expect(gates).toHaveLength(1));
  const stored = carrier.call({ type: 'mutation', path: 'store' });
  await vi.waitFor(() => expect(gates).toHaveLength(2));
  const order: string[] = [];
  const idle = carrier.idle().then(() => order.push('idle'));
  void stored.then(() => order.push('stored'));
  gates[1]?.open();
  await idle;
  expect(order).toEqual(['stored', 'idle']);
  end();
  await carrier.close();
});
