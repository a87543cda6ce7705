import { expect } from '@playwright/test';
import { expectSaved } from '../steps/annotate.ts';
import { openArticle, openSampleAs, readStored, sampleText, spanWords } from '../steps/sample.ts';
import { test } from '../window.ts';

const ARTICLE = '11-flood-relief-wire';
const NAME = '沅陵河';

test('words are found in the article, annotated all at once, and taken back in one step', async ({ page, desk }) => {
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, ARTICLE);
  const text = sampleText(ARTICLE);
  const [word, count] = frequentName(text);

  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: '在本文中查找' });
  const field = bar.getByRole('textbox');
  await expect(field).toBeFocused();
  await field.fill(word);
  await expect(bar.getByRole('status').first()).toHaveText(`第 1 处，共 ${count} 处`);
  await expect(page.locator('.page-hit-current')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status').first()).toHaveText(`第 2 处，共 ${count} 处`);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(bar.getByRole('status').first()).toHaveText(`第 ${count} 处，共 ${count} 处`);

  // The list: one is left out.
  await bar.getByRole('button', { name: '列表' }).click();
  const hits = bar.getByRole('list', { name: '命中' });
  await expect(hits.getByRole('listitem')).toHaveCount(count);
  await expect(hits.getByRole('listitem').first()).toContainText(word);
  await hits.getByRole('checkbox', { name: '包括第 1 处' }).uncheck();

  await bar.getByRole('button', { name: '命中处的标签' }).click();
  await page.getByRole('menuitem', { name: '地点' }).click();
  await bar.getByRole('button', { name: `标注 ${count - 1} 处` }).click();
  await expect(bar).toContainText(`已标注 ${count - 1} 处。`);
  await expect(page.locator('[data-span-id]').first()).toBeVisible();
  await bar.getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('[data-span-id]')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.locator('[data-span-id]').first()).toBeVisible();
  await expectSaved(page);

  // The last one goes, by its own tick.
  await bar.getByRole('checkbox', { name: '全部命中' }).check();
  await bar.getByRole('button', { name: '删除此处片段' }).click();
  await expect(bar).toContainText(`已删除 ${count - 1} 个片段。`);
  await field.focus();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(page.locator('.page-hit')).toHaveCount(0);

  // In the text again: what is found with F3 is selected, and a label's key makes a span of it.
  await page.keyboard.press('F3');
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await expectSaved(page);
  const stored = await readStored(desk, project, ARTICLE, '林晓');
  expect(spanWords(stored)).toEqual([`LOC ${word}`]);
});

test('script makes no difference, and spans are found by their label', async ({ page, desk }) => {
  await openSampleAs(page, desk, '林晓');
  await openArticle(page, '02-village-library');
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: '在本文中查找' });
  const field = bar.getByRole('textbox');
  await field.fill('書屋');
  await expect(bar.getByRole('status').first()).toContainText('共');
  await field.fill('label:人物');
  await expect(bar.getByRole('status').first()).toHaveText('没有找到');
  await field.fill('label:PER 老师');
  await expect(bar.getByRole('status').first()).toContainText('共');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-selected-span]')).toContainText('老师');
  await field.fill('没有这样的词');
  await expect(bar.getByRole('status').first()).toHaveText('没有找到');
});

/** A word of two characters that is there several times, so that the test follows the sample. */
function frequentName(text: string): readonly [string, number] {
  for (const word of [NAME, '乡镇', '县城', '洪水', '群众', '苇川']) {
    const count = text.split(word).length - 1;
    if (count > 2) return [word, count];
  }
  throw new Error('the sample has none of the words');
}
