import { expect } from '@playwright/test';
import { goToAddress, openArticle, openSampleAs } from '../steps/sample.ts';
import { test } from '../window.ts';

test('the project is searched, and a hit leads to its place', async ({ page, desk }) => {
  await openSampleAs(page, desk, '林晓');
  await goToAddress(page, '#/articles');
  await page.keyboard.press('Control+Shift+f');
  const field = page.getByRole('searchbox', { name: '在项目中查找' });
  await expect(field).toBeFocused();
  await field.fill('書屋');
  const list = page.getByRole('region', { name: '各篇文章的命中' });
  await expect(list.getByRole('link', { name: '一间书屋，亮了十二年' })).toBeVisible();
  await expect(page).toHaveURL(/#\/search\/%E6%9B%B8%E5%B1%8B$/);

  // Down to the article, down to its first hit, and there.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-article="02-village-library"]')).toBeVisible();
  await expect(page.locator('.page-hit-current')).toBeVisible();
  await expect(page.locator('.cm-content')).toBeFocused();
  await page.goBack();
  await expect(field).toHaveValue('書屋');
  await expect(list.locator('[aria-current]')).toHaveCount(1);
});

test('spans and relations are searched, those of the person alone', async ({ page, desk }) => {
  await openSampleAs(page, desk, '林晓');
  await goToAddress(page, '#/search/%E8%80%81%E5%B8%88?in=spans');
  const list = page.getByRole('region', { name: '各篇文章的命中' });
  await expect(list.getByRole('button').first()).toContainText('老师');
  const count = page.locator('.project-search-count');
  await expect(count).toContainText('篇文章中，共');
  const own = await count.textContent();

  // Only one label of those found.
  await page.locator('.project-search-label').first().click();
  await expect(page.getByRole('searchbox')).toHaveValue(/老师 label:/);

  await page.getByRole('radio', { name: '关系' }).check({ force: true });
  await page.getByRole('searchbox').fill('head:老师');
  await expect(list.locator('.found-relation').first()).toContainText('老师');
  await goToAddress(page, '#/search/%E8%80%81%E5%B8%88?in=spans');
  await expect(count).toHaveText(own ?? '');
});

test('hits in several articles are annotated, and one step takes all of it back', async ({ page, desk }) => {
  await openSampleAs(page, desk, '林晓');
  // Two articles that nobody has finished as this person: the wire report, and another.
  await goToAddress(page, '#/search/%E4%B8%80%E4%B8%AA');
  const list = page.getByRole('region', { name: '各篇文章的命中' });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  await page.getByRole('checkbox', { name: '也改已完成和跳过的文章' }).check();
  await page.getByRole('button', { name: '命中处的标签' }).click();
  await page.getByRole('menuitem', { name: '数量' }).click();
  // One is left out.
  await list.getByRole('checkbox', { name: '包括“一个”' }).first().uncheck();
  await page.getByRole('button', { name: '标注所选之处' }).click();
  const report = page.locator('.search-foot-report');
  await expect(report).toContainText('已标注');
  const borne = list.locator('.found-hit .found-borne .label-seal');
  await expect(borne.first()).toBeVisible();
  expect(await borne.count()).toBeGreaterThan(1);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(report).toContainText('已删除');
  await expect(borne.filter({ hasText: '数' })).toHaveCount(0);
  await page.getByRole('button', { name: '重做' }).click();
  await expect(report).toContainText('已标注');
  await page.keyboard.press('Control+z');
  await expect(report).toContainText('已删除');
});

test('a reviewer searches everybody’s spans and changes none', async ({ page, desk }) => {
  await openSampleAs(page, desk, '沈遥');
  await goToAddress(page, '#/search/%E8%80%81%E5%B8%88?in=spans');
  const list = page.getByRole('region', { name: '各篇文章的命中' });
  await expect(list.locator('.found-owner').first()).toBeVisible();
  await expect(list.getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '删除此处片段' })).toHaveCount(0);
  await list.getByRole('button').first().click();
  await expect(page).toHaveURL(/#\/review\//);
});

test('what is selected in an article is searched in the project', async ({ page, desk }) => {
  await openSampleAs(page, desk, '林晓');
  await openArticle(page, '02-village-library');
  await page.locator('.cm-line', { hasText: '守书屋的人叫' }).dblclick({ position: { x: 60, y: 20 } });
  await page.keyboard.press('Control+Shift+f');
  await expect(page.getByRole('searchbox', { name: '在项目中查找' })).not.toHaveValue('');
});
