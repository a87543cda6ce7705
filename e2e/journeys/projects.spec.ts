import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { drop } from '../steps/drop.ts';
import { addFirstMember, chooseFiles, closeReport, enter, goToRoom } from '../steps/project.ts';
import { copySample, goToAddress, openSampleAs } from '../steps/sample.ts';
import { test } from '../window.ts';

const LABELS = {
  name: 'harbour',
  title: { zh: '港口', en: 'Harbour' },
  entities: [
    { name: 'SHIP', title: { zh: '船只', en: 'Ship' }, seal: { zh: '船', en: 'SHIP' }, color: '#1f6f8b', key: 's' },
    { name: 'PIER', title: { zh: '码头', en: 'Pier' }, seal: { zh: '码', en: 'PIER' }, color: '#8b5a1f', key: 'p' },
  ],
  relations: [{ name: 'moored_at', title: { zh: '停靠', en: 'Moored at' }, head: ['SHIP'], tail: ['PIER'] }],
};

const failure = (page: Page, code: string) => page.locator(`.home-failure [data-problem="${code}"]`);

test.describe('a new project', () => {
  test('has the labels of a template, of a file, or none yet', async ({ page, desk }) => {
    writeFileSync(join(desk.home, 'harbour.json'), JSON.stringify(LABELS));
    await enter(page, await desk.serve());
    await make(page, '新闻', () => page.getByRole('radio', { name: /中文新闻/ }).check());
    await goToRoom(page, '标签');
    await expect(page.locator('.frame-screen')).toContainText('捐赠');

    await goToAddress(page, '#/');
    await make(page, '港口', () => chooseLabels(page, join(desk.home, 'harbour.json')));
    await goToRoom(page, '标签');
    await expect(page.locator('.frame-screen')).toContainText('停靠');
    await expect(page.locator('.frame-screen')).not.toContainText('捐赠');
    await expect(page.locator('.statusbar')).toContainText('标签集 harbour v1');

    await goToAddress(page, '#/');
    await make(page, '空白', () => page.getByRole('radio', { name: /空白/ }).check());
    await goToRoom(page, '标签');
    await expect(page.locator('.statusbar')).toContainText('标签集 empty v1');

    await test.step('all three are on the list, the latest first; one that has gone says so', async () => {
      await goToAddress(page, '#/');
      await expect(page.locator('.recent-name')).toHaveText(['空白', '港口', '新闻']);
      await expect(page.locator('.recent[data-current="true"]')).toContainText('已打开');
      rmSync(join(desk.home, '新闻.zhupi'));
      await page.reload();
      await expect(page.locator('.recent[data-present="false"]')).toContainText('文件已移走或删除');
      await page.getByRole('button', { name: '从列表中移除 新闻' }).click();
      await expect(page.locator('.recent-name')).toHaveText(['空白', '港口']);
      await page.locator('.recent-open', { hasText: '港口' }).click();
      await expect(page.locator('.topbar-project')).toContainText('港口');
    });
  });

  test('is not made from labels that contradict each other, nor over a file that is there', async ({ page, desk }) => {
    const [relation] = LABELS.relations;
    const broken = { ...LABELS, relations: [{ ...relation, tail: ['BUOY'] }] };
    writeFileSync(join(desk.home, 'broken.json'), JSON.stringify(broken));
    writeFileSync(join(desk.home, '已有.zhupi'), '别的东西');
    await enter(page, await desk.serve());
    await fill(page, '港口', () => chooseLabels(page, join(desk.home, 'broken.json')));
    await expect(failure(page, 'label-set-unknown-label')).toHaveText(
      '关系“moored_at”提到了标签集里没有的“BUOY”，没有采用。请补上这个标签，或从关系里删去。',
    );
    expect(existsSync(join(desk.home, '港口.zhupi'))).toBe(false);
    await expect(page.locator('.statusbar')).toContainText('未打开项目');

    await page.reload();
    await fill(page, '已有', () => page.getByRole('radio', { name: /空白/ }).check());
    await expect(failure(page, 'project-exists')).toContainText('已经存在，没有改动它');
    expect(readFileSync(join(desk.home, '已有.zhupi'), 'utf8')).toBe('别的东西');
  });
});

test('what is no project, or is open elsewhere, is not opened and not changed', async ({ page, desk, otherDesk }) => {
  writeFileSync(join(desk.home, 'text.zhupi'), '这只是一段文字。\n');
  writeFileSync(join(desk.home, 'nothing.zhupi'), '');
  await otherDesk.serve(copySample(desk));
  await enter(page, await desk.serve());
  for (const [file, code, sentence] of [
    ['text.zhupi', 'project-not-a-project', /text\.zhupi 不是朱批项目，没有改动它/],
    ['nothing.zhupi', 'project-empty-file', /nothing\.zhupi 是空文件，里面没有项目/],
    ['sample.zhupi', 'project-in-use', /sample\.zhupi 正在另一个窗口或进程中打开/],
  ] as const) {
    await page.getByRole('button', { name: /打开项目…/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: file }).click();
    await expect(failure(page, code)).toHaveText(sentence);
    await expect(page.locator('.statusbar')).toContainText('未打开项目');
  }
  expect(readFileSync(join(desk.home, 'text.zhupi'), 'utf8')).toBe('这只是一段文字。\n');
  expect(readFileSync(join(desk.home, 'nothing.zhupi'), 'utf8')).toBe('');

  // As soon as the other one lets go, it can be opened.
  await otherDesk.stop();
  await page.getByRole('button', { name: /打开项目…/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'sample.zhupi' }).click();
  await expect(page.locator('.topbar-project')).toContainText('岚沱新闻 2022');
});

