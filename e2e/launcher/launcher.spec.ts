import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findChromium } from '../../build/chromium.ts';
import { hasVirtualDisplay, openVirtualDisplay } from './display.ts';
import { descendantsOf, listProcesses } from './processes.ts';
import { type Launcher, runLauncher } from './run-launcher.ts';

test.describe('npm start', () => {
  test.skip(process.platform === 'win32', 'looks at the process table with ps');

  let home: string;
  let launcher: Launcher;

  test.beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'zhupi-launcher-'));
  });

  test.afterEach(async () => {
    // Only a test that failed has left it running.
    launcher.signal('SIGTERM');
    await launcher.ended;
    rmSync(home, { recursive: true });
  });

  /** Everything a person's own machine would have a say in. No Electron: this is about what happens without it. */
  const environment = (): Record<string, string> => ({
    HOME: home,
    TMPDIR: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_RUNTIME_DIR: home,
    ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
    ELECTRON_OVERRIDE_DIST_PATH: join(home, 'no-electron'),
  });

  async function expectAllGone(pids: readonly number[], address: string): Promise<void> {
    expect(await launcher.ended).toBe(0);
    await expect.poll(() => listProcesses().filter(({ pid }) => pids.includes(pid))).toEqual([]);
    await expect(fetch(address)).rejects.toThrow();
  }

  test('says in one line why there is no Electron, serves the app, and ends with Ctrl-C', async ({ page }) => {
    launcher = runLauncher(environment());
    const address = await launcher.address;

    expect(launcher.lines.slice(0, 2)).toEqual([
      "Electron can't be had here (there is no display); Zhupi is served to a browser instead:",
      address,
    ]);
    expect(new URL(address).hostname).toBe('127.0.0.1');
    expect((await page.goto(address))?.status()).toBe(200);

    const started = descendantsOf(launcher.pid).map(({ pid }) => pid);
    expect(started.length).toBeGreaterThan(0);
    launcher.signal('SIGINT');
    await expectAllGone(started, address);
  });

  test('leaves nothing behind when the terminal is closed', async () => {
    launcher = runLauncher(environment());
    const address = await launcher.address;
    const started = descendantsOf(launcher.pid).map(({ pid }) => pid);
    launcher.signal('SIGHUP');
    await expectAllGone(started, address);
  });

  test('opens a window of its own where there is a display, and closes it with Ctrl-C', async () => {
    test.skip(!hasVirtualDisplay(), 'needs Xvfb');
    test.skip(findChromium() === undefined, 'needs a Chromium outside Playwright');
    const display = await openVirtualDisplay();
    try {
      launcher = runLauncher({ ...environment(), DISPLAY: display.name });
      const address = await launcher.address;
      const windows = () => descendantsOf(launcher.pid).filter(({ command }) => command.includes(`--app=${address}`));
      await expect.poll(() => windows().length).toBeGreaterThan(0);
      expect(launcher.lines[0]).toContain('ELECTRON_SKIP_BINARY_DOWNLOAD is set');
      expect(readdirSync(home).filter((name) => name.startsWith('zhupi-window-'))).toHaveLength(1);

      const started = descendantsOf(launcher.pid).map(({ pid }) => pid);
      launcher.signal('SIGINT');
      await expectAllGone(started, address);
      expect(readdirSync(home).filter((name) => name.startsWith('zhupi-window-'))).toEqual([]);
    } finally {
      display.close();
    }
  });

  test('ends when the person closes the window', async () => {
    test.skip(!hasVirtualDisplay(), 'needs Xvfb');
    test.skip(findChromium() === undefined, 'needs a Chromium outside Playwright');
    const display = await openVirtualDisplay();
    try {
      launcher = runLauncher({ ...environment(), DISPLAY: display.name });
      const address = await launcher.address;
      // With a page in it the window is there, and Chromium listens to signals.
      const running = () => descendantsOf(launcher.pid);
      await expect.poll(() => running().some(({ command }) => command.includes('--type=renderer'))).toBe(true);
      const window = running().find(({ command }) => command.includes(`--app=${address}`));
      const started = running().map(({ pid }) => pid);
      // To Chromium this is what the window manager's close is: an orderly end.
      process.kill(window?.pid ?? Number.NaN, 'SIGTERM');
      await expectAllGone(started, address);
    } finally {
      display.close();
    }
  });

  /** A double of Electron's program: what matters here is whether and how it is started. */
  function putElectronDouble(script: string): Record<string, string> {
    const folder = join(home, 'electron-double');
    mkdirSync(folder);
    writeFileSync(join(folder, 'electron'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return { ...environment(), ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':none' };
  }

  test('opens Electron on the project where it is installed, and ends with it', async () => {
    test.skip(process.platform !== 'linux', 'the double stands in for the program of Linux');
    launcher = runLauncher(putElectronDouble('echo "double: $*"; exit 0'));
    expect(await launcher.ended).toBe(0);
    const sandbox = process.getuid?.() === 0 ? '--no-sandbox ' : '';
    expect(launcher.lines).toEqual([expect.stringMatching(new RegExp(`^double: ${sandbox}\\S+ --sample$`))]);
  });

  test('serves the app where Electron is installed but does not run', async () => {
    test.skip(process.platform !== 'linux', 'the double stands in for the program of Linux');
    launcher = runLauncher(putElectronDouble('exit 127'));
    const address = await launcher.address;
    expect(launcher.lines[0]).toContain('it does not run: code 127');
    launcher.signal('SIGTERM');
    await expectAllGone([], address);
  });
});
