import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { ArticlesQuery } from '../service/ports/article-store.ts';
import type { ProjectStore } from '../service/ports/project-store.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';
import {
  addArticles,
  addSpan,
  emptyLayer,
  expectDone,
  makeArticle,
  makeProject,
  openProject,
  storesOf,
  toNew,
  toWrite,
} from './test/projects.ts';

const ALL: ArticlesQuery = { offset: 0, limit: 1000, sort: 'position', descending: false };

async function idsOf(store: ProjectStore, query: Partial<ArticlesQuery>): Promise<readonly string[]> {
  return (await store.articles.page({ ...ALL, ...query })).rows.map(({ id }) => id);
}

async function newStore(texts: Readonly<Record<string, string>> = {}): Promise<ProjectStore> {
  const store = await openProject(await makeProject());
  await addArticles(store, texts);
  return store;
}

describe('stored articles', () => {
  it('come back as they went in, with and without what may be absent', async () => {
    const store = await newStore();
    const bare = makeArticle('bare', '甲\n文。');
    const full = {
      ...makeArticle('full', '乙文。'),
      publishedAt: '2026-03-01',
      byline: '记者',
      outlet: '晚报',
      url: 'https://example.org/1',
      meta: { section: '本地' },
    };
    const source = { ...bare.source, rawText: '甲\r\n文。', removals: [{ rawStart: 1, rawEnd: 2, rule: 'crlf' }] };
    await store.articles.add([toNew({ ...bare, source }), toNew(full)], '2026-03-01T08:00:00.000Z');
    expect(await store.articles.get('bare')).toEqual({ ...bare, source });
    expect(await store.articles.get('full')).toEqual(full);
    expect(await store.articles.get('none')).toBeUndefined();
  });

  it('are added all or none', async () => {
    const store = await newStore({ a: '甲文。' });
    await expect(addArticles(store, { b: '乙文。', c: '甲文。' })).rejects.toThrow('UNIQUE');
    await expect(addArticles(store, { d: '丁文。', A: '大写。' })).rejects.toThrow('UNIQUE');
    expect(await store.articles.ids()).toEqual(['a']);
    expect(await store.articles.count()).toBe(1);
  });

  it('tell which ids are taken, in either case, and which texts are there', async () => {
    const store = await newStore({ News_1: '甲文。' });
    expect(await store.articles.taken(['news_1', 'NEWS_1', 'news-1', 'news_2'])).toEqual(new Set(['news_1', 'NEWS_1']));
    const { textSha256 } = makeArticle('x', '甲文。');
    expect(await store.articles.idsByText([textSha256, 'none'])).toEqual(new Map([[textSha256, 'News_1']]));
  });
});

