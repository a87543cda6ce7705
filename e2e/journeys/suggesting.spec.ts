import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectSaved } from '../steps/annotate.ts';
import { dragOver, stretchOf } from '../steps/pane.ts';
import { addFirstMember, closeReport, createProject, enter, goToRoom, importFiles } from '../steps/project.ts';
import { goToAddress, readStored, spanWords } from '../steps/sample.ts';
import { type Desk, test } from '../window.ts';

const VISIT = [
  '閆子伍在柳荫社区值班',
  '二〇二二年三月，闫子伍来到柳荫社区。社区里三千余人都认得闫子伍，孩子们读过他写的《守门人日记》。',
  '闫子伍说，柳荫社区的老人最放心不下。閆子伍又去了清河区。',
].join('\n');
const ELSEWHERE = ['另一篇', '这一天，闫子伍又到了清河区，閆子伍很累。'].join('\n');
const DICTIONARY = '# 地名\n柳荫社区\tLOC\n清河区\tLOC\t0.9\n坏的一行\n';

const held = (page: Page) => page.locator('[data-held-suggestion] .suggestion-held-surface');
const outlines = (page: Page) => page.locator('.page-suggestion-outline');
const selected = (page: Page) => page.locator('[data-selected-span] .selected-surface');
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });

/** A project with two articles, guesses switched off: what these are depends on the machine. */
async function begin(page: Page, desk: Desk): Promise<string> {
  mkdirSync(join(desk.home, 'texts'));
  for (const [name, text] of [
    ['visit.txt', VISIT],
    ['elsewhere.txt', ELSEWHERE],
  ] as const) {
    writeFileSync(join(desk.home, 'texts', name), text);
  }
  await enter(page, await desk.serve());
  await createProject(page, '建议');
  await addFirstMember(page, '林晓');
  await goToRoom(page, '文章');
  await importFiles(page, [join(desk.home, 'texts', 'visit.txt'), join(desk.home, 'texts', 'elsewhere.txt')]);
  await closeReport(page);
  await goToAddress(page, '#/annotate/visit');
  await expect(page.locator('[data-article="visit"] .cm-content')).toBeVisible();
  await tab(page, /^建议/).click();
  await page.getByRole('checkbox', { name: '推测' }).uncheck();
  return join(desk.home, '建议.zhupi');
}

test('what is a span comes up wherever else it stands, and nothing is annotated that nobody accepts', async ({
  page,
  desk,
}) => {
  const project = await begin(page, desk);
  // By their form, before anything is annotated.
  await expect(outlines(page)).toHaveCount(3);
  await dragOver(page, stretchOf(VISIT, '闫子伍'));
  await page.keyboard.press('1');
  // The other places of the name in both scripts; the title's is one of them.
  await expect(page.locator('.page-suggestion-outline[data-label="PER"]')).toHaveCount(4);
  await expectSaved(page);

  // Shift+Enter takes all of them, one undo takes them back.
  await page.keyboard.press('Shift+Enter');
  await expect(page.locator('.page-fill[data-label="PER"]')).toHaveCount(5);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.page-fill[data-label="PER"]')).toHaveCount(1);
  await expect(page.locator('.page-suggestion-outline[data-label="PER"]')).toHaveCount(4);

  // Tab goes from spans to suggestions; Enter accepts and goes on, N is remembered.
  await page.keyboard.press('Control+Home');
  await tab(page, /^建议/).click();
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Tab');
  await expect(held(page)).toHaveText('閆子伍');
  await page.keyboard.press('Enter');
  await expect(held(page)).toHaveText('二〇二二年三月');
  await page.keyboard.press('n');
  await expect(held(page)).toHaveText('三千余人');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('.page-ring')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(held(page)).toHaveText('三千余人');
  await page.keyboard.press('Enter');
  await expect(held(page)).toHaveText('闫子伍');
  await expectSaved(page);

  // What was dismissed stays away, also after all was closed.
  await page.reload();
  await expect(page.locator('.page-suggestion-outline[data-label="DOC"]')).toHaveCount(1);
  await expect(page.locator('.page-suggestion-outline[data-label="TIME"]')).toHaveCount(0);

  const stored = await readStored(desk, project, 'visit', '林晓');
  expect(spanWords(stored)).toEqual(['PER 閆子伍', 'PER 闫子伍', 'QTY 三千余人']);
  expect(stored.spans.map(({ origin }) => (origin === 'human' ? origin : origin.suggester))).toEqual([
    'same-surface',
    'human',
    'pattern',
  ]);
});

