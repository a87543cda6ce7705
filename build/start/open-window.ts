import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../chromium.ts';
import { type Children, exitOf } from './children.ts';
import { appWindowArguments, defaultBrowserCommand, hasDisplay } from './window.ts';

/**
 * Opens an address in a Chromium window of its own, else in the person's default browser, else not at all.
 * @param closed called when the person closes the window, which is how one leaves a program
 */
export function openWindow(url: string, children: Children, closed: () => void): void {
  if (children.stopping || !hasDisplay(process.platform, process.env)) return;
  const chromium = findChromium();
  if (chromium === undefined) {
    openDefaultBrowser(url);
    return;
  }
  const profile = mkdtempSync(join(tmpdir(), 'zhupi-window-'));
  process.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const window = children.start(chromium, appWindowArguments(url, profile, isRoot), { stdio: 'ignore' });
  void exitOf(window).then(({ code }) => {
    if (children.stopping) return;
    // Another end than an orderly one is the browser's own trouble: the next best one is tried.
    if (code === 0) closed();
    else openDefaultBrowser(url);
  });
}

/** The person's own browser is not ours to end. */
function openDefaultBrowser(url: string): void {
  const [command, ...args] = defaultBrowserCommand(process.platform, url);
  const opener = spawn(command, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
  // Where there is nothing to open it with, the address stands on the terminal.
  opener.on('error', () => undefined);
  opener.unref();
}
