import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../annotations/model/article.ts';
import { toSketch } from '../../annotations/text/near-duplicates.ts';
import type { ArticlesQuery, NewArticle, RemadeArticle } from '../service/ports/article-store.ts';
import type { ProjectStore } from '../service/ports/project-store.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { sha256Hex } from '../service/sha256.ts';
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

const AT = '2026-03-01T08:00:00.000Z';
const LATER = '2026-03-03T08:00:00.000Z';
const NEWS = '区图书馆新馆昨天对读者开放，共有五层，藏书六十万册，设有儿童阅览室。';
const WEATHER = '气象台预计今天夜间到明天白天有中到大雨，最低气温十二度，北风三到四级。';
const ALL: ArticlesQuery = { offset: 0, limit: 1000, sort: 'position', descending: false };

async function newStore(articles: readonly NewArticle[] = []): Promise<ProjectStore> {
  const store = await openProject(await makeProject());
  await store.articles.add(articles, AT);
  return store;
}

function freeze(store: ProjectStore, articleId: string, owner = '甲'): Promise<unknown> {
  return store.layers.append(toWrite(emptyLayer(articleId, owner), addSpan(`${articleId}-${owner}`, 0, 1)));
}

async function idsOf(store: ProjectStore, query: Partial<ArticlesQuery>): Promise<readonly string[]> {
  return (await store.articles.page({ ...ALL, ...query })).rows.map(({ id }) => id);
}

/** The article with another text, cut out of its raw text. */
function remade(article: Article, start: number, end: number, patch: Partial<Article> = {}): RemadeArticle {
  const text = article.source.rawText.slice(start, end);
  const { length } = article.source.rawText;
  const removals = [
    { rawStart: 0, rawEnd: start, rule: 'navigation' },
    { rawStart: end, rawEnd: length, rule: 'by-hand' },
  ].filter(({ rawStart, rawEnd }) => rawStart < rawEnd);
  return {
    article: {
      ...article,
      text,
      textSha256: sha256Hex(text),
      source: { ...article.source, map: [[0, start, text.length]], removals },
      ...patch,
    },
    characters: text.length,
    sketch: toSketch(text),
  };
}

