import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { makeTestFolder } from '../test/folders.ts';
import { expectDone, newProject, openProject, storesOf } from '../test/projects.ts';
import { first } from './001-first.ts';
import { cleanUp } from './002-clean-up.ts';
import { suggestions } from './003-suggestions.ts';

/** A file as the version before wrote it: one article with a layer of one span. */
async function makeOldProject(): Promise<string> {
  const path = join(await makeTestFolder(), 'old.zhupi');
  const migrations = [first, cleanUp, suggestions];
  expectDone(await storesOf({ migrations }).create(path, newProject));
  const database = new Database(path);
  migrate(database, migrations);
  database.exec(`
    INSERT INTO articles (id, title, language, characters, file_name, imported_at, updated_at)
      VALUES ('a', '一早', 'zh-Hans', 8, 'a.txt', '2026-01-01', '2026-01-01');
    INSERT INTO article_contents (article_id, text, text_sha256, meta, source, raw_sha256)
      VALUES ('a', '柳荫社區的口罩。', 'h', '{}', '{}', 'h');
    INSERT INTO layers VALUES ('a:甲', 'a', '甲', 'in-progress', 1, 1, 0, '{}', '', 0, '2026-01-01');
    INSERT INTO spans (layer_id, id, label, start, "end", body)
      VALUES ('a:甲', 's', 'LOC', 0, 4, '{"id":"s","label":"LOC","fragments":[[0,4]],"attributes":{},"origin":"human"}');
  `);
  database.close();
  return path;
}

describe('a project from before there was an index', () => {
  it('is searched as one from today', async () => {
    const { search, integrity } = await openProject(await makeOldProject());
    const page = { offset: 0, limit: 10 };
    expect(await search.articles(['社区', '口罩'], page)).toEqual({ total: 1, articleIds: ['a'] });
    expect(await search.spans({ ...page, words: ['社区'] })).toMatchObject({ total: 1, byLabel: { LOC: 1 } });
    const faults: string[] = [];
    for await (const fault of integrity()) faults.push(fault);
    expect(faults).toEqual([]);
  });
});
