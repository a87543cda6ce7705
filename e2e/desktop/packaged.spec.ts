import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { hasNodejieba } from '../../build/package-check/archive-checks.ts';
import { buildOnStub } from '../../build/package-check/build-on-stub.ts';
import { launchDouble } from '../electron-double/launch.ts';
import { createPerson } from './desktop-app.ts';
import { callApi, currentPath } from './desktop-test.ts';

test.describe('the package, installed and run on a double of Electron', () => {
  let folder = '';
  let resources = '';

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhupi-packaged-'));
    const built = await buildOnStub(folder);
    resources = built.resources;
    // Electron looks into the archive; its double has to find a folder in its place.
    await rename(built.asar, `${built.asar}.packed`);
    await rename(built.unpacked, `${built.asar}.packed.unpacked`);
    extractAll(`${built.asar}.packed`, built.asar);
    await rename(`${built.asar}.packed.unpacked`, built.unpacked);
  });

  test.afterAll(() => rm(folder, { recursive: true, force: true }));

  test('it finds its window, its sample, its store and its words without the checkout', async () => {
    const person = await createPerson(launchDouble, join(resources, 'app.asar'));
    try {
      const app = await person.start(['--sample'], { ELECTRON_DOUBLE_RESOURCES: resources });
      const page = await app.firstWindow();
      await expect(page.locator('#root')).not.toBeEmpty();
      await expect.poll(() => currentPath(app)).toContain('.zhupi');

      const input = { offset: 0, limit: 1 };
      const found = await callApi(app, { type: 'query', path: 'articles.page', input });
      const [article] = (found as { value: { rows: { id: string }[] } }).value.rows;
      const words = await callApi(app, {
        type: 'query',
        path: 'words.boundaries',
        input: { articleId: article?.id },
      });
      expect(words).toMatchObject({ value: { segmenter: hasNodejieba() ? 'nodejieba' : 'intl' } });

      const development = await app.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()?.items.some(({ submenu }) =>
          submenu?.items.some(({ role }) => role === 'toggleDevTools'),
        ),
      );
      expect(development).toBe(false);
    } finally {
      await person.leave();
    }
  });
});
