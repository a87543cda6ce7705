import { expect, type Page } from '@playwright/test';
import { goToAddress, openArticle, openSampleAs } from '../steps/sample.ts';
import { test } from '../window.ts';

test('the palette finds articles and commands', async ({ page, desk }) => {
  await openSampleAs(page, desk, '林晓');
  await goToAddress(page, '#/labels');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: '命令面板' });
  const field = palette.getByRole('combobox');
  await field.fill('书屋');
  await palette.getByRole('option', { name: /一间书屋，亮了十二年/ }).click();
  await expect(page.locator('[data-article="02-village-library"]')).toBeVisible();

  // On the Annotate screen its own commands are there too, with their keys.
  await page.keyboard.press('Control+k');
  await field.fill('切换关系弧线');
  await expect(palette.getByRole('option', { name: /切换关系弧线/ })).toContainText('A');
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(page.locator('.strip-view', { hasText: '弧线' })).toContainText('全部');

  await page.keyboard.press('Control+k');
  await field.fill('没有这样的东西');
  await expect(palette).toContainText('没有与“没有这样的东西”相符的文章或命令');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
});

test('the sheet of keys lists those of the screen in front', async ({ page, desk }) => {
  await openSampleAs(page, desk, '林晓');
  await openArticle(page, '11-flood-relief-wire');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: '按键一览' });
  for (const [title, key] of [
    ['标为人物', '1'],
    ['关系：位于', 'L'],
    ['从当前片段新建关系', 'R'],
    ['撤销', 'Ctrl Z'],
    ['命令面板', 'Ctrl K'],
  ] as const) {
    const line = sheet.locator('.keysheet-line').filter({ has: page.getByText(title, { exact: true }) });
    await expect(line.first()).toContainText(key);
  }
  // Behind the sheet no key does anything.
  await page.keyboard.press('m');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('button', { name: '状态：未开始，改换' })).toBeVisible();

  await goToAddress(page, '#/labels');
  await page.keyboard.press('?');
  await expect(sheet.locator('.keysheet-line').first()).toBeVisible();
  await expect(sheet).not.toContainText('标为人物');
});

test('language and theme change at once, everywhere, and are kept', async ({ page, desk }) => {
  await openSampleAs(page, desk, '林晓');
  await openArticle(page, '01-flood-relief');
  for (const [name, language, room, tab, status] of [
    ['English', 'en', 'Articles', 'Relations', 'Saved'],
    ['繁體中文', 'zh-Hant', '文章', '關係', '已儲存'],
    ['简体中文', 'zh-Hans', '文章', '关系', '已保存'],
  ] as const) {
    await choose(page, name);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('navigation').getByRole('link', { name: room, exact: true })).toBeVisible();
    await expect(page.getByRole('tab', { name: new RegExp(`^${tab}`) })).toBeVisible();
    await expect(page.locator('[data-save]')).toContainText(status);
    // What is annotated is the article's, not the interface's.
    await expect(page.locator('.cm-content')).toHaveAttribute('lang', 'zh-Hans');
  }

  const paper = () => page.locator('.page').evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await page.locator('body').evaluate((element) => getComputedStyle(element).backgroundColor);
  await choose(page, '外观：深色');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dark = await page.locator('body').evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(brightness(light)).toBeGreaterThan(200);
  expect(brightness(dark)).toBeLessThan(60);
  await expect.poll(async () => brightness(await paper()) < 60).toBe(true);
  await choose(page, 'English');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

/** Runs a command by the palette. */
async function choose(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(command);
  await expect(page.getByRole('dialog').getByRole('option', { name: command })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Of a computed colour: 0 is black, 255 white; what is transparent counts as black. */
function brightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}
