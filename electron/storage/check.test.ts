import { open } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { layerIdOf } from '../../annotations/model/layer.ts';
import type { CheckFinding, CheckReport } from '../../shared/api/project.ts';
import { createIds } from '../service/ids.ts';
import { appendChange } from '../service/layers/append-change.ts';
import { checkProject } from '../service/project/check-project.ts';
import { createSession } from '../service/session.ts';
import { createFiles } from './files.ts';
import { addArticles, addSpan, codeOf, createTestClock, expectDone, makeProject, storesOf } from './test/projects.ts';

/** Two annotators have finished an article, and agree but for one span. */
async function makeFinishedProject(): Promise<string> {
  const path = await makeProject();
  const session = createSession({ files: createFiles(), stores: storesOf() });
  expectDone(await session.open(path));
  const ports = { clock: createTestClock(), ids: createIds() };
  await session.use(async ({ store }) => {
    await addArticles(store, { a: '张三在北京见了李四。', empty: '没有人读过。' });
    for (const name of ['甲', '乙']) await store.members.add({ name, role: 'annotator' }, ports.clock.now());
    return { ok: true, value: undefined };
  });
  for (const owner of ['甲', '乙']) {
    const changes = [
      addSpan(`${owner}1`, 0, 2),
      addSpan(`${owner}2`, 3, 5, owner === '甲' ? 'LOC' : 'ORG'),
      { type: 'setStatus', before: 'new', after: 'done' } as const,
    ];
    for (const [baseRevision, change] of changes.entries()) {
      const layerId = layerIdOf('a', owner);
      expectDone(await session.change((project) => appendChange(ports, project, { layerId, baseRevision, change })));
    }
  }
  await session.end();
  return path;
}

async function check(path: string): Promise<CheckReport> {
  const session = createSession({ files: createFiles(), stores: storesOf() });
  expectDone(await session.open(path));
  try {
    for await (const event of checkProject(session)) if (event.type === 'finished') return expectDone(event.result);
    throw new Error('not finished');
  } finally {
    await session.end();
  }
}

/** Alters the file behind the program's back. */
async function tamper(statement: string): Promise<readonly CheckFinding[]> {
  const path = await makeFinishedProject();
  const database = new Database(path);
  database.exec(statement);
  database.close();
  return (await check(path)).findings;
}

