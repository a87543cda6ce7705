import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type DesktopTest, noteSystemCalls, notes } from './desktop-test.ts';

/** What the window is, and what a page in it can't do. */
export function describeWindow(test: DesktopTest): void {
  test('the window opens on the app, and nothing goes wrong on the way', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await expect(page.locator('#root')).toContainText('朱批');
    const url = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL() ?? '');
    expect(url).toMatch(/^zhupi:\/\/app\/index\.html/);
    expect(existsSync(join(person.settings, 'logs'))).toBe(false);
  });

  test('the page gets the bridge and nothing else of Node or Electron', async ({ person }) => {
    const page = await (await person.start()).firstWindow();
    const seen = await page.evaluate(() => {
      const names = ['require', 'process', 'module', 'exports', 'global', 'Buffer', 'ipcRenderer', 'electron'];
      const { zhupi } = window;
      const before = zhupi.call;
      // A page that has been taken over can't put itself between the page and the bridge.
      for (const target of [zhupi, zhupi.dialogs, window] as object[]) {
        for (const name of ['call', 'openProject', 'zhupi']) Reflect.set(target, name, () => 'taken over');
      }
      return {
        node: names.filter((name) => name in window),
        bridge: Object.keys(zhupi).sort(),
        dialogs: Object.keys(zhupi.dialogs).sort(),
        isUntouched: window.zhupi === zhupi && zhupi.call === before,
      };
    });
    expect(seen).toEqual({
      node: [],
      bridge: ['call', 'dialogs', 'onAddress', 'onMenu', 'pathOf', 'subscribe'],
      dialogs: [
        'chooseFolder',
        'openArticleFolders',
        'openArticles',
        'openLabelSet',
        'openProject',
        'saveExport',
        'saveProject',
        'showInFolder',
      ],
      isUntouched: true,
    });
  });

  test('the page runs isolated, sandboxed, without Node and without webviews', async ({ person }) => {
    const app = await person.start();
    await app.firstWindow();
    // Electron has this method and leaves it out of its types.
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents: unknown = BrowserWindow.getAllWindows()[0]?.webContents;
      return (contents as { getLastWebPreferences(): object }).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
  });

  test('the page can’t leave: a link outside goes to the browser, the window stays', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await noteSystemCalls(app);
    const before = page.url();
    await page.evaluate(() => {
      location.href = 'https://guidelines.example/labels';
    });
    await expect.poll(() => notes(app)).toEqual(['https://guidelines.example/labels']);
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => typeof window.zhupi.call)).toBe('function');
  });

  test('no window opens, and only web addresses are handed to the browser', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await noteSystemCalls(app);
    const opened = await page.evaluate(() =>
      ['file:///etc/passwd', 'smb://server/share', 'https://a:b@web.example/', 'https://web.example/last'].map(
        (url) => window.open(url) === null,
      ),
    );
    expect(opened).toEqual([true, true, true, true]);
    await expect.poll(() => notes(app)).toEqual(['https://web.example/last']);
    const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(windows).toBe(1);
  });

  test('a link with a target of its own goes to the browser too', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await noteSystemCalls(app);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://guidelines.example/relations';
      link.target = '_blank';
      document.body.append(link);
      link.click();
    });
    await expect.poll(() => notes(app)).toEqual(['https://guidelines.example/relations']);
  });

  test('the policy comes as a header, and no script but the app’s own runs', async ({ person }) => {
    const page = await (await person.start()).firstWindow();
    const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");

    const violations = await page.evaluate(async () => {
      const found: string[] = [];
      const done = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          found.push(effectiveDirective);
          if (found.length === 4) resolve();
        });
      });
      const inline = document.createElement('script');
      inline.textContent = 'window.heard = ["inline"]';
      const foreign = document.createElement('script');
      foreign.src = 'https://elsewhere.example/script.js';
      const frame = document.createElement('iframe');
      frame.src = 'https://elsewhere.example/';
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.heard = ["attribute"]');
      document.body.append(inline, foreign, frame, button);
      button.click();
      await done;
      for (const element of [inline, foreign, frame, button]) element.remove();
      return found.sort();
    });
    expect(violations).toEqual(['frame-src', 'script-src-attr', 'script-src-elem', 'script-src-elem']);
    expect(await page.evaluate(() => window.heard)).toBeUndefined();
  });

  test('every permission is denied, asked for or looked up', async ({ person }) => {
    const page = await (await person.start()).firstWindow();
    const answers = await page.evaluate(async () => [
      await Notification.requestPermission(),
      (await navigator.permissions.query({ name: 'geolocation' })).state,
      (await navigator.permissions.query({ name: 'notifications' })).state,
    ]);
    expect(answers).toEqual(['denied', 'denied', 'denied']);
  });

  test('the window comes back where it was left', async ({ person }) => {
    const first = await person.start();
    await first.firstWindow();
    await first.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 90, y: 110, width: 1100, height: 700 });
    });
    await first.evaluate(({ app }) => app.quit());
    expect(await first.exited).toBe(0);

    const second = await person.start();
    await second.firstWindow();
    const bounds = await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
    expect(bounds).toEqual({ x: 90, y: 110, width: 1100, height: 700 });
  });

  test('a maximised window comes back maximised, and knows its smaller place', async ({ person }) => {
    const first = await person.start();
    await first.firstWindow();
    await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
    await first.evaluate(({ app }) => app.quit());
    expect(await first.exited).toBe(0);

    const second = await person.start();
    await second.firstWindow();
    const isMaximized = () =>
      second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized() ?? false);
    await expect.poll(isMaximized).toBe(true);
  });
}
