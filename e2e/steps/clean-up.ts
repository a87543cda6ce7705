import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from '../window.ts';
import { enter } from './project.ts';

/** A line that every article of the outlet has, and that no rule knows. */
export const CLUB = '【苇川晚报读者俱乐部栏目特稿】';

/** Three pages of one outlet, with what the web leaves around an article, and one text that needs no clean-up. */
const NEWS: Readonly<Record<string, string>> = {
  'a-duty-sheet': `首页 > 基层动态 > 正文
字号：大 中 小　打印本页　分享到：

一張值班表貼了二十六天

2022-02-06 09:12:00　來源：苇川晚报　作者：杜若川

　　渡口村東(dong)頭的值班表是手寫(xie)的，從正月初一貼到現在，邊角已經捲起。村支書(shu)韓守義每晚十點添一行：誰當班、誰送藥、誰家老人要量血壓。

IMG_20220129_0712(1).jpg

　　一月二十九日，社區衛(wei)生站撥來兩箱棉被。東西不多，韓守義先給擺渡工和護林員各留一份，其餘鎖進村小學的鐵櫃。

${CLUB}

　　二月三日夜裏，一名返鄉(xiang)司機要在家裏住滿十四天。不到一個小時，糧、油都放在了他家門口。

上一篇：春季植樹安排公布
下一篇：關於調整辦事窗口時間的通知
版權所有 苇川晚报　備案號 臨備00000000
返回頂部
`,
  'b-ferry': `首页 > 基层动态 > 正文

末班渡轮又多等了一刻钟

2022-02-07　来源：苇川晚报　作者：沈月

　　雾是下午四点起的，渡口的汽笛响了三遍，船才靠上北岸。

${CLUB}

　　船工老姚说，等一等还有学生没有到。

返回顶部
`,
  'c-library': `首页 > 基层动态 > 正文

书屋搬进了旧粮站

2022-02-08　来源：苇川晚报　作者：何建

　　旧粮站的门重新漆过，书是孩子们一摞一摞抱进去的。

${CLUB}

　　开门那天来了四十多人，凳子不够，大家就坐在台阶上读。

返回顶部
`,
  'd-plain': '山口的信号站换了新灯\n\n信号站的灯旧了，换灯的人走了两个小时的山路。\n',
};

/** A project with these four articles, imported by the command line and opened in the window. @returns its path */
export async function openNews(page: Page, desk: Desk): Promise<string> {
  const folder = join(desk.home, 'news');
  mkdirSync(folder);
  for (const [id, text] of Object.entries(NEWS)) writeFileSync(join(folder, `${id}.txt`), text);
  const project = join(desk.home, 'news.zhupi');
  for (const command of [
    ['new', project, '--template', 'news-zh'],
    ['import', project, folder],
  ]) {
    const done = await desk.run(...command);
    expect(done, done.stderr).toMatchObject({ code: 0 });
  }
  await enter(page, await desk.serve(project));
  return project;
}

/** The screen once it shows the article. */
export async function openCleanUp(page: Page, articleId: string): Promise<void> {
  await page.goto(new URL(`#/clean/${articleId}`, page.url()).href);
  await expectCleanUpOf(page, articleId);
}

export async function expectCleanUpOf(page: Page, articleId: string): Promise<void> {
  await expect(page.locator(`[data-clean-article="${articleId}"] .raw-line`).first()).toBeVisible();
}

/** The article as the right column shows it, a paragraph each. */
export function keptText(page: Page): Locator {
  return page.locator('.kept-text');
}

/** The part of a line of the raw text that is drawn as one. */
export function rawPiece(page: Page, words: string): Locator {
  return page.locator('.raw-text').getByText(words, { exact: true }).first();
}

/** Words of the raw text that are left out: struck through. */
export function struck(page: Page, words: string): Locator {
  return page.locator('.raw-text del:not(.is-quiet)', { hasText: words }).first();
}

/** A field by its name, with what is written in it. */
export function field(page: Page, name: '题名' | '日期' | '来源' | '作者' | '网址'): Locator {
  return page.getByRole('textbox', { name });
}

/** The switch of a rule for the article shown. */
export function ruleSwitch(page: Page, rule: string): Locator {
  return page.getByRole('switch', { name: `本篇：${rule}` });
}

/** Drags the mouse over all of a piece of the raw text. */
export async function dragOverPiece(page: Page, words: string): Promise<void> {
  const box = await rawPiece(page, words).boundingBox();
  if (box === null) throw new Error(`the words are not on screen: ${words}`);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 1, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, y, { steps: 3 });
  await page.mouse.move(box.x + box.width - 1, y, { steps: 3 });
  await page.mouse.up();
}
