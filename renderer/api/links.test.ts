import { createTRPCClient, splitLink, TRPCClientError } from '@trpc/client';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { describe, expect, it, vi } from 'vitest';
import type { ArticlesService } from '../../shared/api/articles.ts';
import type { ImportReport } from '../../shared/api/import.ts';
import { type ApiRouter, apiRouter } from '../../shared/api/router.ts';
import type { Service } from '../../shared/api/service.ts';
import type { ApiAnswer, ApiCall, ApiEvent } from '../../shared/bridge.ts';
import type { JobEvent } from '../../shared/progress.ts';
import { createBridgeLink } from './bridge-link.ts';
import { isConnectionLoss } from './client.ts';
import { createEventStreamLink } from './event-stream-link.ts';
import { createJobRunner } from './run-job.ts';

const REPORT: ImportReport = {
  counts: { imported: 0, skipped: 0, failed: 0 },
  imported: [],
  skipped: [],
  failed: [],
  dryRun: false,
};
const FILES = { files: [{ kind: 'content' as const, name: 'a.txt', base64: '' }] };

/** What a shell says to a window that it has not let in. */
const STRANGER = {
  error: { message: 'no-session', code: -32001, data: { code: 'UNAUTHORIZED', httpStatus: 401 } },
};

/** The real router over the real HTTP answers of tRPC; only the import behind it is made up. */
function overHttp(run: ArticlesService['import']) {
  const service = { articles: { import: run } } as unknown as Service;
  const requests: Request[] = [];
  const answer: typeof fetch = async (input, init) => {
    const request = new Request(new URL(String(input), 'http://127.0.0.1'), init);
    requests.push(request.clone());
    return fetchRequestHandler({
      endpoint: '/api',
      req: request,
      router: apiRouter,
      createContext: () => ({ service }),
      allowMethodOverride: true,
    });
  };
  const stream = createEventStreamLink({ url: '/api', headers: { 'x-zhupi': '1' }, fetch: answer });
  const api = createTRPCClient<ApiRouter>({
    links: [splitLink({ condition: () => true, true: stream, false: stream })],
  });
  return { api, requests };
}

/** The same over the bridge of the desktop app. */
function overBridge(answer: (call: ApiCall) => Promise<ApiAnswer>) {
  const sent: ((event: ApiEvent) => void)[] = [];
  const unsubscribe = vi.fn();
  const api = createTRPCClient<ApiRouter>({
    links: [
      createBridgeLink({
        call: answer,
        subscribe: (_call, onEvent) => {
          sent.push(onEvent);
          return unsubscribe;
        },
      }),
    ],
  });
  return { api, unsubscribe, send: (event: ApiEvent) => sent.at(-1)?.(event) };
}

async function* importing(): AsyncGenerator<JobEvent<ImportReport>> {
  yield { type: 'progress', done: 1, total: 2, item: 'a.txt' };
  yield { type: 'finished', result: { ok: true, value: REPORT } };
}