describe('an article made anew', () => {
  const article: Article = {
    ...makeArticle('a', '首页\n甲文在此。'),
    byline: '记者',
    outlet: '晚报',
    url: 'https://example.org/1',
    publishedAt: '2026-03-01',
    meta: { section: '本地' },
  };

  it('has another text, map and fields, and the same raw text', async () => {
    const store = await newStore([toNew(article)]);
    const { byline: _, ...bare } = article;
    const choice = { off: [], restored: [], removed: [[0, 3]], fields: { byline: '' } } as const;
    const again = remade(bare, 3, 8, {
      title: '甲文',
      outlet: '早报',
      remarks: [{ kind: 'lost-digits', start: 0, end: 1 }],
    });
    const made = { ...again, article: { ...again.article, source: { ...again.article.source, choice } } };
    expect(await store.articles.remake(made, article.textSha256, LATER)).toBe('written');
    expect(await store.articles.get('a')).toEqual(made.article);
    const [row] = (await store.articles.page(ALL)).rows;
    expect(row).toMatchObject({ title: '甲文', outlet: '早报', characters: 5, warnings: 1, updatedAt: LATER });
    expect(await store.articles.idsByText([article.textSha256, made.article.textSha256])).toEqual(
      new Map([[made.article.textSha256, 'a']]),
    );
    expect(await store.articles.idsByRawText([sha256Hex(article.source.rawText)])).toHaveProperty('size', 1);
  });

  it('is the whole raw text again when nothing is left out', async () => {
    const store = await newStore([toNew(article)]);
    const short = remade(article, 3, 8);
    await store.articles.remake(short, article.textSha256, LATER);
    expect(await store.articles.remake(remade(article, 0, 8), short.article.textSha256, LATER)).toBe('written');
    expect(await store.articles.get('a')).toEqual(article);
  });

  it('is refused when somebody else has changed the text since, and nothing of it is stored', async () => {
    const store = await newStore([toNew(article)]);
    const other = remade(article, 0, 7);
    await store.articles.remake(other, article.textSha256, LATER);
    const late = remade(article, 3, 8, { title: '晚了' });
    expect(await store.articles.remake(late, article.textSha256, LATER)).toBe('stale');
    expect(await store.articles.get('a')).toEqual(other.article);
    expect(await store.articles.remake({ ...late, article: { ...late.article, id: 'none' } }, '', LATER)).toBe('stale');
  });

  it('is refused once a layer exists, and nothing of it is stored', async () => {
    const store = await newStore([toNew(article)]);
    await freeze(store, 'a');
    const late = remade(article, 3, 8, { title: '晚了' });
    expect(await store.articles.remake(late, article.textSha256, LATER)).toBe('stale');
    expect(await store.articles.get('a')).toEqual(article);
  });

  it('joins the group of what it is like now', async () => {
    const own = '昨日午后，一支由退休教师组成的合唱队在河边公园演唱了十二首老歌，引来许多行人驻足。';
    const page = makeArticle('page', [own, NEWS, WEATHER].join('\n'));
    const [first, second, third] = [own, NEWS, WEATHER].map((part) => {
      const start = page.source.rawText.indexOf(part);
      return remade(page, start, start + part.length);
    });
    if (first === undefined || second === undefined || third === undefined) throw new Error('three parts');
    const store = await newStore([
      toNew(makeArticle('news', `${NEWS}（完）`)),
      toNew(makeArticle('weather', `${WEATHER}（完）`)),
      toNew(first.article),
    ]);
    const groups = async () => (await store.articles.page(ALL)).rows.map(({ group }) => group);
    expect(await groups()).toEqual(['', '', '']);
    await store.articles.remake(second, first.article.textSha256, LATER);
    expect(await groups()).toEqual(['news', '', 'news']);
    await store.articles.remake(third, second.article.textSha256, LATER);
    expect(await groups()).toEqual(['', 'page', 'page']);
    // Only a field is another one.
    await store.articles.remake(
      { ...third, article: { ...third.article, title: '二' } },
      third.article.textSha256,
      LATER,
    );
    expect(await groups()).toEqual(['', 'page', 'page']);
  });

  it('is found by its new words and no more by the old ones', async () => {
    const store = await newStore([toNew(article), toNew(makeArticle('b', '首页上的另一篇。'))]);
    expect(await idsOf(store, { query: '首页' })).toEqual(['a', 'b']);
    await store.articles.remake(remade(article, 3, 8, { title: '甲', outlet: '新报' }), article.textSha256, LATER);
    expect(await idsOf(store, { query: '首页' })).toEqual(['b']);
    expect(await idsOf(store, { query: '新报' })).toEqual(['a']);
  });
});

