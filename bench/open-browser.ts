import { type Browser, chromium } from '@playwright/test';
import config from '../playwright.config.ts';

/** The Chromium of the tests, with its memory measurable. */
export function openBrowser(): Promise<Browser> {
  const { executablePath, args = [] } = config.use?.launchOptions ?? {};
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...args, '--js-flags=--expose-gc', '--enable-precise-memory-info'],
  });
}