test('the import tells of each file what became of it, and takes files that are dropped', async ({ page, desk }) => {
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(desk.home, name);
    writeFileSync(path, content);
    return path;
  };
  const files = [
    write('潮水.txt', '潮水退了\n\n滩涂上留下一只船。\n'),
    write('同文.txt', '潮水退了\n\n滩涂上留下一只船。\n'),
    // 潮水 in GBK.
    write('旧编码.txt', Uint8Array.of(0xb3, 0xb1, 0xcb, 0xae)),
    write('空白.txt', ''),
  ];
  await enter(page, await desk.serve());
  await make(page, '港口', () => page.getByRole('radio', { name: /空白/ }).check());
  await addFirstMember(page, '林晓');
  await chooseFiles(page, files);
  // Two characters in an old encoding are nothing a program could be sure of, and an empty file is nothing at all.
  const question = page.getByRole('dialog', { name: '导入文章' });
  await expect(question.locator('.draft-head')).toHaveText([/编码待确认 1/, /不能读取 1/, /可直接导入 2/]);
  await page.keyboard.press('Enter');
  const report = page.getByRole('dialog', { name: '导入结果' });
  await expect(report.locator('dd')).toHaveText(['2', '1', '1']);
  await expect(report.locator('[data-failure="true"] li')).toHaveText(/空白\.txt 里没有文字/);
  await expect(report).toContainText(/同文\.txt 与已有的文章“潮水退了”文字完全相同，没有重复导入/);
  await closeReport(page);
  await expect(page.locator('.table-row .cell-title')).toHaveText(['潮水退了', '潮水']);

  await goToRoom(page, '标签');
  await expect(page.getByRole('heading').first()).toBeVisible();
  await drop(page, write('渡口.txt', '渡口\n\n末班船刚刚离岸。\n'));
  await expect(page.getByRole('dialog', { name: '导入结果' }).locator('dd')).toHaveText(['1', '0', '0']);
  await page.getByRole('button', { name: '打开第一篇' }).click();
  await expect(page.locator('.cm-content')).toContainText('末班船刚刚离岸。');
});

test('every place has an address that is kept, linked and reloaded', async ({ page, desk }) => {
  await openSampleAs(page, desk, '林晓');
  await goToAddress(page, '#/annotate/01-flood-relief?span=01.lin-xiao.s.o1');
  const shown = page.locator('[data-selected-span="01.lin-xiao.s.o1"] .selected-surface');
  await expect(shown).toHaveText('苇川县人民医院');
  await page.reload();
  await expect(shown).toHaveText('苇川县人民医院');
  await page.keyboard.press('Tab');
  await expect(shown).toHaveCount(0);
  await expect(page).not.toHaveURL(/01\.lin-xiao\.s\.o1$/);
  const url = page.url();
  await page.reload();
  await expect(page.locator('[data-selected-span]')).toBeVisible();
  expect(page.url()).toBe(url);

  await goToRoom(page, '标签');
  await page.reload();
  await expect(page.getByRole('link', { name: '标签' })).toHaveAttribute('aria-current', 'page');
  await page.goBack();
  await expect(page.locator('[data-article="01-flood-relief"]')).toBeVisible();

  await goToAddress(page, '#/harbour/7');
  await expect(page.getByText('#/harbour/7 不对应任何界面')).toBeVisible();
  await goToAddress(page, '#/annotate/no-such-article');
  await expect(page.locator('[data-problem="article-not-found"]')).toContainText('no-such-article');
  await page.getByRole('button', { name: '回到文章列表' }).click();
  await expect(page.locator('.table-row').first()).toBeVisible();
});

/** Fills in the form for a new project and lets it be stored in the person's own folder. */
async function fill(page: Page, name: string, chooseLabelSet: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: '新建项目', exact: false }).first().click();
  await page.getByRole('textbox', { name: '名称' }).fill(name);
  await chooseLabelSet();
  await page.getByRole('button', { name: '选择位置并新建…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '存放在此' }).click();
}

async function make(page: Page, name: string, chooseLabelSet: () => Promise<void>): Promise<void> {
  await fill(page, name, chooseLabelSet);
  await expect(page.locator('.topbar-project')).toContainText(name);
}

async function chooseLabels(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('radio', { name: /从文件/ }).click();
  await (await chooser).setFiles(path);
}