describe('the check', () => {
  it('finds nothing in a project that nobody has tampered with', async () => {
    const report = await check(await makeFinishedProject());
    expect(report).toEqual({ articles: 2, layers: 3, changes: 8, spans: 5, findings: [] });
  });

  it('finds a text that is not the one that was imported', async () => {
    const findings = await tamper(`
      DROP TRIGGER article_text_stays;
      UPDATE article_contents SET text = '张三在上海见了李四。' WHERE article_id = 'a'`);
    expect(findings[0]).toMatchObject({ articleId: 'a', layerId: '', kind: 'quote' });
  });

  it.each([
    ["raw_text = '张三在上海见了李四。'", 'the text is not what its raw text and removals give'],
    [`source = json_set(source, '$.map', json('[[0,1,9]]'))`, 'the map is not what the removals give'],
    [
      `source = json_set(source, '$.removals', json('[{"rawStart":8,"rawEnd":80,"rule":"blanks"}]'))`,
      'the removals overlap or reach beyond the raw text',
    ],
    [`remarks = '[{"kind":"caption","start":9,"end":99}]'`, 'a remark lies outside the text'],
    [`raw_sha256 = '0'`, 'the raw text is not the one that was imported'],
  ])('finds a broken way back to the file: %s', async (assignment, detail) => {
    const findings = await tamper(`
      DROP TRIGGER article_text_stays;
      UPDATE article_contents SET ${assignment} WHERE article_id = 'a'`);
    expect(findings).toContainEqual({ articleId: 'a', layerId: '', kind: 'source', detail });
  });

  it('finds an annotated article whose text could still change', async () => {
    const findings = await tamper(`UPDATE articles SET frozen = 0 WHERE id = 'a'`);
    expect(findings.map(({ kind, articleId }) => [kind, articleId])).toEqual([['source', 'a']]);
  });

  it('finds a span that reaches beyond the text', async () => {
    const body = (id: string, start: number, end: number) =>
      JSON.stringify({ id, label: 'PER', fragments: [[start, end]], attributes: {}, origin: 'human' });
    const findings = await tamper(
      `UPDATE spans SET body = '${body('甲1', 8, 80)}' WHERE layer_id = 'a:甲' AND id = '甲1'`,
    );
    expect(findings.map(({ kind, layerId }) => [kind, layerId])).toEqual(
      expect.arrayContaining([
        ['quote', 'a:甲'],
        ['replay', 'a:甲'],
      ]),
    );
  });

  it('finds a state that its changes do not give, and counts that do not fit', async () => {
    const findings = await tamper(`DELETE FROM spans WHERE layer_id = 'a:乙' AND id = '乙1'`);
    const ofLayer = findings
      .filter(({ layerId }) => layerId === 'a:乙')
      .map(({ kind, detail }) => `${kind}: ${detail}`);
    expect(ofLayer).toEqual([
      'replay: the stored layer is not what its changes give',
      'replay: the counts of the layer differ from what it holds',
    ]);
    // What was agreed on is not agreed on any more, so the stored gold is not what follows.
    expect(findings.map(({ kind }) => kind)).toContain('gold');
  });

  it('finds a change that is missing', async () => {
    const findings = await tamper(`
      DROP TRIGGER changes_never_deleted;
      DELETE FROM changes WHERE layer_id = 'a:甲' AND revision = 2`);
    expect(findings.map(({ detail }) => detail)).toEqual([
      'change 2 is missing',
      '2 changes, but revision 3',
      'the stored layer is not what its changes give',
    ]);
  });

  it('finds gold that does not follow from layers and decisions', async () => {
    const findings = await tamper(`
      UPDATE articles SET settlement = 'gold', open = 0 WHERE id = 'a'`);
    expect(findings).toEqual([
      expect.objectContaining({ articleId: 'a', kind: 'gold', detail: 'the stored outcome of the review differs' }),
    ]);
  });

  it('finds damaged pages, as far as the file can be opened at all', async () => {
    const path = await makeFinishedProject();
    const database = new Database(path);
    const page = database
      .prepare<[], { rootpage: number }>("SELECT rootpage FROM sqlite_schema WHERE name = 'articles_language'")
      .get();
    const pageSize = Number(database.pragma('page_size', { simple: true }));
    database.close();
    const handle = await open(path, 'r+');
    await handle.write(new Uint8Array(pageSize).fill(0xa5), 0, pageSize, ((page?.rootpage ?? 0) - 1) * pageSize);
    await handle.close();
    const { findings } = await check(path);
    expect(findings[0]).toMatchObject({ kind: 'integrity' });
  });

  it('says what it found also where an article can not be read at all, and goes on with the next', async () => {
    const path = await makeFinishedProject();
    const database = new Database(path);
    database.exec(`DROP TRIGGER article_text_stays; UPDATE article_contents SET source = '{}' WHERE article_id = 'a'`);
    database.close();
    const report = await check(path);
    expect(report.findings).toEqual([expect.objectContaining({ articleId: 'a', kind: 'integrity' })]);
    expect(report.articles).toBe(2);
  });

  it('needs an open project', async () => {
    const session = createSession({ files: createFiles(), stores: storesOf() });
    for await (const event of checkProject(session)) {
      expect(event.type === 'finished' && codeOf(event.result)).toBe('project-not-open');
    }
    await session.end();
  });

  it('stops when it is cancelled', async () => {
    const path = await makeFinishedProject();
    const session = createSession({ files: createFiles(), stores: storesOf() });
    expectDone(await session.open(path));
    const controller = new AbortController();
    const events: string[] = [];
    for await (const event of checkProject(session, controller.signal)) {
      events.push(event.type === 'finished' ? codeOf(event.result) : event.item);
      controller.abort();
    }
    expect(events).toEqual(['a', 'cancelled']);
    await session.end();
  });
});
