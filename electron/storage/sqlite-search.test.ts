import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../annotations/agreement/seeded-random.ts';
import { parseWords } from '../../annotations/search/query.ts';
import { foldText } from '../../annotations/text/folding.ts';
import type { ProjectStore } from '../service/ports/project-store.ts';
import { BLOCK } from './gram-block.ts';
import { addArticles, makeArticle, makeProject, openProject, toNew } from './test/projects.ts';

const AT = '2026-03-01T08:00:00.000Z';
const ALL = { offset: 0, limit: 10_000 };

/** Texts of few characters, so that every word is in many of them and pairs often stand apart. */
function makeTexts(count: number, seed: number): ReadonlyMap<string, string> {
  const random = createRandom(seed);
  const pick = (from: string): string => from.charAt(Math.floor(random() * from.length));
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const length = 3 + Math.floor(random() * 25);
      return [`n${seed}-${i}`, `${Array.from({ length }, () => pick('医醫院口罩隔離离 。Aａ')).join('')}${seed}.${i}`];
    }),
  );
}

const QUERIES = ['口', '口罩', '隔离', '醫院 口罩', '罩口罩', 'aa', '离离院', '"口 罩"', '没', '口罩 没', '。口'];

/** What reading every text finds. */
function expected(texts: ReadonlyMap<string, string>, query: string): readonly string[] {
  const words = parseWords(query);
  return [...texts].filter(([, text]) => words.every((word) => foldText(text).includes(word))).map(([id]) => id);
}

async function found(store: ProjectStore, query: string): Promise<readonly string[]> {
  return (await store.search.articles(parseWords(query), ALL)).articleIds;
}

async function expectAll(store: ProjectStore, texts: ReadonlyMap<string, string>): Promise<void> {
  for (const query of QUERIES)
    expect({ query, ids: await found(store, query) }).toEqual({ query, ids: expected(texts, query) });
}

async function add(store: ProjectStore, texts: ReadonlyMap<string, string>): Promise<void> {
  await store.articles.add(
    Array.from(texts, ([id, text]) => toNew({ ...makeArticle(id, text), title: '' })),
    AT,
  );
}

/** How many whole blocks the file knows. */
function blocksIn(path: string): unknown {
  const database = new Database(path, { readonly: true });
  const count = database.prepare('SELECT count(*) FROM search_blocks').pluck().get();
  database.close();
  return count;
}

describe('the index of a project', () => {
  it('finds what reading all texts finds, over several blocks and what is behind them', async () => {
    const store = await openProject(await makeProject());
    const texts = makeTexts(2 * BLOCK + 40, 1);
    await add(store, texts);
    await expectAll(store, texts);
    expect(QUERIES.some((query) => expected(texts, query).length > BLOCK)).toBe(true);
    expect(QUERIES.some((query) => expected(texts, query).length === 0)).toBe(true);
  });

  it('is written with the articles: what an import brings needs no building', async () => {
    const path = await makeProject();
    const store = await openProject(path);
    const texts = makeTexts(BLOCK + 1, 2);
    await add(store, texts);
    await store.close();
    expect(blocksIn(path)).toBe(1);
    await expectAll(await openProject(path), texts);
  });

  it('is built where it is not there: begun in one session, ended in another', async () => {
    const path = await makeProject();
    const [first, second] = [makeTexts(100, 3), makeTexts(BLOCK, 4)];
    const early = await openProject(path);
    await add(early, first);
    await early.close();
    const late = await openProject(path);
    await add(late, second);
    const all = new Map([...first, ...second]);
    await expectAll(late, all);
    await late.close();
    expect(blocksIn(path)).toBe(1);
    await expectAll(await openProject(path), all);
  });

  it('holds after articles were made anew, few of them or so many that their blocks are built again', async () => {
    const path = await makeProject();
    const store = await openProject(path);
    const texts = new Map(makeTexts(BLOCK + 10, 5));
    await add(store, texts);
    await expectAll(store, texts);
    for (const [i, id] of [...texts.keys()].slice(0, 100).entries()) {
      const before = texts.get(id) ?? '';
      const text = `隔離口罩口${i % 2 === 0 ? '罩口' : ''}，改${i}`;
      const { article, characters, sketch } = toNew({ ...makeArticle(id, text), title: '' });
      const was = makeArticle(id, before).textSha256;
      expect(await store.articles.remake({ article, characters, sketch }, was, AT)).toBe('written');
      texts.set(id, text);
      if (i === 3) await expectAll(store, texts);
    }
    await expectAll(store, texts);
    await store.close();
    await expectAll(await openProject(path), texts);
  });

  it('knows nothing of an import that was undone', async () => {
    const store = await openProject(await makeProject());
    const [first, second] = [makeTexts(BLOCK - 10, 6), makeTexts(30, 7)];
    await add(store, first);
    const twice = [...second].slice(0, 20).map(([id, text]) => toNew(makeArticle(id, `${text}撤销`)));
    // The last has an id that is taken: nothing of it is stored.
    await expect(store.articles.add([...twice, toNew(makeArticle('n6-0', '重号'))], AT)).rejects.toThrow();
    expect(await found(store, '撤销')).toEqual([]);
    await add(store, second);
    await expectAll(store, new Map([...first, ...second]));
  });

  it('finds what the list of articles shows, too: outlets and file names, each word wherever it is', async () => {
    const store = await openProject(await makeProject());
    const article = { ...makeArticle('a', '社區的口罩'), title: '一早', outlet: '清河晚報' };
    await store.articles.add([toNew(article), toNew(makeArticle('b', '清河的口罩'))], AT);
    const ids = async (query: string) => {
      const page = await store.articles.page({ ...ALL, query, sort: 'position', descending: false });
      return page.rows.map(({ id }) => id);
    };
    expect(await ids('清河')).toEqual(['a', 'b']);
    expect(await ids('晚报 社区')).toEqual(['a']);
    expect(await ids('A.TXT 口罩')).toEqual(['a']);
    expect(await found(store, '清河')).toEqual(['b']);
    expect(await found(store, '一早 口罩')).toEqual(['a']);
  });
});

it('a page is cut out of what is found, in project order', async () => {
  const store = await openProject(await makeProject());
  await addArticles(store, Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`p${i}`, `口罩${i}`])));
  expect(await store.search.articles(['口罩'], { offset: 10, limit: 3 })).toEqual({
    total: 30,
    articleIds: ['p10', 'p11', 'p12'],
  });
});
