import { expect } from '@playwright/test';
import { openArticle, openSampleAs } from '../steps/sample.ts';
import { test } from '../window.ts';

test('the palette gives the keyboard back to the text, and keeps it while it is open', async ({ page, desk }) => {
  await openSampleAs(page, desk, '林晓');
  await openArticle(page, '11-flood-relief-wire');
  const text = page.locator('.cm-content');
  const field = page.getByRole('dialog').getByRole('combobox');
  await text.click();
  for (let turn = 0; turn < 3; turn += 1) {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(text).toBeFocused();
});
