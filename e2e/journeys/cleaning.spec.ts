import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { addSpan } from '../steps/annotate.ts';
import {
  CLUB,
  dragOverPiece,
  expectCleanUpOf,
  field,
  keptText,
  openCleanUp,
  openNews,
  rawPiece,
  ruleSwitch,
  struck,
} from '../steps/clean-up.ts';
import { addFirstMember } from '../steps/project.ts';
import { goToAddress } from '../steps/sample.ts';
import { type Desk, test } from '../window.ts';

const TITLE = '一張值班表貼了二十六天';
const FIRST = '渡口村東頭的值班表是手寫的，從正月初一貼到現在，邊角已經捲起。';

/** The stored text, as the command line reads it once the window's program has ended. */
async function storedText(desk: Desk, project: string, articleId: string): Promise<string> {
  await desk.stop();
  const checked = await desk.run('check', project);
  expect(checked, checked.stdout + checked.stderr).toMatchObject({ code: 0 });
  const shown = await desk.run('show', project, articleId, '--json');
  return (JSON.parse(shown.stdout) as { readonly text: string }).text;
}

const saved = (page: Page) => expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');

test('what is left out is shown struck through, is taken back one by one, by rule and as a whole, and undone', async ({
  page,
  desk,
}) => {
  const project = await openNews(page, desk);
  await openCleanUp(page, 'a-duty-sheet');

  await test.step('the file left, the article right', async () => {
    await expect(struck(page, 'IMG_20220129_0712(1).jpg')).toHaveCSS('text-decoration-line', 'line-through');
    await expect(keptText(page).first()).toHaveText(TITLE);
    await expect(keptText(page).nth(1)).toContainText(FIRST);
    await expect(field(page, '来源')).toHaveValue('苇川晚报');
    await expect(field(page, '作者')).toHaveValue('杜若川');
    await expect(field(page, '日期')).toHaveValue('2022-02-06 09:12:00');
  });

  await test.step('a click takes one back, R has it left out again', async () => {
    await rawPiece(page, '(dong)').click();
    await expect(keptText(page).nth(1)).toContainText('渡口村東(dong)頭的值班表是手寫的');
    await saved(page);
    await expect(page.locator('.raw-taken-back')).toHaveText('(dong)');
    await page.keyboard.press('r');
    await expect(keptText(page).nth(1)).toContainText(FIRST);
  });

  await test.step('Shift R takes all of its rule back, here and in the list of rules', async () => {
    await page.keyboard.press('Shift+R');
    await expect(keptText(page).nth(1)).toContainText('渡口村東(dong)頭的值班表是手寫(xie)的');
    await expect(ruleSwitch(page, '拼音夹注')).not.toBeChecked();
    await page.keyboard.press('Shift+R');
    await expect(ruleSwitch(page, '拼音夹注')).toBeChecked();
    await expect(keptText(page).nth(1)).toContainText(FIRST);
  });

  await test.step('a switch turns a rule off, and everything can be restored at once', async () => {
    await ruleSwitch(page, '图片名').click();
    await expect(keptText(page).filter({ hasText: 'IMG_20220129' })).toHaveCount(1);
    await page.getByRole('button', { name: '全部还原' }).click();
    await expect(keptText(page).first()).toContainText('首页 > 基层动态 > 正文');
  });

  await test.step('step by step back to where it began, and forward again', async () => {
    for (const words of ['渡口村東頭', '渡口村東頭', '渡口村東(dong)頭的值班表是手寫(xie)', '渡口村東頭']) {
      await page.keyboard.press('Control+z');
      await expect(keptText(page).filter({ hasText: '渡口村' })).toContainText(words);
    }
    await page.keyboard.press('Control+z');
    await expect(keptText(page).nth(1)).toContainText('渡口村東(dong)頭的值班表是手寫的');
    await page.keyboard.press('Control+z');
    await expect(keptText(page).nth(1)).toContainText(FIRST);
    await expect(page.getByRole('button', { name: '撤销' })).toHaveCount(0);
    await page.keyboard.press('Control+Shift+z');
    await expect(keptText(page).nth(1)).toContainText('渡口村東(dong)頭');
    await saved(page);
  });

  expect(await storedText(desk, project, 'a-duty-sheet')).toContain('渡口村東(dong)頭的值班表是手寫的');
});

test('removals are gone through by keys, and a sign in the article shows what was cut out there', async ({
  page,
  desk,
}) => {
  await openNews(page, desk);
  await openCleanUp(page, 'a-duty-sheet');
  const current = page.locator('.raw-removed.is-current');
  await page.keyboard.press('j');
  await expect(current).toHaveText('首页 > 基层动态 > 正文');
  await expect(page.locator('.kept-open')).toContainText('导航');
  await page.keyboard.press('Shift+J');
  await expect(page.locator('.clean-rule.is-current')).not.toContainText('导航');
  await page.keyboard.press('k');
  await expect(page.locator('.clean-rule.is-current')).toContainText('导航');

  await page.getByRole('button', { name: '已删，拼音夹注：(xie)' }).click();
  await expect(current).toHaveText('(xie)');
  // Showing is not changing.
  await expect(keptText(page).nth(1)).toContainText(FIRST);
});

