/**
 * Search over a project of 20 000 articles, beside what its index costs an import: adding articles to the store with and
 * without the index, and the first search in a project whose index has to be built.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { parseWords } from '../annotations/search/query.ts';
import { createCodePointIndex } from '../annotations/text/code-points.ts';
import { toSketch } from '../annotations/text/near-duplicates.ts';
import type { NewArticle } from '../electron/service/ports/article-store.ts';
import type { ProjectStore } from '../electron/service/ports/project-store.ts';
import { sha256Hex } from '../electron/service/sha256.ts';
import { createClock } from '../electron/storage/clock.ts';
import { createSqliteDialect } from '../electron/storage/sqlite-dialect.ts';
import { createGramIndex } from '../electron/storage/sqlite-gram-index.ts';
import type { Schema } from '../electron/storage/sqlite-schema.ts';
import { createSqliteStores } from '../electron/storage/sqlite-stores.ts';
import { median } from './figures.ts';
import { createProject, importInto } from './import-into.ts';
import { makeNews } from './news.ts';
import { tell } from './tell.ts';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '20000' }, characters: { type: 'string', default: '1000' } },
});
const articles = Number(values.articles);
const characters = Number(values.characters);
const LIMIT_MS = 200;
const AT_ONCE = 200;
const SPANS_AN_ARTICLE = 10;
/** Articles that importing and indexing are measured with. */
const SAMPLE = 2000;
const ROUNDS = 3;
/** Of one character and of many; in nearly all articles, in some and in none; several words. */
const QUERIES = ['罩', '口罩', '隔离观察', '物资運輸仓库', '林晓 疫苗接种点', '"劝返体温"', '志愿服务队伍集合出发'];

