import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../../build/chromium.ts';
import type { DesktopApp, LaunchOptions } from '../desktop/desktop-app.ts';
import { PROFILE_PAGE } from './chromium.ts';
import type { TestAnswer, TestMessage } from './test-channel.ts';

const PATIENCE_MS = 10_000;

/**
 * Starts the app with the double of `electron` and gives the test what Playwright's Electron driver would give: calls into
 * main, and the page of the window.
 */
export async function launchDouble(options: LaunchOptions): Promise<DesktopApp> {
  const run = fileURLToPath(new URL('run.ts', import.meta.url));
  const child = spawn(process.execPath, [run, options.folder, ...options.args], {
    cwd: options.cwd ?? options.folder,
    env: { ...process.env, ...options.env, ELECTRON_DOUBLE_CHROMIUM: ensureChromium(chromium.executablePath()) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  const exited = once(child, 'close').then(([code]) => code as number | null);
  const link = createLink(child);

  const endpoint = await Promise.race([link.endpoint, exited.then(() => undefined)]);
  let browser: Browser | undefined;
  return {
    evaluate: (call, argument) => link.call(call.toString(), argument),
    async firstWindow() {
      if (endpoint === undefined) throw new Error(`the app ended before it had a window:\n${output.join('')}`);
      browser ??= await chromium.connectOverCDP(endpoint);
      return windowPage(browser);
    },
    output: () => output.join(''),
    exited,
    kill: (signal) => child.kill(signal),
    async close() {
      await browser?.close();
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      // A test may have left a window that refuses to close.
      const patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      await exited;
      clearTimeout(patience);
    },
  };
}

/** The page of the first window; the profile's own blank one is none. */
async function windowPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium has no profile');
  // A dialog is for the double to answer; a client that doesn't listen would dismiss it.
  context.on('dialog', () => undefined);
  const isWindow = (page: Page): boolean => page.url() !== PROFILE_PAGE;
  const page = context.pages().find(isWindow) ?? (await context.waitForEvent('page', isWindow));
  await page.waitForURL((url) => url.protocol !== 'about:', { waitUntil: 'commit' });
  await page.waitForLoadState('load');
  return page;
}

interface Link {
  /** Where the pages can be reached, once the app is ready. */
  readonly endpoint: Promise<string>;
  call<R>(source: string, argument: unknown): Promise<R>;
}

function createLink(child: ChildProcess): Link {
  const endpoint = Promise.withResolvers<string>();
  const calls = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  child.on('message', (answer: TestAnswer) => {
    if (answer.type === 'ready') return endpoint.resolve(answer.endpoint);
    const call = calls.get(answer.id);
    calls.delete(answer.id);
    if (answer.type === 'value') call?.resolve(answer.value);
    else call?.reject(new Error(answer.message));
  });
  child.on('close', () => {
    for (const call of calls.values()) call.reject(new Error('the app has ended'));
  });
  return {
    endpoint: endpoint.promise,
    call<R>(source: string, argument: unknown): Promise<R> {
      last += 1;
      const call = Promise.withResolvers<unknown>();
      calls.set(last, call);
      child.send({ id: last, source, argument } satisfies TestMessage);
      return call.promise as Promise<R>;
    },
  };
}
