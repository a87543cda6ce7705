import { describe, expect, it, vi } from 'vitest';
import { pageHeaders } from '../../shared/page-policy.ts';
import { ask } from './test/ask.ts';
import { PAGE, startShell, type TestShell } from './test/start-shell.ts';
import { makeToken } from './token.ts';

vi.setConfig({ testTimeout: 20_000 });

/** Headers with which the window calls the API. */
function ownHeaders({ port, cookie }: TestShell): Record<string, string> {
  return { host: `127.0.0.1:${port}`, cookie, 'x-zhupi': '1' };
}

const API = '/api/project.templates';

describe('the address that was printed', () => {
  it('lets a browser in with a cookie no script reads, and hides the token from the address bar', async () => {
    const { url, port } = await startShell();
    const { pathname, search, searchParams } = new URL(url);
    const answer = await ask(port, pathname + search, { headers: { host: `127.0.0.1:${port}` } });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/#/articles');
    expect(answer.headers['set-cookie']).toEqual([
      `zhupi-${port}=${searchParams.get('token')}; Path=/; HttpOnly; SameSite=Strict`,
    ]);
    expect(searchParams.get('token')).toMatch(/^[\w-]{43}$/);
  });

  it('opens in a second browser too, and under the other name of this computer', async () => {
    const { url, port } = await startShell();
    const answer = await ask(port, `/${new URL(url).search}`, { headers: { host: `localhost:${port}` } });
    expect(answer.status).toBe(303);
  });

  it('is of no use with another token, another path or another host', async () => {
    const { url, port } = await startShell();
    const { search } = new URL(url);
    const host = `127.0.0.1:${port}`;
    for (const [path, headers] of [
      [`/?token=${makeToken()}`, { host }],
      ['/?token=', { host }],
      [`/index.html${search}`, { host }],
      [`/${search}`, { host: `news.example:${port}` }],
    ] as const) {
      const answer = await ask(port, path, { headers });
      expect([401, 403], path).toContain(answer.status);
      expect(answer.headers['set-cookie'], path).toBeUndefined();
    }
  });
});

describe('a path that is no address', () => {
  it.each(['//', '//[', '/%'])('%s is turned away like any other, and is no bug', async (path) => {
    const { port, bugs } = await startShell();
    const answer = await ask(port, path, { headers: { host: `127.0.0.1:${port}` } });
    expect([400, 401]).toContain(answer.status);
    expect(bugs).toEqual([]);
  });
});

describe('the window’s files', () => {
  it('are given to whoever was let in, with the policy of the page', async () => {
    const { port, cookie } = await startShell();
    const answer = await ask(port, '/', { headers: { host: `127.0.0.1:${port}`, cookie } });
    expect(answer).toMatchObject({ status: 200, body: PAGE });
    for (const [name, value] of Object.entries(pageHeaders)) expect(answer.headers[name.toLowerCase()]).toBe(value);
    expect(answer.headers['cache-control']).toBe('no-store');
    const script = await ask(port, '/app.js', { headers: { host: `127.0.0.1:${port}`, cookie } });
    expect(script.headers['content-type']).toMatch(/javascript/);
  });

  it('are kept from everyone else, who is told why in their language', async () => {
    const { port } = await startShell();
    const english = await ask(port, '/', { headers: { host: `127.0.0.1:${port}` } });
    const chinese = await ask(port, '/', {
      headers: { host: `127.0.0.1:${port}`, 'accept-language': 'zh-TW,zh;q=0.9,en;q=0.8' },
    });
    expect(english.status).toBe(401);
    expect(english.body).toMatch(/^Zhupi doesn't know this browser yet\./);
    expect(english.headers['content-security-policy']).toBe(pageHeaders['Content-Security-Policy']);
    expect(chinese.body).toMatch(/^朱批還不認識這個瀏覽器。/);
  });

  it.each([
    '/../../../../../../etc/hostname',
    '/..%2f..%2f..%2f..%2fetc/hostname',
    '/%2e%2e/%2e%2e/%2e%2e/etc/hostname',
    '/..\\..\\..\\etc\\hostname',
    '/....//....//etc/hostname',
    '//etc/hostname',
    '/app.js/../../etc/hostname',
    '/%00',
    '/nothing-here',
  ])('are all there is: %s', async (path) => {
    const { port, cookie } = await startShell();
    const answer = await ask(port, path, { headers: { host: `127.0.0.1:${port}`, cookie } });
    expect([400, 403, 404]).toContain(answer.status);
  });
});

describe('the API', () => {
  it('answers the window', async () => {
    const shell = await startShell();
    const answer = await ask(shell.port, API, { headers: ownHeaders(shell) });
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['without the cookie', 401, (own: Record<string, string>) => ({ ...own, cookie: '' })],
    ['with another cookie', 401, (own: Record<string, string>) => ({ ...own, cookie: `${own.cookie}x` })],
    ['under a foreign name', 403, (own: Record<string, string>) => ({ ...own, host: 'news.example' })],
    ['for a foreign page', 403, (own: Record<string, string>) => ({ ...own, origin: 'http://news.example' })],
    ['for a sandboxed page', 403, (own: Record<string, string>) => ({ ...own, origin: 'null' })],
    ['for a page at another port', 403, (own: Record<string, string>) => ({ ...own, 'sec-fetch-site': 'same-site' })],
    ['without the header', 403, ({ 'x-zhupi': _, ...own }: Record<string, string>) => own],
  ])('does not answer %s', async (_, status, change) => {
    const shell = await startShell();
    for (const path of [API, '/%61pi/project.templates', '/api/nothing']) {
      const answer = await ask(shell.port, path, { headers: change(ownHeaders(shell)) });
      expect(answer.status, path).toBe(status);
      expect(answer.body, path).not.toContain('news-zh');
    }
  });

  it('does not let a foreign page ask beforehand', async () => {
    const shell = await startShell();
    const headers = {
      host: `127.0.0.1:${shell.port}`,
      origin: 'http://news.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'x-zhupi,content-type',
    };
    const answer = await ask(shell.port, '/api/project.close', { method: 'OPTIONS', headers });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('changes nothing for a GET, and takes no form', async () => {
    const shell = await startShell();
    const headers = ownHeaders(shell);
    expect((await ask(shell.port, '/api/project.close', { headers })).status).toBe(405);
    const form = { ...headers, 'content-type': 'text/plain' };
    const answer = await ask(shell.port, '/api/project.close', { method: 'POST', headers: form, body: '{}' });
    expect(answer.status).toBe(415);
  });

  it('refuses a stranger before reading what it sends', async () => {
    const { port } = await startShell();
    const headers = { host: `127.0.0.1:${port}`, 'content-type': 'application/json', 'content-length': '70000000' };
    expect((await ask(port, '/api/articles.import', { method: 'POST', headers, body: '{' })).status).toBe(401);
  });

  it('listens on this computer’s own address only', async () => {
    const { url } = await startShell();
    expect(new URL(url).hostname).toBe('127.0.0.1');
  });
});