const folder = mkdtempSync(join(tmpdir(), 'zhupi-bench-'));
try {
  const path = join(folder, 'search.zhupi');
  await createProject(path);
  await addAll(path);
  annotate(path);

  let store = await open(path);
  // The first search fills in the words of spans; the searches of every day come after it.
  const filling = await time(() => store.search.spans({ words: ['口罩'], offset: 0, limit: 40 }));
  const texts: number[] = [];
  const pages: number[] = [];
  for (const query of QUERIES) {
    const words = parseWords(query);
    texts.push(await time(() => firstPage(store, words)));
    // The same in another order of words is another search: nothing is kept of the one before.
    pages.push(await time(() => listed(store, `${query} `)));
  }
  const spans = [
    await time(() => store.search.spans({ words: ['口罩'], offset: 0, limit: 40 })),
    await time(() => store.search.spans({ words: [], labels: ['PER'], offset: 0, limit: 40 })),
    await time(() => store.search.spans({ words: ['没有'], viewer: '甲', offset: 0, limit: 40 })),
  ];
  await store.close();

  const database = new Database(path);
  const sum = (column: string, table: string): number =>
    Number(database.prepare(`SELECT sum(octet_length(${column})) FROM ${table}`).pluck().get());
  const size = sum('slots', 'search_grams') / sum('text', 'article_contents');
  database.exec('DELETE FROM search_blocks; DELETE FROM search_grams');
  database.close();
  store = await open(path);
  const building = await time(() => firstPage(store, ['口罩']));
  await store.close();

  // In turns, so that whatever else the machine does falls on both.
  const indexed: number[] = [];
  const imported: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    indexed.push(await timeIndex(join(folder, `index-${round}.zhupi`)));
    imported.push(await timeImport(join(folder, `import-${round}`)));
  }
  const [indexing, importing] = [median(indexed), median(imported)];
  tell([
    {
      name: 'search in texts, the slowest of its kinds',
      value: Math.max(...texts),
      unit: 'ms',
      bar: { kind: 'at-most', value: LIMIT_MS },
      beside: QUERIES.map((query, i) => `${query} ${(texts[i] ?? 0).toFixed(0)}`).join(', '),
    },
    {
      name: 'the list of articles, searched',
      value: Math.max(...pages),
      unit: 'ms',
      bar: { kind: 'at-most', value: LIMIT_MS },
      beside: `median ${median(pages).toFixed(0)}`,
    },
    {
      name: `search in ${articles * SPANS_AN_ARTICLE} spans`,
      value: Math.max(...spans),
      unit: 'ms',
      bar: { kind: 'at-most', value: LIMIT_MS },
      beside: spans.map((ms) => ms.toFixed(0)).join(', '),
    },
    {
      name: 'the index takes of an import',
      value: (100 * indexing) / importing,
      unit: '%',
      bar: { kind: 'at-most', value: 10 },
      beside: `${indexing.toFixed(2)} of ${importing.toFixed(2)} ms an article`,
    },
    { name: 'the index takes on disk', value: 100 * size, unit: '% of the texts' },
    { name: 'words of old spans filled in', value: filling / 1000, unit: 's', beside: 'once' },
    { name: 'index of an old project built', value: building / 1000, unit: 's', beside: 'once, in portions' },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function open(path: string): Promise<ProjectStore> {
  const opened = await createSqliteStores({ clock: createClock(), log: { warn: console.error } }).open(path);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

/** What the service does for the first page of a search in texts, without the excerpts. */
async function firstPage({ search }: ProjectStore, words: readonly string[]): Promise<number> {
  const { total, articleIds } = await search.articles(words, { offset: 0, limit: 40 });
  await search.contents(articleIds);
  return total;
}

async function listed({ articles: list }: ProjectStore, query: string): Promise<number> {
  return (await list.page({ query, offset: 0, limit: 100, sort: 'title', descending: false })).total;
}

async function addAll(path: string): Promise<void> {
  const store = await open(path);
  for (let from = 0; from < articles; from += AT_ONCE) {
    const portion = Array.from({ length: Math.min(AT_ONCE, articles - from) }, (_, i) => makeArticle(from + i));
    await store.articles.add(portion, '2026-01-01T00:00:00.000Z');
  }
  await store.close();
}

function makeArticle(number: number): NewArticle {
  const text = makeNews(number, characters);
  const id = `n${number}`;
  const sha256 = sha256Hex(`${number} ${text}`);
  const source = { fileName: `${id}.txt`, mediaType: 'text/plain', encoding: 'utf-8', sha256, rawText: text };
  return {
    article: {
      id,
      title: text.split('\n')[1] ?? id,
      text,
      language: 'zh-Hans',
      meta: {},
      textSha256: sha256,
      source: { ...source, map: [[0, 0, text.length]], removals: [] },
    },
    characters: createCodePointIndex(text).lengthCodePoints,
    rawSha256: sha256,
    sketch: toSketch(text),
    accepted: true,
  };
}

/** A layer for each article, written as rows: what is measured is reading them. Their words are left to be filled in. */
function annotate(path: string): void {
  const database = new Database(path);
  const layer = database.prepare(
    "INSERT INTO layers VALUES (? || ':甲', ?, '甲', 'in-progress', 1, ?, 0, '{}', '', 0, '2026-01-01T00:00:00.000Z')",
  );
  const span = database.prepare(
    'INSERT INTO spans (layer_id, id, label, start, "end", body) VALUES (? || \':甲\', ?, ?, ?, ?, ?)',
  );
  database.transaction(() => {
    for (let i = 0; i < articles; i += 1) {
      const id = `n${i}`;
      layer.run(id, id, SPANS_AN_ARTICLE);
      for (let k = 0; k < SPANS_AN_ARTICLE; k += 1) {
        const [start, end] = [40 + 13 * k, 42 + 13 * k];
        const label = k % 2 === 0 ? 'PER' : 'LOC';
        const body = { id: `s${k}`, label, fragments: [[start, end]], attributes: {}, origin: 'human' };
        span.run(id, body.id, label, start, end, JSON.stringify(body));
      }
    }
  })();
  database.close();
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds an article for folding it, taking it into the index, and writing the blocks. */
async function timeIndex(path: string): Promise<number> {
  await createProject(path);
  const database = new Database(path);
  const kysely = new Kysely<Schema>({ dialect: createSqliteDialect(database, path) });
  const index = createGramIndex({ kysely, database, path });
  let spent = 0;
  for (let from = 0; from < Math.min(articles, SAMPLE); from += AT_ONCE) {
    const texts = Array.from({ length: AT_ONCE }, (_, i) => makeNews(from + i, characters));
    spent += await time(() =>
      kysely.transaction().execute(async () => {
        for (const [i, text] of texts.entries()) {
          index.add(from + i + 1, { title: text.slice(0, 20), text, outlet: '清河晚报', fileName: `n${from + i}.txt` });
        }
      }),
    );
  }
  database.close();
  return spent / Math.min(articles, SAMPLE);
}

/** Milliseconds an article for the whole import of the same texts from files, its index included. */
async function timeImport(files: string): Promise<number> {
  const count = Math.min(articles, SAMPLE);
  mkdirSync(files);
  for (let i = 0; i < count; i += 1) writeFileSync(join(files, `n${i}.txt`), makeNews(i, characters));
  const path = `${files}.zhupi`;
  await createProject(path);
  return (await time(() => importInto(path, [files]))) / count;
}