test('text is taken out by hand, with the mouse and by keys alone', async ({ page, desk }) => {
  const project = await openNews(page, desk);
  await openCleanUp(page, 'a-duty-sheet');

  await dragOverPiece(page, CLUB);
  await expect(page.locator('.clean-bar')).toContainText(`选中 ${CLUB.length} 字`);
  await page.keyboard.press('x');
  await expect(struck(page, CLUB)).toHaveCSS('text-decoration-line', 'line-through');
  await expect(keptText(page).filter({ hasText: CLUB })).toHaveCount(0);
  await expect(page.locator('.clean-rule.is-current')).toContainText('手动删去');
  await page.keyboard.press('r');
  await expect(keptText(page).filter({ hasText: CLUB })).toHaveCount(1);

  // From the caption's image name three lines down to the paragraph that follows.
  await rawPiece(page, 'IMG_20220129_0712(1).jpg').click();
  await page.keyboard.press('r');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect(keptText(page).filter({ hasText: '一月二十九日' })).toHaveCount(0);
  await saved(page);
  const text = await storedText(desk, project, 'a-duty-sheet');
  expect(text).not.toContain('一月二十九日');
  expect(text).toContain(`\n${CLUB}\n`);
});

test('fields are written in their place: Enter stores, Escape does not', async ({ page, desk }) => {
  const project = await openNews(page, desk);
  await openCleanUp(page, 'b-ferry');
  await field(page, '作者').fill('本报通讯员');
  await field(page, '作者').press('Escape');
  await expect(field(page, '作者')).toHaveValue('沈月');

  await field(page, '作者').fill('沈月 姚冬');
  await field(page, '作者').press('Enter');
  await saved(page);
  await field(page, '日期').fill('二月七日');
  await expect(page.getByText('请写作 2022-02-06')).toBeVisible();
  await field(page, '日期').press('Escape');
  await field(page, '来源').fill('');
  await field(page, '来源').press('Enter');
  await expect(page.getByRole('button', { name: /用于该来源/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(field(page, '来源')).toHaveValue('苇川晚报');

  await desk.stop();
  const shown = await desk.run('show', project, 'b-ferry', '--json');
  expect(JSON.parse(shown.stdout)).toMatchObject({
    byline: '沈月 姚冬',
    outlet: '苇川晚报',
    publishedAt: '2022-02-07',
  });
});

test('accepting goes on to the next article, until none is left; that too is undone', async ({ page, desk }) => {
  await openNews(page, desk);
  await goToAddress(page, '#/clean');
  await expectCleanUpOf(page, 'a-duty-sheet');
  const list = page.getByRole('navigation', { name: '文章' });
  // The plain one needs nobody's eye.
  await expect(list).toContainText('已看 1 / 4');
  await expect(list.getByRole('link')).toHaveCount(3);

  await page.keyboard.press('Enter');
  await expectCleanUpOf(page, 'b-ferry');
  await expect(list).toContainText('已看 2 / 4');
  await expect(list.getByRole('link')).toHaveCount(3);
  await page.keyboard.press(']');
  await expectCleanUpOf(page, 'c-library');
  await page.keyboard.press('[');
  await expectCleanUpOf(page, 'b-ferry');

  await page.getByRole('button', { name: '整批采用待看的 2 篇' }).click();
  await expect(list).toContainText('已看 4 / 4');
  await page.keyboard.press('Control+z');
  await expect(list).toContainText('已看 2 / 4');
  await page.keyboard.press('Enter');
  await expectCleanUpOf(page, 'c-library');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '没有待看的文章' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expectCleanUpOf(page, 'c-library');
  await expect(page.locator('[data-clean-state="proposed"]')).toBeVisible();
});

test('what was decided for one article is done to all of its outlet, and taken back', async ({ page, desk }) => {
  const project = await openNews(page, desk);
  await openCleanUp(page, 'b-ferry');
  await dragOverPiece(page, CLUB);
  await page.keyboard.press('x');
  await saved(page);
  await page.getByRole('button', { name: '用于该来源其余 2 篇' }).click();
  await expect(page.locator('.clean-report')).toContainText('已用于“苇川晚报”的 2 篇');
  await openCleanUp(page, 'c-library');
  await expect(struck(page, CLUB)).toHaveCSS('text-decoration-line', 'line-through');

  await page.keyboard.press('Control+z');
  await expectCleanUpOf(page, 'b-ferry');
  await expect(struck(page, CLUB)).toHaveCSS('text-decoration-line', 'line-through');
  await openCleanUp(page, 'c-library');
  await expect(keptText(page).filter({ hasText: CLUB })).toHaveCount(1);
  expect(await storedText(desk, project, 'a-duty-sheet')).toContain(CLUB);
});

test('an article that has been annotated only shows its clean-up', async ({ page, desk }) => {
  await openNews(page, desk);
  await goToAddress(page, '#/annotate/b-ferry');
  await addFirstMember(page, '林晓');
  await expect(page.locator('.cm-content')).toBeVisible();
  const lines = await page.locator('.cm-content .cm-line').allTextContents();
  await addSpan(page, lines.join('\n'), { fragments: [{ surface: '老姚', occurrence: 0 }] }, 'PER');
  await saved(page);

  await openCleanUp(page, 'b-ferry');
  await expect(page.getByText('这篇文章已有标注，文本不再改变')).toBeVisible();
  await expect(ruleSwitch(page, '导航')).toBeDisabled();
  await expect(field(page, '作者')).not.toBeEditable();
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  await rawPiece(page, '返回顶部').click();
  await expect(page.locator('.raw-taken-back')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '还原此处' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '看下一篇' })).toBeVisible();
});

test('the file is saved as it was imported, byte by byte', async ({ page, desk }) => {
  await openNews(page, desk);
  await openCleanUp(page, 'a-duty-sheet');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存原件' }).click();
  const path = await (await download).path();
  expect(readFileSync(path)).toEqual(readFileSync(join(desk.home, 'news', 'a-duty-sheet.txt')));
});