describe('the clean-up of articles', () => {
  const four = ['a', 'b', 'c', 'd'].map((id, i) =>
    toNew({ ...makeArticle(id, `${id}的文。`), outlet: i < 3 ? '晚报' : '早报' }, { accepted: id === 'b' }),
  );

  it('is proposed, accepted by a person, taken back, and frozen by the first layer', async () => {
    const store = await newStore(four);
    const state = (id: string) => store.articles.cleanUpState(id);
    expect(await Promise.all(['a', 'b', 'none'].map(state))).toEqual(['proposed', 'accepted', undefined]);
    expect(await store.articles.setAccepted(true, ['d', 'a', 'b', 'none'])).toEqual(['a', 'd']);
    expect(await state('d')).toBe('accepted');
    await freeze(store, 'a');
    await freeze(store, 'c');
    expect(await Promise.all(['a', 'c'].map(state))).toEqual(['frozen', 'frozen']);
    expect(await store.articles.setAccepted(false, ['a', 'b', 'c'])).toEqual(['b']);
    expect(await store.articles.setAccepted(true)).toEqual(['b']);
    expect(await store.articles.setAccepted(false)).toEqual(['b', 'd']);
    expect(await state('c')).toBe('frozen');
  });

  it('can be done for those of an outlet that no layer has frozen', async () => {
    const store = await newStore(four);
    await freeze(store, 'b');
    expect(await store.articles.cleanable('晚报')).toEqual(['a', 'c']);
    expect(await store.articles.cleanable('没有的报')).toEqual([]);
  });

  it('is shown in lists, which it filters and counts', async () => {
    const warned: Article = {
      ...makeArticle('w', '700過又早早。'),
      remarks: [
        { kind: 'lost-digits', start: 0, end: 3 },
        { kind: 'caption', start: 1, end: 3 },
        { kind: 'garbled', start: 4, end: 5 },
      ],
    };
    const captioned: Article = { ...makeArticle('x', '图为现场。'), remarks: [{ kind: 'caption', start: 0, end: 5 }] };
    const store = await newStore([...four, toNew(warned), toNew(captioned)]);
    expect(await store.articles.get('w')).toEqual(warned);
    await freeze(store, 'd');
    const { rows } = await store.articles.page(ALL);
    expect(rows.map(({ id, cleanUp, warnings }) => [id, cleanUp, warnings])).toEqual([
      ['a', 'proposed', 0],
      ['b', 'accepted', 0],
      ['c', 'proposed', 0],
      ['d', 'frozen', 0],
      ['w', 'accepted', 2],
      ['x', 'accepted', 0],
    ]);
    expect(await idsOf(store, { cleanUp: 'proposed' })).toEqual(['a', 'c']);
    expect(await idsOf(store, { cleanUp: 'accepted', sort: 'title', descending: true })).toEqual(['x', 'b', 'w']);
    expect(await idsOf(store, { cleanUp: 'frozen' })).toEqual(['d']);
    expect(await idsOf(store, { warned: true })).toEqual(['w']);
    expect(await idsOf(store, { warned: true, cleanUp: 'proposed' })).toEqual([]);
    expect(await idsOf(store, { warned: false })).toHaveLength(6);
    expect(await store.articles.summary(undefined)).toMatchObject({
      byCleanUp: { proposed: 2, accepted: 3, frozen: 1 },
      warned: 1,
    });
  });

  it('tells an annotator nothing of the layers of others', async () => {
    const store = await newStore(four);
    await freeze(store, 'a', '甲');
    await freeze(store, 'b', '乙');
    expect(await idsOf(store, { cleanUp: 'frozen', viewer: '甲' })).toEqual(['a']);
    expect(await idsOf(store, { cleanUp: 'accepted', viewer: '甲' })).toEqual(['b']);
    expect(await idsOf(store, { cleanUp: 'proposed', viewer: '乙' })).toEqual(['a', 'c', 'd']);
    expect((await store.articles.summary('甲')).byCleanUp).toEqual({ proposed: 2, accepted: 1, frozen: 1 });
    expect((await store.articles.summary('乙')).byCleanUp).toEqual({ proposed: 3, accepted: 0, frozen: 1 });
    expect((await store.articles.summary('丙')).byCleanUp).toEqual({ proposed: 3, accepted: 1, frozen: 0 });
  });

  it('can be decided for what is still to come of an outlet', async () => {
    const path = await makeProject();
    const store = expectDone(await storesOf().open(path));
    const pattern = { off: ['blanks'], restoredLines: ['图为现场'], removedLines: [] } as const;
    await store.articles.setPattern('晚报', { ...pattern, off: [] });
    await store.articles.setPattern('晚报', pattern);
    await store.articles.setPattern('__proto__', pattern);
    await store.articles.setPattern('早报', pattern);
    await store.articles.setPattern('早报');
    await store.close();
    const { articles } = await openProject(path);
    expect(Object.entries(await articles.patterns())).toEqual(
      expect.arrayContaining([
        ['晚报', pattern],
        ['__proto__', pattern],
      ]),
    );
    expect(Object.keys(await articles.patterns())).toHaveLength(2);
  });
});

