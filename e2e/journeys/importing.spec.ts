import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { drop } from '../steps/drop.ts';
import { FILES, TITLES, writeMixedFolder } from '../steps/mixed-folder.ts';
import { addFirstMember, closeReport, createProject, enter, goToRoom } from '../steps/project.ts';
import { test } from '../window.ts';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: '导入文章' });
const report = (page: Page): Locator => page.getByRole('dialog', { name: '导入结果' });
const line = (page: Page, file: string): Locator =>
  dialog(page).getByRole('listbox', { name: '选中的文件' }).getByRole('option').filter({ hasText: file });
const figures = (page: Page): Locator => report(page).locator('.report-figures dd');
const titles = (page: Page): Locator => page.locator('.table-row .cell-title');

/** Chooses a folder of the person's own by its place, as a browser window offers it. */
async function importFolder(page: Page, folder: string): Promise<void> {
  await page.keyboard.press('Control+Shift+O');
  const places = page.getByRole('dialog', { name: '导入文件夹' });
  await places.getByRole('button', { name: basename(folder), exact: true }).click();
  await expect(places.locator('.path-folder')).toHaveText(folder);
  await places.getByRole('button', { name: '导入此文件夹' }).click();
}

test.describe('a folder of all kinds', () => {
  test('is looked at first, asked about where that is needed, and reported on', async ({ page, desk }) => {
    const folder = writeMixedFolder(desk.home);
    await enter(page, await desk.serve());
    await createProject(page, '新闻');
    await addFirstMember(page, '林晓');
    await importFolder(page, folder);

    await test.step('an encoding that is a guess is shown as each candidate reads it', async () => {
      await expect(dialog(page).locator('.draft-head')).toHaveText([
        /编码待确认 2/,
        /表格：核对各列 1/,
        /不能读取 1/,
        /可直接导入 4/,
      ]);
      await line(page, FILES.gb).click();
      const candidates = dialog(page).locator('.draft-candidate');
      await expect(candidates.filter({ hasText: 'GB18030' })).toContainText('一张值班表贴了二十六天');
      await expect(candidates.filter({ hasText: 'Big5' })).not.toContainText('值班表');
      await expect(dialog(page).locator('.draft-text')).toContainText('渡口村东头的值班表是手写的');
      // The wrong one is seen to be wrong; its digit is its key, and so is that of the right one.
      await page.keyboard.press('2');
      await expect(dialog(page).locator('.draft-text')).not.toContainText('渡口村');
      await page.keyboard.press('1');
      await expect(dialog(page).locator('.draft-text')).toContainText('渡口村');
    });

    await test.step('a table shows its rows, and which column is what is chosen', async () => {
      await line(page, FILES.table).click();
      await expect(dialog(page).getByRole('row')).toHaveCount(3);
      await dialog(page).getByRole('combobox', { name: '正文', exact: true }).selectOption('稿');
      await dialog(page).getByRole('combobox', { name: '题名', exact: true }).selectOption('题');
      await dialog(page).getByRole('combobox', { name: '编号', exact: true }).selectOption('号');
      await expect(dialog(page).getByRole('columnheader', { name: /题名/ })).toContainText('题');
    });

    await test.step('what cannot be read says why', async () => {
      await line(page, FILES.broken).click();
      await expect(dialog(page).getByRole('alert')).toContainText(FILES.broken);
    });

    await page.keyboard.press('Enter');
    await expect(figures(page)).toHaveText(['7', '1', '1']);
    await expect(report(page)).toContainText(`《${TITLES.clinic}》与《${TITLES.clinic}》是同一稿的不同版本`);
    await expect(report(page).locator('.report-part[data-failure="true"]')).toContainText(FILES.broken);
    await expect(report(page)).toContainText(`${FILES.copy} 与已有的文章“${TITLES.shift}”文字完全相同`);
    await expect(report(page).locator('.report-rules')).toContainText('网页外框');
    await page.context().grantPermissions(['clipboard-read']);
    await report(page).getByRole('button', { name: '复制报告' }).click();
    await expect(report(page).getByRole('button', { name: '已复制' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('已导入 7');
    const download = page.waitForEvent('download');
    await report(page).getByRole('button', { name: '存为文本' }).click();
    const kept = join(desk.home, 'report.txt');
    await (await download).saveAs(kept);
    expect(readFileSync(kept, 'utf8')).toMatch(/未能导入 1\n.*损坏\.docx[\s\S]*已导入 7\n/);
    await closeReport(page);

    await expect(titles(page)).toHaveCount(7);
    await expect(titles(page)).toContainText([
      TITLES.ferry,
      TITLES.shift,
      TITLES.clinic,
      TITLES.clinic,
      '外卖员组成运药队',
    ]);
    await expect(page.locator('.table-row', { hasText: TITLES.ferry }).locator('.language-sign')).toHaveText('繁');

    await test.step('the versions of one story are shown alone, and all again', async () => {
      await page
        .getByRole('button', { name: `只看《${TITLES.clinic}》的各个版本` })
        .first()
        .click();
      await expect(titles(page)).toHaveText([TITLES.clinic, TITLES.clinic]);
      await expect(page.getByRole('button', { name: '清理 此稿各版' })).toBeVisible();
      await page.getByRole('button', { name: '显示全部' }).click();
      await expect(titles(page)).toHaveCount(7);
      await page
        .locator('.articles-counts')
        .getByRole('button', { name: /待看清理/ })
        .click();
      await expect(titles(page)).toHaveText([TITLES.clinic, TITLES.clinic]);
      await page.getByRole('button', { name: '显示全部' }).click();
    });

    await test.step('the clean-up of a row is a key away', async () => {
      await page.locator('.table-row', { hasText: TITLES.clinic }).first().click();
      await page.keyboard.press('c');
      await expect(page).toHaveURL(/#\/clean\//);
      await page.goBack();
      await expect(titles(page)).toHaveCount(7);
    });

    await test.step('a second time all is there already', async () => {
      await importFolder(page, folder);
      await expect(dialog(page)).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(figures(page)).toHaveText(['0', '8', '1']);
      await closeReport(page);
    });
  });

  test('is taken with all that is below it when it is dropped onto any screen', async ({ page, desk }) => {
    const folder = writeMixedFolder(desk.home);
    await enter(page, await desk.serve());
    await createProject(page, '新闻');
    await goToRoom(page, '标签');
    await expect(page.getByRole('heading').first()).toBeVisible();
    await drop(page, folder);
    // The picture is left out; the archive in the folder below is not.
    await expect(dialog(page).getByRole('listbox', { name: '选中的文件' }).getByRole('option')).toHaveCount(8);
    await line(page, FILES.archive).click();
    await expect(dialog(page).locator('.draft-folder')).toHaveText('来稿/下级');
    await dialog(page).getByRole('button', { name: '导入 7 个文件' }).click();
    await expect(figures(page)).toHaveText(['7', '1', '1']);
  });

  test('is left alone when the person changes their mind', async ({ page, desk }) => {
    const folder = writeMixedFolder(desk.home);
    await enter(page, await desk.serve());
    await createProject(page, '新闻');
    await importFolder(page, folder);
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(page.locator('.notice')).toContainText('还没有文章');
  });
});

const ARTICLE = '雨里的核酸采样点\n采样点搭在学校操场上，雨从早下到晚，志愿者陶然把雨衣让给了排队的老人。';

/** Puts an article on the clipboard as a browser does when it is copied from a page: with its markup and without. */
async function copy(page: Page, text: string, html?: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    ([plain, markup]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([plain], { type: 'text/plain' }),
          ...(markup === undefined ? {} : { 'text/html': new Blob([markup], { type: 'text/html' }) }),
        }),
      ]),
    [text, html] as const,
  );
}

