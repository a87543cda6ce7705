import { expect } from '@playwright/test';
import { addSpan, expectSaved } from '../steps/annotate.ts';
import { openArticle, openSampleAs, placeIn, readStored, sampleText, spanWords } from '../steps/sample.ts';
import { test } from '../window.ts';

const ARTICLE = '11-flood-relief-wire';

test('what may be wrong is found while one works, put right in one step, or ignored for good', async ({
  page,
  desk,
}) => {
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, ARTICLE);
  const text = sampleText(ARTICLE);
  const at = text.indexOf('，', 40);
  const context = text.slice(at - 6, at + 3);
  await addSpan(page, text, placeIn(text, context, text.slice(at - 2, at + 1)), 'LOC');
  await expectSaved(page);

  const tab = page.getByRole('tab', { name: /检查/ });
  await expect(tab).toHaveText(/[1-9]/);
  await tab.click();
  const group = page.getByRole('region', { name: '边上有标点' });
  await expect(group).toContainText('边上多了“，”');
  await group.getByRole('button', { name: '修正' }).click();
  await expect(group).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(group).toBeVisible();

  await group.getByRole('button', { name: /^忽略/ }).click();
  await expect(group).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await expect(page.locator(`[data-article="${ARTICLE}"] .cm-content`)).toBeVisible();
  await page.getByRole('tab', { name: /检查/ }).click();
  const ignored = page.getByRole('button', { name: /查看已忽略的/ });
  await expect(ignored).toBeVisible();
  await expect(group).toHaveCount(0);
  await ignored.click();
  await group.getByRole('button', { name: /^不再忽略/ }).click();
  await expect(group.getByRole('button', { name: '修正' })).toBeVisible();

  // By keys alone: to the next finding, and right it is.
  await page.locator('.cm-content').focus();
  const current = group.locator('[aria-current]');
  for (let press = 0; press < 5 && (await current.count()) === 0; press += 1) await page.keyboard.press('F8');
  await expect(current).toHaveCount(1);
  await page.keyboard.press('Shift+F8');
  await expect(group).toHaveCount(0);
  await expectSaved(page);
  const stored = await readStored(desk, project, ARTICLE, '林晓');
  expect(spanWords(stored)).toEqual([`LOC ${text.slice(at - 2, at)}`]);
});
