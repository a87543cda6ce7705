import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { bratLabels } from '../../annotations/formats/labels/brat-labels.ts';
import { applyPreview, chooseLabel, exportLabels, nameField, openPreview, useOf } from '../steps/labels.ts';
import { goToRoom } from '../steps/project.ts';
import { goToAddress, openArticle, openSampleAs, readStored, spanWords } from '../steps/sample.ts';
import { test } from '../window.ts';

test('labels are renamed and merged with a look at what that does, and it is taken back', async ({ page, desk }) => {
  const project = await openSampleAs(page, desk, '沈遥');
  await goToRoom(page, '标签');
  const before = { org: await useOf(page, 'ORG'), fac: await useOf(page, 'FAC') };
  expect(before.org).toBeGreaterThan(0);
  expect(before.fac).toBeGreaterThan(0);

  await test.step('a new name, taken with Enter, is one edit of the draft', async () => {
    await chooseLabel(page, 'ORG');
    await nameField(page).fill('机构 名');
    await expect(page.locator('.field-fault')).toContainText('名称只能用');
    await nameField(page).fill('BODY');
    await page.keyboard.press('Enter');
    await expect(page.locator('.label-head code')).toHaveText('BODY');
    await expect(page.locator('.draft-count')).toContainText('1 处修改尚未生效');
    expect(await useOf(page, 'BODY')).toBe(before.org);
  });

  await test.step('the draft outlives other screens and a reload', async () => {
    await goToRoom(page, '文章');
    await goToRoom(page, '标签');
    await expect(page.locator('.labels-index [data-label="BODY"]')).toBeVisible();
    await page.reload();
    await expect(page.locator('.draft-count')).toContainText('1 处修改尚未生效');
  });

  await test.step('merging is another; it is taken back and given again by key', async () => {
    await chooseLabel(page, 'BODY');
    await page.getByRole('button', { name: '合并…' }).click();
    const dialog = page.getByRole('dialog', { name: '合并标签' });
    await dialog.getByRole('checkbox', { name: /FAC/ }).check();
    await dialog.getByRole('button', { name: '合并 2 个标签' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.locator('.labels-index [data-label="FAC"]')).toHaveCount(0);
    await page.locator('.label-head h2').click();
    await page.keyboard.press('Control+z');
    await expect(page.locator('.labels-index [data-label="FAC"]')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.locator('.draft-count')).toContainText('2 处修改尚未生效');
  });

  await test.step('the preview counts what is touched, in whose layers, with examples', async () => {
    const dialog = await openPreview(page);
    await expect(dialog.locator('.effect')).toHaveCount(2);
    const rename = dialog.locator('.effect[data-edit="rename"]');
    await expect(rename).toContainText('实体标签 ORG 改名为 BODY');
    await expect(rename.locator('.effect-who')).toContainText('林晓');
    await expect(rename.locator('.effect-examples li').first()).toContainText('ORG → BODY');
    await applyPreview(page, dialog);
  });

  await test.step('everything bears the new label at once, gold too; it can be taken back', async () => {
    await expect(page.locator('.statusbar')).toContainText('v2');
    expect(await useOf(page, 'BODY')).toBeGreaterThan(before.org);
    await expect(page.locator('.last-edit')).toContainText('沈遥');
    await page.getByRole('button', { name: '撤销这次修改' }).click();
    await expect(page.locator('.labels-index [data-label="FAC"]')).toBeVisible();
    await expect(page.locator('.statusbar')).toContainText('v3');
    expect({ org: await useOf(page, 'ORG'), fac: await useOf(page, 'FAC') }).toEqual(before);
    await page.getByRole('button', { name: '重新应用' }).click();
    await expect(page.locator('.labels-index [data-label="BODY"]')).toBeVisible();
  });

  const stored = await readStored(desk, project, '01-flood-relief', '林晓');
  expect(spanWords(stored)).toContain('BODY 苇川县人民医院');
  expect(spanWords(stored).filter((words) => /^(ORG|FAC) /.test(words))).toEqual([]);
});

test('an open layer bears the new labels, and goes on from there', async ({ page, desk }) => {
  await openSampleAs(page, desk, '林晓');
  await openArticle(page, '09-orange-livestream');
  await expect(page.locator('.strip [data-label="PER"]')).toBeVisible();
  await goToRoom(page, '标签');
  await chooseLabel(page, 'PER');
  await nameField(page).fill('HUMAN');
  await page.keyboard.press('Enter');
  const dialog = await openPreview(page);
  // An annotator is shown nobody else's work.
  await expect(dialog.locator('.effect-place').first()).toContainText('林晓');
  await expect(dialog).not.toContainText('周原');
  await applyPreview(page, dialog);
  await goToAddress(page, '#/annotate/09-orange-livestream');
  await expect(page.locator('.strip [data-label="HUMAN"]')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('1');
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  await goToRoom(page, '标签');
  await expect(page.locator('.last-edit')).toContainText('PER 改名为 HUMAN');
});

test('what annotations bear goes only when somebody says so', async ({ page, desk }) => {
  await openSampleAs(page, desk, '沈遥');
  await goToRoom(page, '标签');
  await chooseLabel(page, 'POST');
  await page.getByRole('button', { name: '删除', exact: true }).first().click();
  await expect(page.locator('.labels-index [data-label="POST"]')).toHaveCount(0);
  const dialog = await openPreview(page);
  await expect(dialog.getByRole('button', { name: /^应用/ })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: /项标注一起删去/ }).check();
  await expect(dialog.getByRole('button', { name: /^应用/ })).toBeEnabled();
  await applyPreview(page, dialog);
  await page.getByRole('button', { name: '撤销这次修改' }).click();
  await expect(page.locator('.labels-index [data-label="POST"]')).toBeVisible();
});

test('colours and keys that clash are told of before they do harm', async ({ page, desk }) => {
  await openSampleAs(page, desk, '沈遥');
  await goToRoom(page, '标签');
  await chooseLabel(page, 'LOC');
  await expect(page.locator('.color-clashes')).toHaveCount(0);
  await page.locator('.color-input').fill('#5662d0');
  await expect(page.locator('.color-clashes')).toContainText('与“人物”难以分辨');
  await page.getByRole('button', { name: '换一种颜色' }).click();
  await expect(page.locator('.color-clashes')).toHaveCount(0);

  const key = page.getByRole('textbox', { name: '快捷键' });
  await key.press('1');
  await expect(page.locator('.key-field .field-fault')).toContainText('1 已是“人物”的快捷键');
  await key.press('x');
  await expect(page.locator('.key-field .field-fault')).toContainText('标注时 X 另有用处');
  await expect(key).toHaveValue('2');
  await key.press('z');
  await expect(key).toHaveValue('Z');
  await expect(page.locator('.labels-index [data-label="LOC"]')).toContainText('Z');
});

test('rules, attributes and guidelines are edited; nothing of it is in force before it is applied', async ({
  page,
  desk,
}) => {
  await openSampleAs(page, desk, '沈遥');
  await goToRoom(page, '标签');
  await page.locator('.labels-index [data-label="rules"]').click();
  const row = page.getByRole('row', { name: /kin_of/ });
  const cell = row.getByRole('button', { name: /机构/ });
  await expect(cell).toHaveText('·');
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText('↔');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.rule-cell:focus')).toBeVisible();

  await chooseLabel(page, 'EVT');
  await page.getByRole('button', { name: '添加属性' }).click();
  const attribute = page.locator('.attribute-entry').last();
  await attribute.locator('summary').click();
  await attribute.getByText('单选', { exact: true }).last().click();
  await attribute.getByRole('button', { name: '添加选项' }).click();
  await expect(attribute.locator('.choice-row')).toHaveCount(2);
  await page.getByRole('textbox', { name: '这个标签的指南' }).fill('## 新的指南\n\n只标**确有其事**的活动。');
  await expect(page.locator('.markdown-view strong')).toHaveText('确有其事');

  const dialog = await openPreview(page);
  await expect(dialog.locator('.preview-summary')).toContainText('不影响已有标注');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('.statusbar')).toContainText('v2');
});

