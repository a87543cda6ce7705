import { existsSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { type Person, root } from './desktop-app.ts';
import { createProject, currentPath, type DesktopTest, noteSystemCalls, notes } from './desktop-test.ts';

/** A project of this person's that this app has never seen: a copy of the sample. */
async function makeProject(person: Person, name: string): Promise<string> {
  const path = join(person.home, `${name}.zhupi`);
  await copyFile(join(root, 'samples', 'sample.zhupi'), path);
  return path;
}

/** Projects and addresses that come from outside. */
export function describeOpening(test: DesktopTest): void {
  test('a project named at the start is opened, and its articles are shown', async ({ person }) => {
    const path = await makeProject(person, '新闻');
    const app = await person.start([path]);
    const page = await app.firstWindow();
    await expect.poll(() => currentPath(app)).toBe(path);
    await expect(page).toHaveURL(/#\/articles/);
  });

  test('a name without a folder, and a URL of a file, are understood', async ({ person }) => {
    const path = await makeProject(person, '新 闻');
    for (const argument of ['新 闻.zhupi', pathToFileURL(path).href]) {
      const app = await person.start([argument]);
      await expect.poll(() => currentPath(app)).toBe(path);
      await app.evaluate(({ app: electronApp }) => electronApp.quit());
      await app.exited;
    }
  });

  test('a second start hands its project to the first and ends', async ({ person }) => {
    const path = await makeProject(person, '新闻');
    const first = await person.start();
    const page = await first.firstWindow();
    const second = await person.start([path]);
    expect(await second.exited).toBe(0);
    await expect.poll(() => currentPath(first)).toBe(path);
    await expect(page).toHaveURL(/#\/articles/);
    const isFocused = () => first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused());
    await expect.poll(isFocused).toBe(true);
  });

  test('a second start hands on an address', async ({ person }) => {
    const first = await person.start([await makeProject(person, '新闻')]);
    const page = await first.firstWindow();
    await expect(page).toHaveURL(/#\/articles/);
    const second = await person.start(['#/labels']);
    expect(await second.exited).toBe(0);
    await expect(page).toHaveURL(/#\/labels$/);
  });

  test('a second start brings a minimised window back', async ({ person }) => {
    const first = await person.start();
    await first.firstWindow();
    await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    await (await person.start()).exited;
    const isMinimized = () => first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
    await expect.poll(isMinimized).toBe(false);
  });

  test('a file opened by the system, as macOS does it, is opened', async ({ person }) => {
    const path = await makeProject(person, '新闻');
    const app = await person.start();
    await app.firstWindow();
    await app.evaluate(({ app: electronApp }, file) => {
      electronApp.emit('open-file', { preventDefault: () => undefined }, file);
    }, path);
    await expect.poll(() => currentPath(app)).toBe(path);
  });

  test('a file that is no project is refused with our sentence, and the open project stays', async ({ person }) => {
    const path = await makeProject(person, '新闻');
    const text = join(person.home, '笔记.zhupi');
    await writeFile(text, '这不是项目');
    const app = await person.start([path]);
    await expect.poll(() => currentPath(app)).toBe(path);
    await noteSystemCalls(app);
    await (await person.start([text])).exited;
    await expect.poll(() => notes(app)).toHaveLength(1);
    const [shown] = (await notes(app)) as { message: string; detail: string }[];
    expect(shown?.message).toContain('笔记.zhupi');
    expect(shown?.detail).toMatch(/[\u4e00-\u9fff].*。/);
    expect(await currentPath(app)).toBe(path);
  });

  test('the sample is opened for whoever asks for it and has no project yet', async ({ person }) => {
    const app = await person.start(['--sample']);
    const page = await app.firstWindow();
    await expect.poll(() => currentPath(app)).toContain('.zhupi');
    await expect(page).toHaveURL(/#\/articles/);
    expect(existsSync((await currentPath(app)) ?? '')).toBe(true);
  });

  test('the sample isn’t opened for whoever has a project', async ({ person }) => {
    const before = await person.start();
    await createProject(before, join(person.home, '新闻.zhupi'), '新闻');
    await before.close();
    const app = await person.start(['--sample', '#/labels']);
    const page = await app.firstWindow();
    await expect(page).toHaveURL(/#\/labels$/);
    expect(await currentPath(app)).toBeUndefined();
  });
}