describe('a job over HTTP', () => {
  it('sends its input in the body, marked as ours, and ends with its result', async () => {
    const { api, requests } = overHttp(importing);
    const job = createJobRunner<ImportReport>();
    const seen: unknown[] = [];
    job.use.subscribe((state) => seen.push(state));
    const result = await job.run((handlers) => api.articles.import.subscribe(FILES, handlers));
    expect(result).toEqual({ ok: true, value: REPORT });
    expect(seen).toContainEqual({ phase: 'running', progress: { done: 1, total: 2, item: 'a.txt' } });
    const [request] = requests;
    expect(request?.method).toBe('POST');
    expect(request?.url).toBe('http://127.0.0.1/api/articles.import');
    expect(request?.headers.get('x-zhupi')).toBe('1');
    expect(await request?.json()).toEqual(FILES);
  });

  it('ends on the other side when it is cancelled', async () => {
    let ended = false;
    const { api } = overHttp(async function* (_input, signal) {
      try {
        yield { type: 'progress', done: 0, total: 9, item: 'a.txt' };
        await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
      } finally {
        ended = true;
      }
    });
    const job = createJobRunner<ImportReport>();
    const result = job.run((handlers) => api.articles.import.subscribe(FILES, handlers));
    await vi.waitFor(() => expect(job.use.getState()).toMatchObject({ progress: { total: 9 } }));
    job.cancel();
    expect(await result).toEqual({ ok: false, problem: { code: 'cancelled', params: {} } });
    await vi.waitFor(() => expect(ended).toBe(true));
  });

  it('that is forgotten while it runs ends too, and shows nothing afterwards', async () => {
    const { api } = overHttp(async function* (_input, signal) {
      yield { type: 'progress', done: 0, total: 9, item: 'a.txt' };
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
    });
    const job = createJobRunner<ImportReport>();
    const result = job.run((handlers) => api.articles.import.subscribe(FILES, handlers));
    await vi.waitFor(() => expect(job.use.getState()).toMatchObject({ progress: { total: 9 } }));
    job.reset();
    expect(await result).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(job.use.getState()).toEqual({ phase: 'idle' });
  });

  it('that meets a bug throws it, and is no lost connection', async () => {
    const { api } = overHttp(async function* () {
      yield { type: 'progress', done: 0, total: 1, item: '' };
      throw new Error('a bug');
    });
    const fault = await createJobRunner<ImportReport>()
      .run((handlers) => api.articles.import.subscribe(FILES, handlers))
      .catch((cause: unknown) => cause);
    expect(fault).toBeInstanceOf(TRPCClientError);
    expect(isConnectionLoss(fault)).toBe(false);
  });

  it.each<[string, typeof fetch]>([
    ['nobody answers', () => Promise.reject(new TypeError('fetch failed'))],
    ['the stream breaks off', async () => new Response('event: connected\ndata: {}\n\n')],
    ['something else answers', async () => new Response('<html>', { status: 502 })],
    ['the shell has been started anew', async () => Response.json(STRANGER, { status: 401 })],
  ])('says that the connection is lost when %s, and does not start again', async (_, answer) => {
    const fetched = vi.fn(answer);
    const api = createTRPCClient<ApiRouter>({
      links: [createEventStreamLink({ url: '/api', headers: {}, fetch: fetched })],
    });
    const result = await createJobRunner<ImportReport>().run((handlers) =>
      api.articles.import.subscribe(FILES, handlers),
    );
    expect(result).toEqual({ ok: false, problem: { code: 'connection-lost', params: {} } });
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});

describe('a call over the bridge', () => {
  it('carries path, type and input, and gives the answer', async () => {
    const calls: ApiCall[] = [];
    const { api } = overBridge(async (call) => {
      calls.push(call);
      return { ok: true, data: { ok: true, value: { rows: [], total: 0 } } };
    });
    expect(await api.articles.page.query({ offset: 0, limit: 10 })).toEqual({
      ok: true,
      value: { rows: [], total: 0 },
    });
    expect(calls).toEqual([{ type: 'query', path: 'articles.page', input: { offset: 0, limit: 10 } }]);
  });

  it('that meets a bug throws it', async () => {
    const { api } = overBridge(async () => ({ ok: false, error: { code: 'INTERNAL_SERVER_ERROR', message: 'a bug' } }));
    const fault = await api.app.info.query().catch((cause: unknown) => cause);
    expect(fault).toMatchObject({ message: 'a bug' });
    expect(isConnectionLoss(fault)).toBe(false);
  });

  it('that nobody answers is a lost connection', async () => {
    const { api } = overBridge(() => Promise.reject(new Error('the main process is gone')));
    expect(isConnectionLoss(await api.app.info.query().catch((cause: unknown) => cause))).toBe(true);
  });
});

describe('a job over the bridge', () => {
  it('passes its events on and ends the subscription when cancelled', async () => {
    const { api, send, unsubscribe } = overBridge(() => Promise.reject(new Error('no calls here')));
    const job = createJobRunner<ImportReport>();
    const result = job.run((handlers) => api.articles.import.subscribe(FILES, handlers));
    send({ type: 'data', data: { type: 'progress', done: 3, total: 9, item: 'c.txt' } });
    expect(job.use.getState()).toEqual({ phase: 'running', progress: { done: 3, total: 9, item: 'c.txt' } });
    job.cancel();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    expect((await result).ok).toBe(false);
    send({ type: 'data', data: { type: 'progress', done: 4, total: 9, item: 'late.txt' } });
    expect(job.use.getState().phase).toBe('finished');
  });

  it('that is closed without a result counts as cancelled', async () => {
    const { api, send } = overBridge(() => Promise.reject(new Error('no calls here')));
    const job = createJobRunner<ImportReport>();
    const result = job.run((handlers) => api.articles.import.subscribe(FILES, handlers));
    send({ type: 'complete' });
    expect(await result).toEqual({ ok: false, problem: { code: 'cancelled', params: {} } });
  });
});
