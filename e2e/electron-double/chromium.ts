import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';

/**
 * Part of the double of `electron`: the Chromium underneath. Real Electron links it in; here it is a process of its own,
 * without a window on the screen.
 */
let context: BrowserContext | undefined;

export const PROFILE_PAGE = 'about:blank#profile';

/** The one session of the app, as Electron's default session. Throws before the app is ready, as Electron does. */
export function chromiumContext(): BrowserContext {
  if (context === undefined) throw new Error('nothing of Chromium can be used before the app is ready');
  return context;
}

/** @returns where a test can reach the same pages by the DevTools protocol. */
export async function startChromium(userDataFolder: string): Promise<string> {
  const profile = join(userDataFolder, 'chromium');
  mkdirSync(profile, { recursive: true });
  const { ELECTRON_DOUBLE_CHROMIUM: executablePath } = process.env;
  if (executablePath === undefined) throw new Error('ELECTRON_DOUBLE_CHROMIUM names no browser');
  context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: null,
    args: [
      '--remote-debugging-port=0',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-gpu',
    ],
  });
  // Chromium wants a page of its own; whoever looks for windows has to know it from them.
  await context.pages()[0]?.goto(PROFILE_PAGE);
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return `http://127.0.0.1:${port}`;
}

export async function stopChromium(): Promise<void> {
  await context?.close();
}