test.describe('the clipboard', () => {
  test('gives an article where it is pasted, outside of fields', async ({ page, desk }) => {
    await enter(page, await desk.serve());
    await createProject(page, '新闻');
    await addFirstMember(page, '林晓');
    await copy(page, ARTICLE);
    await page.getByRole('searchbox').click();
    await page.keyboard.press('Control+V');
    await expect(page.getByRole('searchbox')).toHaveValue(/采样点/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('.notice').click();
    await page.keyboard.press('Control+V');
    await expect(figures(page)).toHaveText(['1', '0', '0']);
    await expect(report(page)).toContainText(/剪贴板 \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.txt/);
    await closeReport(page);
    await expect(titles(page)).toHaveText(['雨里的核酸采样点']);
  });

  test('gives it in a dialog too, as a page where it was copied from one', async ({ page, desk }) => {
    await enter(page, await desk.serve());
    await createProject(page, '新闻');
    await addFirstMember(page, '林晓');
    const [title, text] = ARTICLE.split('\n');
    await copy(page, ARTICLE, `<h1>${title}</h1><p>${text}</p><script>document.title = 'taken over'</script>`);
    await page.getByRole('button', { name: '粘贴…' }).click();
    const paste = page.getByRole('dialog', { name: '从剪贴板导入' });
    await paste.getByRole('textbox', { name: '文章' }).press('Control+V');
    await expect(paste.getByRole('checkbox', { name: /按网页读取/ })).toBeChecked();
    await page.keyboard.press('Control+Enter');
    await expect(figures(page)).toHaveText(['1', '0', '0']);
    await expect(report(page)).toContainText('.html');
    await closeReport(page);
    await expect(titles(page)).toHaveText(['雨里的核酸采样点']);
    expect(await page.title()).not.toBe('taken over');
  });
});
