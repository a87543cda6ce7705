import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { type Article, articleSchema } from '../../annotations/model/article.ts';

/** Opens the program's address and waits until it is there. */
export async function enter(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.topbar')).toBeVisible();
}

/** Makes a project in the person's own folder, with the built-in label set for Chinese news. */
export async function createProject(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '新建项目', exact: false }).first().click();
  await page.getByRole('textbox', { name: '名称' }).fill(name);
  await page.getByRole('radio', { name: /中文新闻/ }).check();
  await page.getByRole('button', { name: '选择位置并新建…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '存放在此' }).click();
  await expect(page.locator('.topbar-project')).toContainText(name);
}

/** The first one is asked for by the screen itself. */
export async function addFirstMember(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: '你的名字' }).fill(name);
  await page.getByRole('button', { name: '开始' }).click();
  await expect(page.locator('.topbar-member')).toContainText(name);
}

export async function addMember(page: Page, name: string, role: '标注者' | '复核人'): Promise<void> {
  await page.locator('.topbar-member').click();
  await page.getByRole('textbox', { name: '添加人员' }).fill(name);
  await page.locator('.member-menu .segmented').getByText(role, { exact: true }).click();
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await expect(page.locator('.topbar-member')).toContainText(name);
}

export async function actAs(page: Page, name: string): Promise<void> {
  await page.locator('.topbar-member').click();
  await page.locator('.member-choice', { hasText: name }).click();
  await expect(page.locator('.topbar-member')).toContainText(name);
}

/** @param screen as the top bar names it */
export async function goToRoom(page: Page, screen: '文章' | '标注' | '复核' | '标签' | '导出'): Promise<void> {
  await page.getByRole('navigation', { name: '界面' }).getByRole('link', { name: screen }).click();
}

/** Chooses files in the browser's own dialog and waits for the report. */
export async function importFiles(page: Page, paths: readonly string[]): Promise<void> {
  await chooseFiles(page, paths);
  await expect(page.getByRole('dialog', { name: '导入结果' }).locator('dd').first()).toHaveText(`${paths.length}`);
}

/** Puts the report of an import away. */
export async function closeReport(page: Page): Promise<void> {
  const report = page.getByRole('dialog', { name: '导入结果' });
  await report.getByRole('button', { name: '关闭' }).last().click();
  await expect(report).toBeHidden();
}

/** Chooses files to be imported in the browser's own dialog. */
export async function chooseFiles(page: Page, paths: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入…' }).first().click();
  await (await chooser).setFiles([...paths]);
}

const answerSchema = z.object({ result: z.object({ data: z.object({ ok: z.literal(true), value: articleSchema }) }) });

/** An article with its source, asked for as the window itself does. */
export async function readArticle(page: Page, articleId: string): Promise<Article> {
  const answer = await page.evaluate(async (input) => {
    const response = await fetch(`/api/articles.get?input=${encodeURIComponent(input)}`, {
      headers: { 'x-zhupi': '1' },
    });
    return (await response.json()) as unknown;
  }, JSON.stringify({ articleId }));
  return answerSchema.parse(answer).result.data.value;
}
