import { expect, type Page } from '@playwright/test';
import { expectSaved } from '../steps/annotate.ts';
import { openArticle, openSampleAs, readStored, sampleText, spanWords } from '../steps/sample.ts';
import { test } from '../window.ts';

const WIRE = '11-flood-relief-wire';
const selected = (page: Page) => page.locator('[data-selected-span] .selected-surface');

test('spans and a relation are made without the mouse', async ({ page, desk }) => {
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, WIRE);
  const text = sampleText(WIRE);
  // The second line is the title; its first words are 苇川强降雨.
  await page.keyboard.press('Control+Home');
  const beforeTitle = Array.from(text.slice(0, text.indexOf('苇川强降雨'))).length;
  await press(page, 'ArrowRight', beforeTitle);
  await press(page, 'Shift+ArrowRight', 2);
  await page.keyboard.press('2');
  await expect(selected(page)).toHaveText('苇川');

  // The caret stands behind what was made: the next three characters are the event.
  await press(page, 'Shift+ArrowRight', 3);
  await page.keyboard.press('9');
  await expect(selected(page)).toHaveText('强降雨');

  await page.keyboard.press('r');
  const linking = page.getByRole('region', { name: '新建关系' });
  await expect(linking).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(linking.locator('.span-surface').last()).toHaveText('苇川');
  await page.keyboard.press('Enter');
  await expect(linking).toHaveAttribute('data-stage', 'label');
  await page.keyboard.press('l');
  await expect(linking).toBeHidden();

  // Whole sentences: down to the next one, then as far as the one after it.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+End');
  await press(page, 'Shift+Control+ArrowUp', 1);
  await page.keyboard.press('0');
  await expect(selected(page)).toContainText(text.slice(-4));
  await expectSaved(page);

  const stored = await readStored(desk, project, WIRE, '林晓');
  expect(spanWords(stored).slice(0, 2)).toEqual(['LOC 苇川', 'EVT 强降雨']);
  expect(stored.spans).toHaveLength(3);
  expect(stored.relations.map(({ label }) => label)).toEqual(['located_in']);
});

test('a Chinese input method takes no key from the text, and loses none in a note', async ({ page, desk, context }) => {
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, WIRE);
  const browser = await context.newCDPSession(page);
  // What browsers report of a key that an input method has claimed: its place, and on some systems what it means.
  const pressClaimed = async (code: string, key = 'Process'): Promise<void> => {
    const claimed = { key, code, windowsVirtualKeyCode: 229 } as const;
    await browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...claimed });
    await browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...claimed });
  };
  await page.keyboard.press('Control+Home');
  await press(page, 'Shift+ArrowRight', 4);
  await pressClaimed('Digit3');
  await expect(selected(page)).toHaveText('岚沱晚报');
  await pressClaimed('KeyN');
  const note = page.getByRole('textbox', { name: '片段的批注' });
  await expect(note).toBeFocused();

  // x, m and 1 mean things outside of the note; while pinyin is composed they are letters and choices.
  for (const [letter, code] of [
    ['x', 'KeyX'],
    ['xi', 'KeyI'],
    ['xim', 'KeyM'],
  ] as const) {
    await pressClaimed(code);
    await browser.send('Input.imeSetComposition', {
      text: letter,
      selectionStart: letter.length,
      selectionEnd: letter.length,
    });
  }
  await expect(note).toHaveValue('xim');
  // Enter and Escape belong to the composition: the note is neither stored nor given up.
  await pressClaimed('Enter', 'Enter');
  await pressClaimed('Escape', 'Escape');
  await expect(note).toBeFocused();
  await pressClaimed('Digit1');
  await browser.send('Input.insertText', { text: '细目' });
  await expect(note).toHaveValue('细目');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.cm-content')).toBeFocused();
  await expectSaved(page);

  const stored = await readStored(desk, project, WIRE, '林晓');
  expect(spanWords(stored)).toEqual(['ORG 岚沱晚报']);
  expect(stored.spans[0]?.note).toBe('细目');
});

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) await page.keyboard.press(key);
}