test('a dictionary proposes its names; all of a label are accepted at once', async ({ page, desk }) => {
  const project = await begin(page, desk);
  await goToRoom(page, '标签');
  await showSettings(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入词表…' }).click();
  await (await chooser).setFiles({ name: '地名.tsv', mimeType: 'text/plain', buffer: Buffer.from(DICTIONARY) });
  await expect(page.getByText('地名：已导入 2 个名称。')).toBeVisible();
  await expect(page.getByText('第 4 行：没有标签')).toBeVisible();

  await goToAddress(page, '#/annotate/visit');
  await tab(page, /^建议/).click();
  const places = page.locator('.page-suggestion-outline[data-label="LOC"]');
  await expect(places).toHaveCount(4);
  await page.getByRole('button', { name: '全部接受：地点' }).click();
  await expect(page.locator('.page-fill[data-label="LOC"]')).toHaveCount(4);
  await expect(places).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(places).toHaveCount(4);
  await page.getByRole('button', { name: '全部不是：清河区 地点' }).click();
  await expect(places).toHaveCount(3);
  await page.getByRole('status').getByRole('button', { name: '撤销' }).click();
  await expect(places).toHaveCount(4);
  await expectSaved(page);
  const { spans } = await readStored(desk, project, 'visit', '林晓');
  expect(spans).toEqual([]);
});

test('the same words in other articles are found, accepted there, and taken back', async ({ page, desk }) => {
  const project = await begin(page, desk);
  await dragOver(page, stretchOf(VISIT, '闫子伍'));
  await page.keyboard.press('1');
  await tab(page, /^片段/).click();
  await expect(selected(page)).toHaveText('闫子伍');
  await expectSaved(page);
  await page.getByRole('button', { name: '在其他文章中查找' }).click();
  const elsewhere = page.getByRole('region', { name: '其他文章' });
  await expect(elsewhere.getByText('1 篇文章，2 处')).toBeVisible();
  await elsewhere.getByRole('button', { name: '全部接受', exact: true }).click();
  await expect(elsewhere.getByText('已在 1 篇文章中接受。')).toBeVisible();
  await elsewhere.getByRole('button', { name: '全部撤销' }).click();
  await expect(elsewhere.getByText('已在 1 篇文章中撤销。')).toBeVisible();
  await elsewhere.getByRole('button', { name: '全部接受', exact: true }).click();
  await expect(elsewhere.getByText('已在 1 篇文章中接受。')).toBeVisible();
  const stored = await readStored(desk, project, 'elsewhere', '林晓');
  expect(spanWords(stored)).toEqual(['PER 闫子伍', 'PER 閆子伍']);
});

for (const { language, palette, theme, themeWords } of [
  { language: 'zh-Hans', palette: '', theme: 'light', themeWords: '浅色' },
  { language: 'en', palette: 'English', theme: 'dark', themeWords: 'Theme: dark' },
] as const) {
  test(`suggestions are painted, ${language} ${theme}`, async ({ page, desk }, info) => {
    await begin(page, desk);
    await dragOver(page, stretchOf(VISIT, '闫子伍'));
    await page.keyboard.press('1');
    await expect(page.locator('.page-suggestion-outline[data-label="PER"]')).toHaveCount(4);
    if (palette !== '') await choose(page, palette);
    await choose(page, themeWords);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.screenshot({ path: info.outputPath('span.png') });
    await page.locator('#panel-tab-suggestions').click();
    await page.locator('.page-suggestion-chip').first().click();
    await expect(held(page)).toHaveText('閆子伍');
    await page.screenshot({ path: info.outputPath('suggestions.png') });
    await goToAddress(page, '#/labels');
    await showSettings(page);
    await page.screenshot({ path: info.outputPath('labels.png') });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

/** Chooses the suggestions in the index of the label set. */
async function showSettings(page: Page): Promise<void> {
  await page
    .locator('.labels-index')
    .getByRole('button', { name: /^(建议|Suggestions)/ })
    .click();
  await expect(page.locator('#labels-suggestions')).toBeVisible();
}

async function choose(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').fill(command);
  await expect(palette.getByRole('option', { selected: true })).toContainText(command);
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
}
