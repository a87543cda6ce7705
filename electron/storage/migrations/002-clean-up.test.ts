import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { toSketch } from '../../../annotations/text/near-duplicates.ts';
import type { ProjectStore } from '../../service/ports/project-store.ts';
import { sha256Hex } from '../../service/sha256.ts';
import { versionOf } from '../migrate.ts';
import { makeTestFolder } from '../test/folders.ts';
import { expectDone, makeArticle, newProject, openProject, storesOf, toNew } from '../test/projects.ts';
import { first } from './001-first.ts';

const NEWS =
  '区图书馆新馆昨天对读者开放，共有五层，藏书六十万册，设有儿童阅览室、地方文献室和自习室，周末开放到晚上九点。';
const REPOSTED = `${NEWS}（完）`;
const OTHER =
  '气象台预计今天夜间到明天白天有中到大雨，最低气温十二度，北风三到四级，请市民出门带好雨具，注意路面湿滑。';

const AT = '2026-01-01T08:00:00.000Z';

/** A project as the first version left it: three articles, of which `annotated` has a layer and `windows` was cleaned. */
async function makeVersion1(): Promise<string> {
  const path = join(await makeTestFolder(), 'old.zhupi');
  expectDone(await storesOf({ migrations: [first] }).create(path, newProject));
  const database = new Database(path);
  const article = database.prepare(`
    INSERT INTO articles (id, title, outlet, language, characters, file_name, imported_at, updated_at)
    VALUES (?, ?, '晚报', 'zh-Hans', ?, ?, '${AT}', '${AT}')
  `);
  const contents = database.prepare(`
    INSERT INTO article_contents (article_id, text, text_sha256, meta, source, raw_text) VALUES (?, ?, ?, '{}', ?, ?)
  `);
  for (const [id, text, rawText] of [
    ['annotated', NEWS, null],
    ['windows', OTHER, `${OTHER}\r\n`],
    ['reposted', REPOSTED, null],
  ] as const) {
    const { source, textSha256 } = makeArticle(id, text);
    const { rawText: _, ...stored } = source;
    article.run(id, `${id}的标题`, text.length, source.fileName);
    contents.run(id, text, textSha256, JSON.stringify(stored), rawText);
  }
  database.exec(`
    INSERT INTO layers (id, article_id, owner, status, revision, spans, relations, article_labels, note, active_seconds, updated_at)
    VALUES ('annotated:甲', 'annotated', '甲', 'in-progress', 0, 0, 0, '{}', '', 0, '${AT}')
  `);
  expect(versionOf(database)).toBe(1);
  database.close();
  return path;
}

async function groupsOf(store: ProjectStore): Promise<Readonly<Record<string, string>>> {
  const { rows } = await store.articles.page({ offset: 0, limit: 100, sort: 'position', descending: false });
  return Object.fromEntries(rows.map(({ id, group }) => [id, group]));
}

describe('a project of the first version', () => {
  it('is whole after it was brought up to date, and a copy of what it was lies beside it', async () => {
    const path = await makeVersion1();
    const store = await openProject(path);
    const faults: string[] = [];
    for await (const fault of store.integrity()) faults.push(fault);
    expect(faults).toEqual([]);
    expect(await readdir(join(dirname(path), 'old.backups'))).toHaveLength(1);
    const article = await store.articles.get('windows');
    expect(article).toMatchObject({ text: OTHER, source: { rawText: `${OTHER}\r\n` } });
    expect(article).not.toHaveProperty('remarks');
  });

  it('counts its articles as looked at, and those with a layer as frozen', async () => {
    const store = await openProject(await makeVersion1());
    const { rows } = await store.articles.page({ offset: 0, limit: 9, sort: 'position', descending: false });
    expect(rows.map(({ id, cleanUp, warnings, group }) => [id, cleanUp, warnings, group])).toEqual([
      ['annotated', 'frozen', 0, ''],
      ['windows', 'accepted', 0, ''],
      ['reposted', 'accepted', 0, ''],
    ]);
    expect(await store.articles.cleanable('晚报')).toEqual(['windows', 'reposted']);
  });

  it('still never changes an annotated text', async () => {
    const path = await makeVersion1();
    await (await storesOf().open(path).then(expectDone)).close();
    const database = new Database(path);
    const alter = (id: string) => database.exec(`UPDATE article_contents SET text = '改' WHERE article_id = '${id}'`);
    expect(() => alter('annotated')).toThrow('never changes');
    alter('windows');
    database.close();
  });

  it('knows its articles by their raw text', async () => {
    const store = await openProject(await makeVersion1());
    const hashes = [NEWS, OTHER, `${OTHER}\r\n`].map(sha256Hex);
    expect(await store.articles.idsByRawText(hashes)).toEqual(
      new Map([
        [hashes[0], 'annotated'],
        [hashes[2], 'windows'],
      ]),
    );
  });

  it('tells the sketches of its articles without being written to', async () => {
    const store = await openProject(await makeVersion1());
    const sketches = new Map<string, Uint32Array>();
    for await (const portion of store.articles.sketches()) {
      for (const { articleId, sketch } of portion) sketches.set(articleId, sketch);
    }
    expect(sketches).toEqual(
      new Map([
        ['annotated', toSketch(NEWS)],
        ['windows', toSketch(OTHER)],
        ['reposted', toSketch(REPOSTED)],
      ]),
    );
  });

  it('has its near duplicates found when the next article comes', async () => {
    const path = await makeVersion1();
    const store = await openProject(path);
    const versions = await store.articles.add([toNew(makeArticle('late', `转载：${OTHER}`))], AT);
    expect(versions).toEqual(new Map([['late', { articleId: 'windows', title: 'windows的标题' }]]));
    expect(await groupsOf(store)).toEqual({
      annotated: 'annotated',
      windows: 'late',
      reposted: 'annotated',
      late: 'late',
    });
    expect(await store.articles.summary(undefined)).toMatchObject({
      grouped: 4,
      byCleanUp: { frozen: 1, accepted: 3 },
    });
  });
});
