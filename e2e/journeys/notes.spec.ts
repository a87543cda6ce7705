import { expect } from '@playwright/test';
import { addSpan, expectSaved } from '../steps/annotate.ts';
import { goToAddress, openArticle, openSampleAs, placeIn, readStored, sampleText } from '../steps/sample.ts';
import { test } from '../window.ts';

const WIRE = '11-flood-relief-wire';
const wire = sampleText(WIRE);
const principal = placeIn(wire, '校长方玉衡', '方玉衡');

test('a note that is being typed survives going elsewhere by a link', async ({ page, desk }) => {
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, WIRE);
  await addSpan(page, wire, principal, 'PER');
  await page.keyboard.press('n');
  await page.keyboard.type('本人口述');
  // The field never loses the keyboard of itself: the address changes under it.
  await goToAddress(page, '#/labels');
  await expect(page.getByRole('heading', { name: '实体标签' }).first()).toBeVisible();
  await goToAddress(page, `#/annotate/${WIRE}`);
  await expect(page.locator('[data-span-id]').first()).toBeVisible();
  await expectSaved(page);
  const { spans } = await readStored(desk, project, WIRE, '林晓');
  expect(spans.map(({ note }) => note)).toEqual(['本人口述']);
});
