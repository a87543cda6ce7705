import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectSaved } from '../steps/annotate.ts';
import { actAs, goToRoom } from '../steps/project.ts';
import { goToAddress, openArticle, openSampleAs } from '../steps/sample.ts';
import { test } from '../window.ts';

const CHECK = join(import.meta.dirname, '..', 'check_gold.py');
const UMBRELLA = '07-paper-umbrella';
const card = (page: Page): Locator => page.locator('.card[aria-current="true"]');
/** As the filter over the list counts them. */
const openCount = async (page: Page): Promise<number> => {
  const words = await page.getByRole('radiogroup', { name: '显示' }).getByText('待裁').textContent();
  return Number(/\d+/.exec(words ?? '')?.[0]);
};

test('an annotator sees nothing of the review', async ({ page, desk }) => {
  await openSampleAs(page, desk, '林晓');
  await goToAddress(page, `#/review/${UMBRELLA}`);
  await expect(page.getByText('复核由复核人进行')).toBeVisible();
  await expect(page.locator('.card')).toHaveCount(0);
  await expect(page.locator('.frame-screen')).not.toContainText('周原');
  await page.getByRole('button', { name: '切换为 沈遥' }).click();
  await expect(page.locator('.card').first()).toBeVisible();
  await goToAddress(page, `#/annotate/${UMBRELLA}`);
  await expect(page.getByText('沈遥 是复核人，没有自己的标注层')).toBeVisible();
  await expect(page.locator('.cm-content')).toHaveCount(0);
});

test('rulings by keys, undone and redone, to the gold seal and one more line of gold', async ({ page, desk }) => {
  const project = await openSampleAs(page, desk, '沈遥');
  await goToAddress(page, `#/review/${UMBRELLA}`);
  await expect(card(page)).toHaveAttribute('data-state', 'open');

  await test.step('defer, undo, redo', async () => {
    const id = await card(page).getAttribute('data-disagreement-id');
    const before = await openCount(page);
    await page.keyboard.press('d');
    await expect.poll(() => openCount(page)).toBe(before - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => openCount(page)).toBe(before);
    await page.keyboard.press('Shift+Control+z');
    await expect.poll(() => openCount(page)).toBe(before - 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => openCount(page)).toBe(before);
    await expect(page.locator(`.card[data-disagreement-id="${id}"]`)).toHaveAttribute('data-state', 'open');
  });

  await test.step('names are hidden and come back', async () => {
    await expect(page.locator('.open-card')).toContainText(/林晓|周原/);
    await page.keyboard.press('h');
    await expect(page.locator('.frame-screen')).not.toContainText(/林晓|周原/);
    await expect(page.locator('.statusbar')).toContainText('姓名已隐去');
    await page.keyboard.press('h');
    await expect(page.locator('.open-card')).toContainText(/林晓|周原/);
  });

  await test.step('side by side: both annotators and gold, and from there back to a card', async () => {
    await page.keyboard.press('v');
    const beside = page.getByRole('region', { name: '全文对照' });
    await expect(beside.getByRole('heading')).toHaveText([/周原/, /林晓/, /定稿/]);
    // The words themselves: the seal over their beginning takes no press.
    const words = await beside.locator('[data-disagreement]', { hasText: '旧匾' }).boundingBox();
    await page.mouse.click((words?.x ?? 0) + (words?.width ?? 0) - 8, (words?.y ?? 0) + (words?.height ?? 0) - 10);
    await expect(beside).toHaveCount(0);
    await expect(page.locator('.open-card')).toContainText('旧匾');
  });

  await test.step('a relation waits for its end, whose ruling makes it decidable', async () => {
    const waiting = page.locator('.card[data-state="waiting"]');
    await expect(waiting).toHaveCount(1);
    const id = (await waiting.getAttribute('data-disagreement-id')) ?? '';
    await waiting.click();
    await expect(page.locator('.verdict-waiting')).toContainText('此关系的端点尚有 1 处分歧');
    await page.keyboard.press('1');
    await expect(waiting).toHaveAttribute('data-disagreement-id', id);
    await page.locator('.verdict-waiting').getByRole('link', { name: '师徒俩' }).click();
    await expect(page.locator('.open-card')).toContainText('师徒俩');
    await page.keyboard.press('1');
    await expect(page.locator(`.card[data-disagreement-id="${id}"]`)).toHaveAttribute('data-state', 'open');
    await expect(waiting).toHaveCount(0);
  });

  const rulings: string[] = [];
  const settled = page.getByRole('status').filter({ hasText: '定稿' });
  await test.step('every kind of ruling, until nothing is left', async () => {
    for (;;) {
      await expect(card(page).or(settled).first()).toBeVisible();
      if (await settled.isVisible()) break;
      const id = await card(page).getAttribute('data-disagreement-id');
      const kind = (await card(page).getAttribute('data-kind')) ?? '';
      rulings.push(await settle(page, kind));
      const stillOpen = `.card[aria-current="true"][data-disagreement-id="${id}"][data-state="open"]`;
      await expect(page.locator(stillOpen)).toHaveCount(0);
    }
  });
  expect(rulings).toHaveLength(11);
  expect(new Set(rulings)).toEqual(new Set(['edit', 'second', 'reject']));
  await expect(page.locator('.gold-seal')).toHaveText('定稿');

  await goToRoom(page, '导出');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出…' }).click();
  const file = join(desk.home, 'gold.jsonl');
  await (await download).saveAs(file);
  const python = spawnSync('python3', [CHECK, file], { encoding: 'utf8' });
  expect(python.status, python.stdout + python.stderr).toBe(0);
  // Six articles of the sample are gold from the start.
  expect(python.stdout).toContain('articles=7 ');
  expect(readFileSync(file, 'utf8')).toContain(`"id":"${UMBRELLA}"`);
  await desk.stop();
  expect(await desk.run('check', project)).toMatchObject({ code: 0 });
});