test('the label set goes out to brat and Label Studio and comes in from there', async ({ page, desk }) => {
  await openSampleAs(page, desk, '沈遥');
  await goToRoom(page, '标签');
  const brat = await exportLabels(page, /brat/, 2);
  expect(Object.keys(brat).sort()).toEqual(['annotation.conf', 'visual.conf']);
  expect(bratLabels.parse(Object.values(brat).sort().join('\n'), 'x')).toMatchObject({ ok: true });
  await expect(page.locator('.loss-list')).toContainText('全文标签');
  const xml = await exportLabels(page, /Label Studio/, 1);
  expect(xml['label-studio.xml']).toContain('<Label value="PER" hint="人物" background="#5560CF" hotkey="1"/>');

  const path = join(desk.home, 'annotation.conf');
  writeFileSync(path, '[entities]\nPER\nShip\n[relations]\n[events]\nSail Who:PER\n[attributes]\n');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入…' }).click();
  await (await chooser).setFiles(path);
  const dialog = page.getByRole('dialog', { name: '文件中的标签集' });
  await expect(dialog.locator('.loss-list')).toContainText('Sail');
  await dialog.getByText('只添加新的').click();
  await expect(dialog.locator('.import-edits li')).toHaveText(['添加实体标签 Ship']);
  await dialog.getByRole('button', { name: /放进草稿/ }).click();
  await expect(page.locator('.labels-index [data-label="Ship"]')).toBeVisible();
  await page.getByRole('button', { name: '全部放弃' }).click();
  await expect(page.locator('.labels-index [data-label="Ship"]')).toHaveCount(0);
  await goToAddress(page, '#/articles');
});
