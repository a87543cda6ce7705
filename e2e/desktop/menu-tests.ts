import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { DesktopApp } from './desktop-app.ts';
import { callApi, createProject, currentPath, type DesktopTest } from './desktop-test.ts';

function labels(app: DesktopApp): Promise<string[]> {
  return app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label.replace('&', '')) ?? []);
}

function click(app: DesktopApp, id: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
}

function item(app: DesktopApp, id: string): Promise<{ enabled: boolean; checked: boolean } | undefined> {
  return app.evaluate(({ Menu }, wanted) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    return found ? { enabled: found.enabled, checked: found.checked } : undefined;
  }, id);
}

function changeSettings(app: DesktopApp, input: Readonly<Record<string, string>>): Promise<unknown> {
  return callApi(app, { type: 'mutation', path: 'app.changeSettings', input });
}

/** The native menu, and what follows the settings with it. */
export function describeMenu(test: DesktopTest): void {
  for (const [language, file] of [
    ['zh_CN', '文件(F)'],
    ['zh_TW', '檔案(F)'],
    ['en_GB', 'File'],
  ] as const) {
    test(`the menu speaks the system’s language: ${language}`, async ({ person }) => {
      const app = await person.start([], { LANGUAGE: language });
      await app.firstWindow();
      expect(await labels(app)).toContain(file);
    });
  }

  test('the menu follows a change of language at once, and remembers it', async ({ person }) => {
    const app = await person.start();
    await changeSettings(app, { language: 'en' });
    await expect.poll(() => labels(app)).toContain('File');
    await changeSettings(app, { language: 'zh-Hant' });
    await expect.poll(() => labels(app)).toContain('檔案(F)');
    await app.evaluate(({ app: electronApp }) => electronApp.quit());
    await app.exited;

    const later = await person.start();
    await later.firstWindow();
    expect(await labels(later)).toContain('檔案(F)');
  });

  test('a command of the menu reaches the page', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await page.evaluate(() => {
      window.heard = [];
      window.zhupi.onMenu((command) => window.heard?.push(command));
    });
    await click(app, 'undo');
    await click(app, 'keys');
    await expect.poll(() => page.evaluate(() => window.heard)).toEqual(['undo', 'keys']);
  });

  test('commands of the menu do their work in the window', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await createProject(app, join(person.home, 'a.zhupi'), '甲');
    await expect.poll(() => item(app, 'screen-labels')).toMatchObject({ enabled: true });
    for (const screen of ['labels', 'export', 'articles']) {
      await click(app, `screen-${screen}`);
      await expect(page).toHaveURL(new RegExp(`#/${screen}$`));
    }
    await click(app, 'theme-dark');
    await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
    await click(app, 'close-project');
    await expect.poll(() => currentPath(app)).toBeUndefined();
  });

  test('undo in a text field is the field’s own', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await page.evaluate(() => {
      window.heard = [];
      window.zhupi.onMenu((command) => window.heard?.push(command));
      const field = document.createElement('input');
      field.id = 'field';
      document.body.append(field);
    });
    const field = page.locator('#field');
    await field.focus();
    await page.keyboard.type('ab');
    await click(app, 'undo');
    await expect(field).toHaveValue('');
    await click(app, 'redo');
    await expect(field).toHaveValue('ab');
    await field.blur();
    await click(app, 'undo');
    await expect.poll(() => page.evaluate(() => window.heard)).toEqual(['undo']);
    await expect(field).toHaveValue('ab');
  });

  test('theme and menu follow the setting', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    expect(await item(app, 'theme-system')).toEqual({ enabled: true, checked: true });
    await changeSettings(app, { theme: 'dark' });
    await expect.poll(() => item(app, 'theme-dark')).toEqual({ enabled: true, checked: true });
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
    await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  });

  test('what needs a project is greyed until one is open', async ({ person }) => {
    const app = await person.start();
    await app.firstWindow();
    expect(await item(app, 'export')).toMatchObject({ enabled: false });
    await createProject(app, join(person.home, 'a.zhupi'), '甲');
    await expect.poll(() => item(app, 'export')).toMatchObject({ enabled: true });
    await callApi(app, { type: 'mutation', path: 'project.close' });
    await expect.poll(() => item(app, 'export')).toMatchObject({ enabled: false });
  });

  test('recent projects stand in the menu and open from it', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    const [first, second] = [join(person.home, 'a.zhupi'), join(person.home, 'b.zhupi')];
    await createProject(app, first, '甲');
    await createProject(app, second, '乙');
    const recent = () =>
      app.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()
          ?.getMenuItemById('recent')
          ?.submenu?.items.map(({ label }) => label),
      );
    await expect.poll(recent).toEqual(['乙', '甲']);
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items[1]?.click());
    await expect.poll(() => currentPath(app)).toBe(first);
    await expect(page).toHaveURL(/#\/articles/);
  });
}