test('a decision whose ground the annotator takes away is kept and shown as no longer fitting', async ({
  page,
  desk,
}) => {
  await openSampleAs(page, desk, '沈遥');
  await goToAddress(page, '#/review/01-flood-relief');
  await expect(page.locator('.gold-seal')).toBeVisible();

  await actAs(page, '林晓');
  await openArticle(page, '01-flood-relief');
  await goToAddress(page, '#/annotate/01-flood-relief?span=01.lin-xiao.s.j1');
  await expect(page.locator('[data-selected-span] .selected-surface')).toHaveText('村党支部书记');
  await page.keyboard.press('Shift+BracketLeft');
  await expect(page.locator('[data-selected-span] .selected-surface')).toHaveText('党支部书记');
  await expectSaved(page);

  await actAs(page, '沈遥');
  await goToAddress(page, '#/review/01-flood-relief');
  await expect(page.getByRole('region', { name: '不再适用的裁决' })).toContainText(
    '“村党支部书记”是习惯上完整的职务名。',
  );
  await expect(card(page)).toHaveAttribute('data-kind', 'boundary');
  await expect(page.locator('.gold-seal')).toHaveCount(0);
  await page.keyboard.press('1');
  await expect(page.locator('.gold-seal')).toBeVisible();
});

/** Edits a boundary by one character, says that a missing thing is not there, and else takes the second proposal. */
async function settle(page: Page, kind: string): Promise<'edit' | 'reject' | 'second'> {
  switch (kind) {
    case 'boundary':
      await page.keyboard.press('e');
      await page.keyboard.press('Shift+BracketRight');
      await page.keyboard.press('Enter');
      return 'edit';
    case 'missing':
    case 'relation-missing':
      await page.keyboard.press('x');
      return 'reject';
    default:
      await page.keyboard.press('2');
      return 'second';
  }
}