describe('near duplicates in lists', () => {
  it('filter them and are counted', async () => {
    const store = await newStore();
    await addArticles(store, { n1: NEWS, w1: WEATHER, o: '别的。', w2: `${WEATHER}（完）`, n2: `本报讯 ${NEWS}` });
    expect(await idsOf(store, { group: true })).toEqual(['n1', 'w1', 'w2', 'n2']);
    expect(await idsOf(store, { group: 'w1', sort: 'title' })).toEqual(['w1', 'w2']);
    expect(await idsOf(store, { group: 'o' })).toEqual([]);
    expect((await store.articles.summary(undefined)).grouped).toBe(4);
    expect(await store.articles.titles(['n2', 'o', 'none'])).toEqual(
      new Map([
        ['n2', `本报讯 ${NEWS}`.slice(0, 8)],
        ['o', '别的。'],
      ]),
    );
  });

  it('are not remembered of an import that was undone', async () => {
    const store = await newStore([toNew(makeArticle('a', '别的。'))]);
    await expect(addArticles(store, { b: NEWS, c: '别的。' })).rejects.toThrow('UNIQUE');
    const versions = await store.articles.add([toNew(makeArticle('d', `${NEWS}（完）`))], AT);
    expect(versions).toEqual(new Map());
    expect(await store.articles.add([toNew(makeArticle('e', NEWS))], AT)).toEqual(
      new Map([['e', { articleId: 'd', title: NEWS.slice(0, 8) }]]),
    );
  });
});

describe('the bytes of files', () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) % 251);
  const sha256 = sha256Hex(bytes);
  const ofFile = (id: string): NewArticle => {
    const article = makeArticle(id, `${id}的文。`);
    return toNew({ ...article, source: { ...article.source, sha256 } }, { original: bytes });
  };

  it('are kept once for all articles of a file, smaller than they are', async () => {
    const path = await makeProject();
    const store = expectDone(await storesOf().open(path));
    await store.articles.add([ofFile('a'), ofFile('b')], AT);
    await store.articles.add([ofFile('c'), toNew(makeArticle('d', '丁文。'))], AT);
    await store.close();
    const { articles } = await openProject(path);
    const original = await articles.original(sha256);
    expect(original && sha256Hex(original)).toBe(sha256);
    expect(await articles.original(makeArticle('d', '丁文。').source.sha256)).toBeUndefined();
  });

  it('may be none at all', async () => {
    const nothing = new Uint8Array(0);
    const article = makeArticle('a', '甲文。');
    const source = { ...article.source, sha256: sha256Hex(nothing) };
    const store = await newStore([toNew({ ...article, source }, { original: nothing })]);
    expect(await store.articles.original(source.sha256)).toHaveLength(0);
  });

  it.each([
    "UPDATE originals SET deflated = x'00'",
    'UPDATE originals SET length = 10',
    `UPDATE originals SET sha256 = '${sha256Hex('x')}'`,
  ])('are not handed out when they are others: %s', async (statement) => {
    const path = await makeProject();
    const store = expectDone(await storesOf().open(path));
    await store.articles.add([ofFile('a')], AT);
    await store.close();
    const database = new Database(path);
    const smaller = database.prepare('SELECT count(*) FROM originals WHERE length(deflated) < length').pluck().get();
    expect(smaller).toBe(1);
    database.exec(statement);
    const [asked] = database.prepare<[], string>('SELECT sha256 FROM originals').pluck().all();
    database.close();
    const { articles } = await openProject(path);
    await expect(articles.original(asked ?? '')).rejects.toThrow(StoreFailure);
  });
});
