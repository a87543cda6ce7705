import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { actAs, enter } from './steps/project.ts';
import { test } from './window.ts';

const SAMPLE = join(import.meta.dirname, '..', 'samples', 'sample.zhupi');
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
const THEMES = ['light', 'dark'] as const;

/** Screens by address, and as whom they are looked at. */
const SCREENS = [
  { name: 'home', address: '#/', person: '林晓', shows: '.topbar' },
  { name: 'articles', address: '#/articles', person: '林晓', shows: '.table-line' },
  { name: 'annotate', address: '#/annotate/01-flood-relief', person: '林晓', shows: '[data-span-id]' },
  { name: 'clean', address: '#/clean/11-flood-relief-wire', person: '林晓', shows: '.raw-line' },
  { name: 'labels', address: '#/labels', person: '林晓', shows: '.labels-title, h1, h2' },
  { name: 'articles-reviewer', address: '#/articles', person: '沈遥', shows: '.table-line' },
  { name: 'review', address: '#/review/03-school-football', person: '沈遥', shows: '.card' },
  { name: 'export', address: '#/export', person: '沈遥', shows: 'button' },
  { name: 'not-found', address: '#/nowhere', person: '沈遥', shows: 'h2' },
] as const;

for (const language of LANGUAGES) {
  test(`every screen in ${language} fits its window in both themes`, async ({ page, desk }, info) => {
    test.setTimeout(240_000);
    const project = join(desk.home, 'sample.zhupi');
    copyFileSync(SAMPLE, project);
    await enter(page, await desk.serve(project));
    let person = '';
    for (const screen of SCREENS) {
      if (screen.person !== person) await speak(page, 'zh-Hans');
      if (screen.person !== person) await actAs(page, screen.person);
      person = screen.person;
      await speak(page, language);
      await page.evaluate((hash) => {
        location.hash = hash;
      }, screen.address);
      for (const theme of THEMES) {
        await show(page, theme);
        for (const size of SIZES) {
          await page.setViewportSize(size);
          await expect(page.locator(screen.shows).first()).toBeVisible();
          const name = `${screen.name}-${language}-${theme}-${size.width}`;
          await page.screenshot({ path: info.outputPath(`${name}.png`) });
          expect(await clippedControls(page), name).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
            name,
          ).toBeLessThanOrEqual(0);
          expect(await page.locator('body').textContent(), `${name}: a message's key`).not.toMatch(
            /\b[a-z]+:[a-z]+\.[a-zA-Z.]+\b/,
          );
        }
      }
    }
  });
}

/** Chooses a language from the palette, as a person would. */
async function speak(page: Page, language: (typeof LANGUAGES)[number]): Promise<void> {
  const words = { 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文', en: 'English' }[language];
  await choose(page, words);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

async function show(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  const language = (await page.locator('html').getAttribute('lang')) ?? '';
  const words = {
    light: { en: 'Theme: light', zh: '浅色', 'zh-Hant': '淺色' },
    dark: { en: 'Theme: dark', zh: '深色', 'zh-Hant': '深色' },
  };
  await choose(page, words[theme][language === 'en' ? 'en' : language === 'zh-Hant' ? 'zh-Hant' : 'zh']);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

async function choose(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  const field = palette.getByRole('combobox');
  await field.fill(command);
  // The first that fits is the one that Enter takes.
  await expect(palette.getByRole('option', { selected: true })).toContainText(command);
  await field.press('Enter');
  await expect(palette).toHaveCount(0);
}

/** Buttons, links and headings whose words do not fit and that do not say so by an ellipsis. */
async function clippedControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, label, th, .statusbar-item');
    return [...controls].flatMap((element) => {
      const style = getComputedStyle(element);
      const hidden =
        element.offsetParent === null || style.visibility === 'hidden' || element.closest('.visually-hidden');
      if (hidden || element.clientWidth === 0) return [];
      const mayCut = style.textOverflow === 'ellipsis' || style.overflowX === 'auto' || style.display === 'inline';
      const isCut = element.scrollWidth > element.clientWidth + 1 && !mayCut;
      return isCut ? [`${element.className}: ${element.textContent.slice(0, 40)}`] : [];
    });
  });
}
