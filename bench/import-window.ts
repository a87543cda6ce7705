/**
 * The window while 10 000 files are imported into its project: how long its frames take, and how soon a call is
 * answered. Needs a built `dist/` (npm run build).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { median, quantile } from './figures.ts';
import { createProject } from './import-into.ts';
import { makeNews } from './news.ts';
import { openBrowser } from './open-browser.ts';
import { serve } from './serve.ts';
import { tell } from './tell.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '10000' } } });
const articles = Number(values.articles);
const FOLDER = 'files';

const home = mkdtempSync(join(tmpdir(), 'zhupi-bench-'));
try {
  mkdirSync(join(home, FOLDER));
  for (let i = 0; i < articles; i += 1) writeFileSync(join(home, FOLDER, `n${i}.txt`), makeNews(i, 620));
  const shell = await serve(await createProject(join(home, 'window.zhupi')), home);
  const browser = await openBrowser();
  try {
    const page = await (
      await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    ).newPage();
    await page.goto(shell.address);
    await page.locator('.topbar').waitFor();
    await startMeasuring(page);
    const began = performance.now();
    await chooseFolder(page);
    await page.getByRole('dialog', { name: '导入结果' }).waitFor({ timeout: 600_000 });
    const seconds = (performance.now() - began) / 1000;
    const { frames, answers } = await page.evaluate(() => (globalThis as unknown as { measured: Measured }).measured);
    tell([
      {
        name: 'import seen from the window',
        value: articles / seconds,
        unit: 'articles/s',
        beside: `${articles} in ${seconds.toFixed(1)} s`,
      },
      {
        name: 'longest frame',
        value: Math.max(...frames),
        unit: 'ms',
        bar: { kind: 'at-most', value: 100 },
        beside: `p50 ${median(frames).toFixed(1)}, p99 ${quantile(frames, 0.99).toFixed(1)} of ${frames.length}`,
      },
      {
        name: 'a page of the list is answered in, p95',
        value: quantile(answers, 0.95),
        unit: 'ms',
        beside: `p50 ${median(answers).toFixed(0)}, longest ${Math.max(...answers).toFixed(0)} of ${answers.length}`,
      },
    ]);
  } finally {
    await browser.close();
    await shell.stop();
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

interface Measured {
  readonly frames: number[];
  readonly answers: number[];
}

/** Every frame from now on, and every quarter of a second the time until the service answers a small call. */
async function startMeasuring(page: Page): Promise<void> {
  await page.evaluate(() => {
    const measured = { frames: [] as number[], answers: [] as number[] };
    Object.assign(globalThis, { measured });
    let last = performance.now();
    const onFrame = (now: number): void => {
      measured.frames.push(now - last);
      last = now;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    const ask = async (): Promise<void> => {
      const began = performance.now();
      await fetch(`api/articles.page?input=${encodeURIComponent(JSON.stringify({ offset: 0, limit: 50 }))}`);
      measured.answers.push(performance.now() - began);
      setTimeout(() => void ask(), 250);
    };
    void ask();
  });
}

/** As a person in a browser window does it: the folder by its place, then what is asked. */
async function chooseFolder(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+O');
  const places = page.getByRole('dialog', { name: '导入文件夹' });
  await places.getByRole('button', { name: FOLDER, exact: true }).click();
  await places.getByRole('button', { name: '导入此文件夹' }).click();
}
