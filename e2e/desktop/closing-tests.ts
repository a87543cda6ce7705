import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { DesktopApp } from './desktop-app.ts';
import { createProject, type DesktopTest, noteSystemCalls, notes } from './desktop-test.ts';

/** The page says it has something unsaved, as it would to a browser, until `window.heard` is empty. */
async function holdUnsaved(page: Page): Promise<void> {
  // A browser listens to such a page only after somebody has touched it.
  await page.mouse.click(5, 5);
  await page.evaluate(() => {
    window.heard = ['unsaved'];
    window.addEventListener('beforeunload', (event) => {
      if (window.heard?.length !== 0) event.preventDefault();
    });
  });
}

/** Counts how often the page has refused to go. */
async function countRefusals(app: DesktopApp): Promise<() => Promise<number>> {
  await app.evaluate(({ BrowserWindow }) => {
    const counter = globalThis as { refusals?: number };
    counter.refusals = 0;
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-prevent-unload', () => {
      counter.refusals = (counter.refusals ?? 0) + 1;
    });
  });
  return () => app.evaluate(() => (globalThis as { refusals?: number }).refusals ?? 0);
}

/** Leaving, and what happens when something breaks. */
export function describeClosing(test: DesktopTest): void {
  test('leaving closes the project into one file', async ({ person }) => {
    const app = await person.start();
    await createProject(app, join(person.home, 'a.zhupi'), '甲');
    await app.evaluate(({ app: electronApp }) => electronApp.quit());
    expect(await app.exited).toBe(0);
    expect(readdirSync(person.home).filter((name) => name.startsWith('a.zhupi'))).toEqual(['a.zhupi']);
  });

  test('a signal of the system is leaving too', async ({ person }) => {
    const app = await person.start();
    await createProject(app, join(person.home, 'a.zhupi'), '甲');
    app.kill('SIGTERM');
    await app.exited;
    expect(readdirSync(person.home).filter((name) => name.startsWith('a.zhupi'))).toEqual(['a.zhupi']);
  });

  test('a window with unsaved changes waits until they are saved, and closes by itself', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await noteSystemCalls(app);
    await holdUnsaved(page);
    const refusals = await countRefusals(app);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(refusals).toBeGreaterThan(1);
    expect(await notes(app)).toEqual([]);
    await page.evaluate(() => {
      window.heard = [];
    });
    expect(await app.exited).toBe(0);
  });

  test('a window that can’t save asks, and stays when told to wait', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await noteSystemCalls(app);
    await holdUnsaved(page);
    await app.evaluate(({ app: electronApp }) => electronApp.quit());
    await expect.poll(() => notes(app), { timeout: 20_000 }).toHaveLength(1);
    expect(await page.evaluate(() => window.heard)).toEqual(['unsaved']);
    const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(windows).toBe(1);
  });

  test('a window that can’t save goes when told to give its changes up', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await noteSystemCalls(app, 1);
    await holdUnsaved(page);
    await app.evaluate(({ app: electronApp }) => electronApp.quit());
    expect(await app.exited).toBe(0);
  });

  test('a page that is loaded again is not mistaken for one that closes', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await page.reload();
    await expect(page.locator('#root')).toContainText('朱批');
    expect(await page.evaluate(() => typeof window.zhupi.call)).toBe('function');
  });

  test('a fault nobody caught is logged once and said in one sentence; the app goes on', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await noteSystemCalls(app);
    await app.evaluate(() => {
      setImmediate(() => {
        throw new Error('a fault made by a test');
      });
    });
    await expect.poll(() => notes(app)).toHaveLength(1);
    const [shown] = (await notes(app)) as { message: string; detail: string }[];
    const log = join(person.settings, 'logs', 'zhupi.log');
    expect(shown?.detail).toContain(log);
    expect(shown?.detail).not.toContain('a fault made by a test');
    expect(readFileSync(log, 'utf8').match(/a fault made by a test/g)).toHaveLength(1);
    expect(await page.evaluate(() => document.readyState)).toBe('complete');
  });

  test('a good run leaves no log', async ({ person }) => {
    const app = await person.start();
    await createProject(app, join(person.home, 'a.zhupi'), '甲');
    await app.evaluate(({ app: electronApp }) => electronApp.quit());
    await app.exited;
    expect(existsSync(join(person.settings, 'logs'))).toBe(false);
  });
}
