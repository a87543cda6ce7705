import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { startLoopback } from './loopback.ts';
import { ask } from './test/ask.ts';
import { createHttpClient } from './test/http-client.ts';
import { startShell } from './test/start-shell.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('a bug', () => {
  it('is reported once, and answered without its message, a path or a stack', async () => {
    const shell = await startShell((service) => ({
      ...service,
      project: { ...service.project, current: () => Promise.reject(new Error('disk of /secret/folder on fire')) },
    }));
    const headers = { host: `127.0.0.1:${shell.port}`, cookie: shell.cookie, 'x-zhupi': '1' };
    const answer = await ask(shell.port, '/api/project.current', { headers });
    expect(JSON.parse(answer.body)).toEqual({
      error: {
        message: 'internal error',
        code: -32603,
        data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, path: 'project.current' },
      },
    });
    expect(shell.bugs).toEqual(['project.current: disk of /secret/folder on fire']);
  });

  it('in the midst of a job is reported once and ends the job', async () => {
    const shell = await startShell((service) => ({
      ...service,
      project: {
        ...service.project,
        async *check() {
          yield { type: 'progress', done: 1, total: 2, item: 'a' };
          throw new Error('at /secret/folder');
        },
      },
    }));
    const headers = {
      host: `127.0.0.1:${shell.port}`,
      cookie: shell.cookie,
      'x-zhupi': '1',
      accept: 'text/event-stream',
      'content-type': 'application/json',
    };
    const { body } = await ask(shell.port, '/api/project.check', { method: 'POST', headers });
    expect(body).toContain('"done":1');
    expect(body).toContain('event: serialized-error\ndata: {"message":"internal error"');
    expect(body).not.toContain('secret');
    expect(shell.bugs).toEqual(['project.check: at /secret/folder']);
  });

  it('is no wrong call: that is answered with what is wrong, and not reported', async () => {
    const shell = await startShell();
    const headers = { host: `127.0.0.1:${shell.port}`, cookie: shell.cookie, 'x-zhupi': '1' };
    const input = encodeURIComponent(JSON.stringify({ articleId: 7 }));
    expect((await ask(shell.port, `/api/articles.get?input=${input}`, { headers })).status).toBe(400);
    expect((await ask(shell.port, '/api/nothing.at.all', { headers })).status).toBe(404);
    expect(shell.bugs).toEqual([]);
  });
});

describe('a large file', () => {
  it('of 50 MB passes as the content of a call', async () => {
    const shell = await startShell();
    const client = createHttpClient(shell);
    const path = join(shell.folder, 'large.zhupi');
    await client.project.create.mutate({ path, name: 'large', labels: { kind: 'template', name: 'empty' } });
    // Not UTF-8, so that it is received and looked at as a whole and then refused.
    const base64 = Buffer.alloc(50 * 1024 * 1024, 0xff).toString('base64');
    const headers = {
      host: `127.0.0.1:${shell.port}`,
      cookie: shell.cookie,
      'x-zhupi': '1',
      accept: 'text/event-stream',
      'content-type': 'application/json',
    };
    const body = JSON.stringify({ files: [{ kind: 'content', name: 'large.txt', base64 }] });
    const answer = await ask(shell.port, '/api/articles.import', { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('file-too-large');
  });

  it('beyond the limit is refused, and the shell goes on', async () => {
    const shell = await startShell();
    const own = { host: `127.0.0.1:${shell.port}`, cookie: shell.cookie, 'x-zhupi': '1' };
    const headers = { ...own, 'content-type': 'application/json', 'content-length': '200000000' };
    const answer = await ask(shell.port, '/api/articles.import', { method: 'POST', headers, body: '{' });
    expect(answer.status).toBe(413);
    expect((await ask(shell.port, '/api/project.templates', { headers: own })).status).toBe(200);
    expect(shell.bugs).toEqual([]);
  });
});

describe('stopping', () => {
  it('ends a running subscription and the work behind it', async () => {
    let ended = (): void => undefined;
    const workEnded = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const shell = await startShell((service) => ({
      ...service,
      project: {
        ...service.project,
        async *changes(signal) {
          try {
            yield* service.project.changes(signal);
          } finally {
            ended();
          }
        },
      },
    }));
    const client = createHttpClient(shell);
    const seen = new Promise((resolve) => {
      client.project.changes.subscribe(undefined, { onData: resolve, onError: () => undefined });
    });
    expect(await seen).toBeNull();
    await shell.stop();
    await workEnded;
    await expect(fetch(shell.origin)).rejects.toThrow();
  });

  it('answers a call that is under way', async () => {
    let release = (): void => undefined;
    let begun = (): void => undefined;
    const entered = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const shell = await startShell((service) => ({
      ...service,
      project: {
        ...service.project,
        templates: async () => {
          begun();
          await held;
          return service.project.templates();
        },
      },
    }));
    const answer = createHttpClient(shell).project.templates.query();
    await entered;
    const stopped = shell.stop();
    release();
    expect((await answer).length).toBeGreaterThan(0);
    await stopped;
  });
});

describe('starting', () => {
  it('at a port that is taken is refused', async () => {
    const { port, service } = await startShell();
    const second = await startLoopback({
      service,
      rendererFolder: undefined,
      landing: '',
      port,
      reportBug: () => undefined,
    });
    expect(second).toEqual({ ok: false, problem: { code: 'port-in-use', params: { port } } });
  });

  it('without the built window serves the API and says what is missing', async () => {
    const { service } = await startShell();
    const bare = await startLoopback({
      service,
      rendererFolder: undefined,
      landing: '',
      port: 0,
      reportBug: () => undefined,
    });
    if (!bare.ok) throw new Error(bare.problem.code);
    const { url, port, stop } = bare.value;
    const cookie = (await fetch(url, { redirect: 'manual' })).headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const headers = { host: `127.0.0.1:${port}`, cookie, 'x-zhupi': '1' };
    const page = await ask(port, '/', { headers });
    expect(page.status).toBe(503);
    expect(page.body).toContain('npm run build');
    expect((await ask(port, '/api/project.templates', { headers })).status).toBe(200);
    await stop();
  });
});
