import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { callApi, createProject, type DesktopTest } from './desktop-test.ts';

/** What crosses between page and main. */
export function describeCalls(test: DesktopTest): void {
  test('calls are answered by the service of this app', async ({ person }) => {
    const app = await person.start();
    const info = await callApi(app, { type: 'query', path: 'app.info' });
    expect(info).toMatchObject({ shell: 'desktop', platform: process.platform });
    expect((info as { locales: string[] }).locales[0]).toMatch(/^zh\b.*CN/);
  });

  test('a call that doesn’t exist, or is no call, is answered with a code and without insides', async ({ person }) => {
    const page = await (await person.start()).firstWindow();
    const answers = await page.evaluate(() => {
      const odd = [{ type: 'query', path: 'app.nothing' }, { type: 'delete', path: 'app.info' }, 7];
      return Promise.all(odd.map((call) => window.zhupi.call(call as never)));
    });
    expect(answers).toMatchObject([
      { ok: false, error: { code: 'NOT_FOUND' } },
      { ok: false, error: { code: 'BAD_REQUEST' } },
      { ok: false, error: { code: 'BAD_REQUEST' } },
    ]);
    expect(JSON.stringify(answers)).not.toMatch(/\.js|\.ts|at \w+ \(/);
  });

  test('a page that isn’t ours is answered nothing', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<p>foreign'));
    await expect(page.locator('p')).toHaveText('foreign');
    const answers = await page.evaluate(() => {
      const refused = (promise: Promise<unknown>) =>
        promise.then(
          () => 'answered',
          (error: Error) => error.message,
        );
      return Promise.all([
        refused(window.zhupi.call({ type: 'query', path: 'app.info' })),
        refused(window.zhupi.dialogs.openProject()),
      ]);
    });
    for (const answer of answers) expect(answer).toContain('refused');
  });

  test('a subscription hears of a project, and nothing more once it is ended', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await page.evaluate(() => {
      window.heard = [];
      const listen = (name: string) =>
        window.zhupi.subscribe({ path: 'project.changes' }, (event) => {
          if (event.type === 'data') window.heard?.push(`${name} ${(event.data as { name: string } | null)?.name}`);
        });
      listen('first')();
      listen('second');
    });
    await createProject(app, join(person.home, 'a.zhupi'), '甲');
    await expect.poll(() => page.evaluate(() => window.heard)).toContain('second 甲');
    expect(await page.evaluate(() => window.heard?.filter((text) => String(text).endsWith('甲')))).toEqual([
      'second 甲',
    ]);
  });

  test('a job that the page leaves ends in main', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await createProject(app, join(person.home, 'a.zhupi'), '甲');
    const count = 2000;
    await page.evaluate((number) => {
      const files = Array.from({ length: number }, (_, i) => ({
        kind: 'content',
        name: `${i}.txt`,
        base64: btoa(`article ${i}`),
      }));
      return new Promise<void>((resolve) => {
        const end = window.zhupi.subscribe({ path: 'articles.import', input: { files } }, () => {
          end();
          resolve();
        });
      });
    }, count);
    // Whoever is still at work gets on between one call and the next.
    const input = { offset: 0, limit: 1 };
    let total = -1;
    for (let same = 0; same < 20; same += 1) {
      const found = await callApi(app, { type: 'query', path: 'articles.page', input });
      const now = (found as { value: { total: number } }).value.total;
      if (now !== total) same = 0;
      total = now;
    }
    expect(total).toBeLessThan(count);
  });

  test('a page loaded anew hears its own subscriptions only', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    await page.reload();
    await expect(page.locator('#root')).toContainText('朱批');
    await page.evaluate(() => {
      window.heard = [];
      window.zhupi.subscribe({ path: 'project.changes' }, (event) => window.heard?.push(event.type));
    });
    await createProject(app, join(person.home, 'a.zhupi'), '甲');
    await expect.poll(() => page.evaluate(() => window.heard?.length ?? 0)).toBeGreaterThan(0);
    expect(await page.evaluate(() => window.heard?.filter((type) => type === 'error'))).toEqual([]);
  });

  test('dialogs are the system’s own, with the names of the language, and give paths', async ({ person }) => {
    const app = await person.start();
    const page = await app.firstWindow();
    const project = join(person.home, '新闻');
    await app.evaluate(({ dialog }, path) => {
      const shown: unknown[] = [];
      (globalThis as { notes?: unknown[] }).notes = shown;
      dialog.showSaveDialog = async (...args: unknown[]) => {
        shown.push(args.at(-1));
        return { canceled: false, filePath: path };
      };
      dialog.showOpenDialog = async (...args: unknown[]) => {
        shown.push(args.at(-1));
        return { canceled: true, filePaths: [] };
      };
    }, project);
    const answers = await page.evaluate(async () => [
      await window.zhupi.dialogs.saveProject('../新闻'),
      await window.zhupi.dialogs.openProject(),
      await window.zhupi.dialogs.openArticles(),
      await window.zhupi.dialogs.openArticleFolders(),
    ]);
    expect(answers).toEqual([`${project}.zhupi`, null, [], []]);
    const [options, , articles, folders] = (await app.evaluate(() => (globalThis as { notes?: unknown[] }).notes)) as {
      title: string;
      defaultPath: string;
      filters: { name: string; extensions: string[] }[];
      properties: string[];
    }[];
    expect(options).toMatchObject({ title: '新建项目', defaultPath: join(person.documents, '新闻.zhupi') });
    expect(articles?.filters.map(({ name }) => name)).toEqual([
      '可导入的文件',
      '文本与 Markdown',
      '网页',
      'Word 文档',
      '表格与 JSON',
      '压缩包',
      '所有文件',
    ]);
    expect(articles?.filters[0]?.extensions).toEqual(expect.arrayContaining(['txt', 'html', 'docx', 'jsonl', 'zip']));
    expect(folders?.properties).toEqual(['openDirectory', 'multiSelections']);
  });

  test('a file from the disk gives its path, one made in the page none; what is no file throws', async ({ person }) => {
    const path = join(person.home, '文章.txt');
    await writeFile(path, '新闻');
    const page = await (await person.start([], { ELECTRON_DOUBLE_FILES: person.home })).firstWindow();
    await page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'chosen';
      document.body.append(input);
    });
    await page.locator('#chosen').setInputFiles(path);
    const answers = await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#chosen');
      const pathOf = (value: unknown): string => {
        try {
          return window.zhupi.pathOf(value);
        } catch {
          return 'thrown';
        }
      };
      return [input?.files?.[0], new File(['text'], 'a.txt', { type: 'text/plain' }), { name: 'a.txt' }].map(pathOf);
    });
    expect(answers).toEqual([path, '', 'thrown']);
  });
}
