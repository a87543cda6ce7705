import type { Browser, Page } from '@playwright/test';
import { ANNOTATOR, OTHER_ARTICLE } from './pane-project.ts';

export interface PaneMeasure {
  /** From leaving the list of articles to painted and idle, in a window that has shown another article before. Milliseconds. */
  readonly openings: readonly number[];
  /** The same for the first article of a window, whose code has never run. */
  readonly firstOpenings: readonly number[];
  /** From the key that labels a selection to the next painted frame. */
  readonly labelKeys: readonly number[];
  /** Between two frames while the whole article goes by in 40 steps. */
  readonly frames: readonly number[];
  /** The most there were. */
  readonly elements: number;
  readonly heapMegabytes: number;
}

interface Asked {
  readonly articleId: string;
  readonly rounds: number;
}

const KEYS = 30;
const STEPS = 40;

export async function measurePane(
  browser: Browser,
  address: string,
  { articleId, rounds }: Asked,
): Promise<PaneMeasure> {
  const openings: number[] = [];
  const firstOpenings: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { page, close } = await enter(browser, address);
    firstOpenings.push(await open(page, articleId));
    await close();
    const other = await enter(browser, address);
    await open(other.page, OTHER_ARTICLE);
    await toList(other.page);
    openings.push(await open(other.page, articleId));
    await other.close();
  }
  const { page, close } = await enter(browser, address);
  try {
    await open(page, articleId);
    const scrolled = await scroll(page);
    const labelKeys = await label(page);
    const heapMegabytes = await page.evaluate(async () => {
      const { gc, performance } = globalThis as unknown as {
        gc(): void;
        performance: { memory: { usedJSHeapSize: number } };
      };
      gc();
      return performance.memory.usedJSHeapSize / 1e6;
    });
    return { openings, firstOpenings, labelKeys, heapMegabytes, ...scrolled };
  } finally {
    await close();
  }
}

async function enter(browser: Browser, address: string): Promise<{ page: Page; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.topbar').waitFor();
  await toList(page);
  if (!((await page.locator('.topbar-member').textContent()) ?? '').includes(ANNOTATOR)) {
    await page.locator('.topbar-member').click();
    await page.locator('.member-choice', { hasText: ANNOTATOR }).click();
  }
  await settle(page);
  return { page, close: () => context.close() };
}

async function toList(page: Page): Promise<void> {
  await page.evaluate((to) => {
    globalThis.location.hash = to;
  }, '#/articles');
  await page.locator('.articles').waitFor();
  await settle(page);
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestIdleCallback(() => requestAnimationFrame(() => resolve()), { timeout: 5000 }),
      ),
  );
}

/** Painted: the spans of the visible part are there and a frame with them has been shown. Idle: nothing is left to do. */
async function open(page: Page, articleId: string): Promise<number> {
  return page.evaluate(async (id) => {
    const began = performance.now();
    globalThis.location.hash = `#/annotate/${id}`;
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    while (document.querySelector(`.pane[data-article="${id}"] .page-fill`) === null) await frame();
    await frame();
    await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
    return performance.now() - began;
  }, articleId);
}

async function scroll(page: Page): Promise<{ frames: readonly number[]; elements: number }> {
  return page.evaluate(async (steps) => {
    const scroller = document.querySelector('.cm-scroller');
    if (scroller === null) throw new Error('no pane');
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const frames: number[] = [];
    let elements = 0;
    let last = await frame();
    for (let step = 1; step <= steps; step += 1) {
      scroller.scrollTop = ((scroller.scrollHeight - scroller.clientHeight) * step) / steps;
      for (let i = 0; i < 3; i += 1) {
        const now = await frame();
        frames.push(now - last);
        last = now;
      }
      elements = Math.max(elements, document.querySelectorAll('*').length);
      last = await frame();
    }
    return { frames, elements };
  }, STEPS);
}

/** Selects two characters by keys and labels them, at places all over the article. */
async function label(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const measured: number[] = [];
    Object.assign(globalThis, { measured });
    addEventListener(
      'keydown',
      (event) => {
        if (!/^Digit/u.test(event.code)) return;
        const began = event.timeStamp;
        requestAnimationFrame(() => {
          // A message comes after the frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => measured.push(performance.now() - began);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (let i = 0; i < KEYS; i += 1) {
    await goTo(page, (i + 0.5) / KEYS);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await settle(page);
    await page.keyboard.press(`Digit${1 + (i % 6)}`);
    await page.waitForFunction((count) => (globalThis as unknown as { measured: number[] }).measured.length > count, i);
    await settle(page);
  }
  return page.evaluate(() => (globalThis as unknown as { measured: number[] }).measured);
}

/** Puts the caret into the text at a share of the article's height, by a press of the mouse. */
async function goTo(page: Page, share: number): Promise<void> {
  const place = await page.evaluate(async (at) => {
    const scroller = document.querySelector('.cm-scroller');
    if (scroller === null) throw new Error('no pane');
    scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * at;
    for (let i = 0; i < 3; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const box = scroller.getBoundingClientRect();
    for (const line of document.querySelectorAll('.cm-content .cm-line')) {
      const { top, left, width } = line.getBoundingClientRect();
      if (top > box.top + 60 && top < box.bottom - 120 && (line.textContent ?? '').length > 40) {
        return { x: left + width * 0.4, y: top + 30 };
      }
    }
    return null;
  }, share);
  if (place !== null) await page.mouse.click(place.x, place.y);
}
