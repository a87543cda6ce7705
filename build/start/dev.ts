/**
 * `npm run dev [-- ARGUMENTS]`: the window with hot reload, before a real loopback shell. Changes under electron/ and shared/
 * need a restart. The development server stands in for the browser at the shell's door: it shows its own cookie and origin.
 */
import { join } from 'node:path';
import { createServer, type ProxyOptions } from 'vite';
import { startServer } from './server.ts';
import { buildIfStale, startSession } from './session.ts';

await develop(process.argv.slice(2));

async function develop(args: readonly string[]): Promise<void> {
  const session = startSession();
  const { root, children, end } = session;
  const built = await buildIfStale(session);
  if (children.stopping) return;
  if (!built) return end(1);

  const { address, ended } = startServer(root, args.length > 0 ? args : ['--sample'], children);
  const shell = await address;
  if (shell !== undefined) {
    const server = await createServer({
      configFile: join(root, 'build', 'vite.renderer.ts'),
      server: { host: '127.0.0.1', proxy: { '/api': await proxyTo(shell) } },
    });
    await server.listen();
    server.printUrls();
  }
  return end((await ended).code ?? 1);
}

async function proxyTo(shell: string): Promise<ProxyOptions> {
  const { origin } = new URL(shell);
  return { target: origin, changeOrigin: true, headers: { origin, cookie: await fetchCookie(shell) } };
}

/** The shell answers the address that it printed with the cookie of its session. */
async function fetchCookie(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'manual' });
  const [cookie] = response.headers.getSetCookie();
  if (cookie === undefined) throw new Error('the loopback shell set no cookie');
  return cookie.split(';', 1)[0] ?? '';
}