describe('pages of articles', () => {
  it('are sorted by what is asked for, and by the order of import where that is equal', async () => {
    const store = await newStore();
    const published = { b: '2026-01-02', a: undefined, c: '2026-01-01', d: '2026-01-02' };
    await store.articles.add(
      Object.entries(published).map(([id, publishedAt], i) =>
        toNew(
          { ...makeArticle(id, `${id}文。`), ...(publishedAt !== undefined && { publishedAt }) },
          { characters: 10 - i },
        ),
      ),
      '2026-03-01T08:00:00.000Z',
    );
    expect(await idsOf(store, {})).toEqual(['b', 'a', 'c', 'd']);
    expect(await idsOf(store, { descending: true })).toEqual(['d', 'c', 'a', 'b']);
    expect(await idsOf(store, { sort: 'publishedAt' })).toEqual(['a', 'c', 'b', 'd']);
    expect(await idsOf(store, { sort: 'publishedAt', descending: true })).toEqual(['d', 'b', 'c', 'a']);
    expect(await idsOf(store, { sort: 'characters' })).toEqual(['d', 'c', 'a', 'b']);
    expect(await idsOf(store, { sort: 'title', offset: 1, limit: 2 })).toEqual(['b', 'c']);
  });

  it('follow the last change', async () => {
    const store = await newStore({ a: '甲文。', b: '乙文。', c: '丙文。' });
    const at = (hour: number) => ({ at: `2026-03-02T0${hour}:00:00.000Z` });
    await store.layers.append(toWrite(emptyLayer('b', '甲'), addSpan('s1', 0, 1), at(1)));
    await store.layers.append(toWrite(emptyLayer('a', '乙'), addSpan('s2', 0, 1), at(2)));
    expect(await idsOf(store, { sort: 'updatedAt', descending: true })).toEqual(['a', 'b', 'c']);
    // 甲 can't tell that 乙 has been at work on a.
    expect(await idsOf(store, { sort: 'updatedAt', descending: true, viewer: '甲' })).toEqual(['b', 'c', 'a']);
  });

  it('are filtered by status: of anybody, or of the viewer', async () => {
    const store = await newStore({ a: '甲文。', b: '乙文。', c: '丙文。' });
    const finish = (articleId: string, owner: string) =>
      store.layers.append(toWrite(emptyLayer(articleId, owner), { type: 'setStatus', before: 'new', after: 'done' }));
    await finish('a', '甲');
    await finish('b', '乙');
    expect(await idsOf(store, { status: 'done' })).toEqual(['a', 'b']);
    expect(await idsOf(store, { status: 'new' })).toEqual(['c']);
    expect(await idsOf(store, { status: 'done', viewer: '甲' })).toEqual(['a']);
    expect(await idsOf(store, { status: 'new', viewer: '甲' })).toEqual(['b', 'c']);
    expect(await idsOf(store, { settlement: 'single', viewer: '乙' })).toEqual(['b']);
  });

  it('are searched through all texts, also beyond the first portion, and again when articles have come', async () => {
    const store = await newStore();
    const texts = Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`n${i}`, `第${i}篇，完。`]));
    await addArticles(store, texts);
    expect(await idsOf(store, { query: '第1199篇' })).toEqual(['n1199']);
    expect((await store.articles.page({ ...ALL, query: '第11', limit: 5 })).total).toBe(111);
    expect(await idsOf(store, { query: '第3篇', sort: 'title' })).toEqual(['n3']);
    expect(await idsOf(store, { query: '没有' })).toEqual([]);
    await addArticles(store, { late: '没有想到。' });
    expect(await idsOf(store, { query: '没有' })).toEqual(['late']);
  });

  it.each([
    ['100%', ['percent']],
    ['%', ['percent']],
    ['a_b', ['line']],
    ['\\', ['slash']],
    ["' OR 1=1", []],
    ['BEIJING', ['latin']],
    ['😀', ['emoji']],
    ['\ud83d', []],
  ])('are searched for what is written, signs included: %j', async (query, expected) => {
    const store = await newStore({
      percent: '完成了100%。',
      line: '文件a_b。',
      axb: '文件axb。',
      slash: '路径c:\\d。',
      latin: 'In Beijing today.',
      emoji: '好😀。',
    });
    expect(await idsOf(store, { query })).toEqual(expected);
  });

  it('may lie behind the last one', async () => {
    const store = await newStore({ a: '甲文。' });
    expect(await store.articles.page({ ...ALL, offset: 5 })).toEqual({ rows: [], total: 1 });
  });
});

describe('a store whose columns were tampered with', () => {
  it('says that the project is damaged, and does not hand out what it can not check', async () => {
    const path = await makeProject();
    const store = expectDone(await storesOf().open(path));
    await addArticles(store, { a: '甲文。' });
    await store.close();
    const database = new Database(path);
    database.exec(`UPDATE article_contents SET source = '{"fileName":7}'`);
    database.close();
    const again = await openProject(path);
    await expect(again.articles.get('a')).rejects.toThrow(StoreFailure);
    await expect(again.articles.get('a')).rejects.toMatchObject({ problem: { code: 'project-damaged' } });
  });
});

it('the versions of an article are itself and what is nearly the same, and no other', async () => {
  const story = '渡口村的值班表贴在村口的老槐树上，从正月初一贴到二月初五，边角已经卷起。村支书每晚十点添一行。';
  const store = await newStore({
    first: `${story}谁当班、谁送药，一目了然。`,
    other: '市图书馆昨日重新开放，预约者在门口排队测温，馆内每日限三百人，还书须先消毒一天。',
    second: `新闻社电 ${story}谁当班、谁送药，一目了然。`,
  });
  for (const viewer of [undefined, '林晓']) {
    expect(await idsOf(store, { versionsOf: 'second', viewer })).toEqual(['first', 'second']);
  }
  expect(await idsOf(store, { versionsOf: 'other' })).toEqual(['other']);
});
