import { expect, type Page } from '@playwright/test';
import { addRelation, addSpan, expectSaved, focusSpan } from '../steps/annotate.ts';
import { clickOn, stretchOf } from '../steps/pane.ts';
import { openArticle, openSampleAs, placeIn, readStored, sampleText, spanWords } from '../steps/sample.ts';
import { switchSuggestionsOff } from '../steps/suggest.ts';
import { test } from '../window.ts';

const WIRE = '11-flood-relief-wire';
const wire = sampleText(WIRE);
const principal = placeIn(wire, '校长方玉衡', '方玉衡');
const post = placeIn(wire, '校长方玉衡', '校长');
const school = placeIn(wire, '鹤汀镇中心小学的教室', '鹤汀镇中心小学');
const selected = (page: Page) => page.locator('[data-selected-span] .selected-surface');
const relationsTab = (page: Page) => page.getByRole('tab', { name: /^关系/ });
const attribute = (page: Page, name: string) => page.locator(`[data-attribute="${name}"]`);

test('Tab, nudges, another label, removal with relations, undo and redo by keys', async ({ page, desk }) => {
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, WIRE);
  await addSpan(page, wire, post, 'POST');
  await addSpan(page, wire, principal, 'PER');
  await addSpan(page, wire, school, 'FAC');
  await addRelation(page, wire, { place: principal, label: 'PER' }, 'holds_post', post);

  await test.step('Tab goes on in reading order, Shift-Tab back, both round the ends', async () => {
    await switchSuggestionsOff(page);
    await focusSpan(page, wire, school, 'FAC');
    for (const [key, words] of [
      ['Tab', '校长'],
      ['Tab', '方玉衡'],
      ['Tab', '鹤汀镇中心小学'],
      ['Shift+Tab', '方玉衡'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(selected(page)).toHaveText(words);
    }
  });
  await test.step('brackets move the edges by one character', async () => {
    for (const [key, words] of [
      ['[', '长方玉衡'],
      [']', '长方玉衡把'],
      ['Shift+BracketLeft', '方玉衡把'],
      ['Shift+BracketRight', '方玉衡'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(selected(page)).toHaveText(words);
    }
  });
  await test.step('what is removed takes its relations along, and one undo brings both back', async () => {
    await expect(relationsTab(page)).toHaveText('关系1');
    await page.keyboard.press('x');
    await expect(selected(page)).toHaveCount(0);
    await expect(page.locator('output')).toHaveText('已删除：方玉衡，人物；连带关系 1 条');
    await expect(relationsTab(page)).toHaveText('关系');
    await page.keyboard.press('Control+z');
    await expect(selected(page)).toHaveText('方玉衡');
    await expect(relationsTab(page)).toHaveText('关系1');
    await page.keyboard.press('Shift+Control+z');
    await expect(relationsTab(page)).toHaveText('关系');
    await page.keyboard.press('Control+z');
    await expect(relationsTab(page)).toHaveText('关系1');
  });
  await test.step('another label by its key', async () => {
    await focusSpan(page, wire, school, 'FAC');
    await page.keyboard.press('3');
    await expect(page.locator('[data-selected-span]').getByRole('button', { name: '标签：机构，改换' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+y');
  });
  await expectSaved(page);
  const stored = await readStored(desk, project, WIRE, '林晓');
  expect(spanWords(stored)).toEqual(['ORG 鹤汀镇中心小学', 'POST 校长', 'PER 方玉衡']);
  expect(stored.relations.map(({ label }) => label)).toEqual(['holds_post']);
});

test('attributes, notes and article labels are kept over a reload', async ({ page, desk }) => {
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, WIRE);
  const time = placeIn(wire, '7月17日傍晚起', '7月17日傍晚');
  const many = placeIn(wire, '全县共转移群众326人', '326人');
  await addSpan(page, wire, time, 'TIME');
  await page.getByRole('textbox', { name: '规范值' }).fill('2021-07-17T18:00');
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: '片段的批注' }).fill('年份见别处');
  await page.keyboard.press('Control+Enter');

  await addSpan(page, wire, many, 'QTY');
  await page.getByRole('textbox', { name: '数值' }).fill('三百');
  await page.keyboard.press('Enter');
  await expect(attribute(page, 'value')).toContainText('请填数字');
  await page.getByRole('textbox', { name: '数值' }).fill('326');
  await page.keyboard.press('Enter');
  await attribute(page, 'kind').getByRole('button').click();
  await page.getByRole('menuitem', { name: '度量' }).click();
  await attribute(page, 'approx').getByRole('checkbox').check();

  await page.getByRole('tab', { name: '全文标签' }).click();
  await attribute(page, 'topic').getByRole('button').click();
  await page.getByRole('menuitem', { name: '防灾救灾' }).click();
  await attribute(page, 'has_debris').getByRole('checkbox').check();
  await page.getByRole('textbox', { name: '全文的批注' }).fill('与第一篇重复');
  await page.getByRole('textbox', { name: '全文的批注' }).press('Control+Enter');
  await expectSaved(page);

  await page.reload();
  await expect(attribute(page, 'topic')).toHaveCount(0);
  await focusSpan(page, wire, many, 'QTY');
  await expect(page.getByRole('textbox', { name: '数值' })).toHaveValue('326');
  await expect(attribute(page, 'kind')).toContainText('度量');
  await expect(attribute(page, 'approx').getByRole('checkbox')).toBeChecked();
  await page.getByRole('tab', { name: '全文标签' }).click();
  await expect(attribute(page, 'topic')).toContainText('防灾救灾');

  const stored = await readStored(desk, project, WIRE, '林晓');
  const [first, second] = stored.spans;
  expect(first).toMatchObject({ label: 'TIME', note: '年份见别处', attributes: { value: '2021-07-17T18:00' } });
  expect(second).toMatchObject({ label: 'QTY', attributes: { value: 326, kind: 'measure', approx: true } });
  expect(stored).toMatchObject({ articleLabels: { topic: 'disaster_relief', has_debris: true }, note: '与第一篇重复' });
});

test('a relation the argument rule forbids is refused with its reason; an allowed one is turned and removed', async ({
  page,
  desk,
}) => {
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, WIRE);
  const town = placeIn(wire, '最先告急的是鹤汀镇榉岙村', '鹤汀镇');
  const village = placeIn(wire, '最先告急的是鹤汀镇榉岙村', '榉岙村');
  await addSpan(page, wire, town, 'LOC');
  await addSpan(page, wire, village, 'LOC');
  await addSpan(page, wire, principal, 'PER');

  await focusSpan(page, wire, village, 'LOC');
  await page.keyboard.press('r');
  await clickOn(page, stretchOf(wire, '方玉衡'));
  const linking = page.getByRole('region', { name: '新建关系' });
  await expect(linking).toHaveAttribute('data-stage', 'label');
  await expect(linking.locator('.linking-refused', { hasText: '任职' })).toContainText('须从人物到职务');
  await expect(linking.locator('.linking-refused', { hasText: '位于' })).toContainText('尾端须为地点、设施');
  await page.keyboard.press('l');
  await expect(page.locator('output')).toContainText('“位于”不能从 地点 连到 人物');
  await expect(linking).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(linking).toBeHidden();
  await expect(relationsTab(page)).toHaveText('关系');

  await addRelation(page, wire, { place: town, label: 'LOC' }, 'located_in', village);
  await relationsTab(page).click();
  await page.locator('.relation-row').click();
  const relation = page.locator('[data-selected-relation]');
  await expect(relation.locator('.relation-end').first()).toContainText('鹤汀镇');
  await page.keyboard.press('Shift+R');
  await expect(relation.locator('.relation-end').first()).toContainText('榉岙村');
  await expectSaved(page);
  await page.keyboard.press('x');
  await expect(relation).toHaveCount(0);
  await expect(relationsTab(page)).toHaveText('关系');
  await page.keyboard.press('Control+z');
  await expect(relationsTab(page)).toHaveText('关系1');
  await expectSaved(page);

  const { relations, ...stored } = await readStored(desk, project, WIRE, '林晓');
  const wordsOf = (id: string | undefined) =>
    spanWords({ ...stored, spans: stored.spans.filter((span) => span.id === id) });
  expect(relations).toHaveLength(1);
  expect([wordsOf(relations[0]?.head), wordsOf(relations[0]?.tail)]).toEqual([['LOC 榉岙村'], ['LOC 鹤汀镇']]);
});

test('arcs lead from the span in focus, are pressed, and are shown or hidden with the chips', async ({
  page,
  desk,
}) => {
  await openSampleAs(page, desk, '林晓');
  await openArticle(page, WIRE);
  await addSpan(page, wire, post, 'POST');
  await addSpan(page, wire, principal, 'PER');
  await addRelation(page, wire, { place: principal, label: 'PER' }, 'holds_post', post);
  const arc = page.locator('.page-arcs [data-relation-id]');
  const chips = page.locator('.page-chip');
  const relation = page.getByRole('region', { name: '当前关系' });

  await expect(arc.filter({ hasText: '任职' })).toHaveCount(1);
  await arc.filter({ hasText: '任职' }).click();
  await relationsTab(page).click();
  await expect(relation.locator('.relation-end')).toContainText(['方玉衡', '校长']);
  // Let go of, it is no longer drawn, unless all of them are.
  await page.locator('.cm-content').press('Escape');
  await page.keyboard.press('Escape');
  await expect(arc).toHaveCount(0);
  await page.keyboard.press('a');
  await expect(arc).not.toHaveCount(0);
  await page.keyboard.press('a');
  await expect(arc).toHaveCount(0);

  await expect(chips).toHaveCount(2);
  await page.keyboard.press('c');
  await expect(chips).toHaveCount(0);
});

test('the status bar says saved only when it is', async ({ page, desk }) => {
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, WIRE);
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // The answer of the server is kept back, as a slow disk would.
  await page.route(/layers\.append/, async (route) => {
    await held;
    await route.continue();
  });
  await addSpan(page, wire, principal, 'PER');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saving');
  await expect(page.locator('[data-save]')).toHaveText('正在保存…');
  letGo();
  await expectSaved(page);
  await expect(page.locator('[data-save]')).toHaveText(/^已保存 · 修订 \d+$/);
  expect(spanWords(await readStored(desk, project, WIRE, '林晓'))).toEqual(['PER 方玉衡']);
});

test('an article is marked done and one is skipped, each leading to the next unfinished one', async ({
  page,
  desk,
}) => {
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, '08-bridge-notice');
  await page.keyboard.press('m');
  await expect(page.locator('[data-article="09-orange-livestream"]')).toBeVisible();
  await page.getByRole('button', { name: /^状态：/ }).click();
  await page.getByRole('menuitem', { name: '已跳过' }).click();
  await expect(page.getByRole('button', { name: '状态：已跳过，改换' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('跳过本篇');
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-article="${WIRE}"]`)).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.locator('output')).toHaveText('没有别的文章要标了。');
  await expectSaved(page);
  await desk.stop();
  const { stdout } = await desk.run('articles', project);
  expect(stdout).toMatch(/08-bridge-notice .* 已完成 0\/0/);
  expect(stdout).toMatch(/09-orange-livestream .* 已跳过 13\/8/);
});
