import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { layerIdOf } from '../../annotations/model/layer.ts';
import type { ExportInput, ExportReport } from '../../shared/api/exports.ts';
import type { Result } from '../../shared/problem.ts';
import { exportArticles } from '../service/exports/export-articles.ts';
import { createIds } from '../service/ids.ts';
import { appendChange } from '../service/layers/append-change.ts';
import { createSession, type Session } from '../service/session.ts';
import { createFiles } from './files.ts';
import { makeTestFolder } from './test/folders.ts';
import { addArticles, addSpan, codeOf, createTestClock, expectDone, makeProject, storesOf } from './test/projects.ts';
import { makeReadOnly } from './test/read-only.ts';

// It lies here because an export needs a real store and a real disk.
const files = createFiles();

async function openSession(path: string): Promise<Session> {
  const session = createSession({ files, stores: storesOf() });
  onTestFinished(() => session.end());
  expectDone(await session.open(path));
  return session;
}

/** Articles that one annotator has finished; their first two characters are a name. */
async function makeFinishedProject(
  texts: Readonly<Record<string, string>> = { a: '张三在北京。', b: '李四在上海。' },
): Promise<string> {
  const path = await makeProject();
  const session = await openSession(path);
  const ports = { clock: createTestClock(), ids: createIds() };
  await session.use(async ({ store }) => {
    await addArticles(store, texts);
    await store.members.add({ name: '甲', role: 'annotator' }, ports.clock.now());
    return { ok: true, value: undefined };
  });
  for (const article of Object.keys(texts)) {
    const changes = [addSpan(`${article}1`, 0, 2), { type: 'setStatus', before: 'new', after: 'done' } as const];
    for (const [baseRevision, change] of changes.entries()) {
      const layerId = layerIdOf(article, '甲');
      expectDone(await session.change((project) => appendChange(ports, project, { layerId, baseRevision, change })));
    }
  }
  await session.end();
  return path;
}

/** Runs an export; `onProgress` is called at every step. */
async function run(
  session: Session,
  path: string,
  { onProgress, signal, ...input }: Partial<ExportInput> & { onProgress?: () => unknown; signal?: AbortSignal } = {},
): Promise<Result<ExportReport>> {
  const all: ExportInput = { target: { kind: 'path', path }, statuses: ['single'], ...input };
  for await (const event of exportArticles(files, session, all, signal)) {
    if (event.type === 'finished') return event.result;
    await onProgress?.();
  }
  throw new Error('not finished');
}

describe('an export', () => {
  it('puts nothing in place when a line does not prove right', async () => {
    const path = await makeFinishedProject();
    const database = new Database(path);
    // As if the text had rotted on the disk: its hash is another one.
    database.exec(
      `DROP TRIGGER article_text_stays; UPDATE article_contents SET text = '李四在广州。' WHERE article_id = 'b'`,
    );
    database.close();
    const out = join(await makeTestFolder(), 'out');
    const result = await run(await openSession(path), out);
    expect(result).toEqual({
      ok: false,
      problem: {
        code: 'export-verification',
        params: { article: 'b', detail: 'text_sha256: is not the hash of the text' },
      },
    });
    expect(await files.kindOf(out)).toBeUndefined();
  });

  it('puts nothing in place when it is cancelled, at whatever step', async () => {
    const session = await openSession(await makeFinishedProject());
    const folder = await makeTestFolder();
    for (const step of [1, 2]) {
      const controller = new AbortController();
      let steps = 0;
      const onProgress = () => {
        steps += 1;
        if (steps === step) controller.abort();
      };
      const result = await run(session, join(folder, 'out'), { onProgress, signal: controller.signal });
      expect(codeOf(result)).toBe('cancelled');
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('ends when the project is closed under it', async () => {
    const session = await openSession(await makeFinishedProject());
    const folder = await makeTestFolder();
    expect(codeOf(await run(session, join(folder, 'out'), { onProgress: () => session.close() }))).toBe(
      'project-not-open',
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('replaces what it wrote before, and nothing of anybody else', async () => {
    const session = await openSession(await makeFinishedProject());
    const folder = await makeTestFolder();
    await writeFile(join(folder, 'notes.txt'), 'mine');
    const first = expectDone(await run(session, join(folder, 'gold.jsonl')));
    const names = ['README.md', 'gold.jsonl', 'notes.txt', 'report.json', 'schema.json'];
    expect(await readdir(folder)).toEqual(names);
    const second = expectDone(await run(session, join(folder, 'gold.jsonl')));
    expect(second).toEqual(first);
    expect(await readdir(folder)).toEqual(names);
    // Another data file does not take the card of the first.
    expectDone(await run(session, join(folder, 'other.jsonl')));
    expect((await readdir(folder)).filter((name) => !names.includes(name))).toEqual([
      'other.README.md',
      'other.jsonl',
      'other.report.json',
      'other.schema.json',
    ]);
    expect(await readFile(join(folder, 'other.README.md'), 'utf8')).toContain('path: "other.jsonl"');
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain('path: "gold.jsonl"');
  });

  it('takes a folder for a folder, whatever its name', async () => {
    const session = await openSession(await makeFinishedProject());
    const folder = join(await makeTestFolder(), 'out.jsonl');
    await mkdir(folder);
    expectDone(await run(session, folder));
    expect(await readdir(folder)).toEqual(['README.md', 'gold.jsonl', 'report.json', 'schema.json']);
    const parts = join(folder, 'parts.jsonl');
    expectDone(await run(session, parts, { split: { train: 0.5, test: 0.5 } }));
    expect(await readdir(join(folder, 'parts'))).toEqual([
      'README.md',
      'report.json',
      'schema.json',
      'test.jsonl',
      'train.jsonl',
    ]);
  });

  it('keeps the simplified and the traditional version of a story in one part, whatever the seed', async () => {
    const stories: Readonly<Record<string, readonly [simplified: string, traditional: string]>> = {
      library: [
        '王川报道，东城区图书馆新馆昨天正式对读者开放，藏书六十万册，设有儿童阅览室和地方文献室。',
        '王川報導：東城區圖書館新館昨天正式對讀者開放，藏書六十萬冊，設有兒童閱覽室和地方文獻室。',
      ],
      weather: [
        '李敏介绍，今天夜间到明天白天有中到大雨，最低气温十二度，请市民出门带好雨具，注意路面湿滑。',
        '李敏介紹，今天夜間到明天白天有中到大雨，最低氣溫十二度，請市民出門帶好雨具，注意路面濕滑。',
      ],
      bridge: [
        '陈强表示，老桥的检修将在下个月完成，这段时间里公共汽车绕行，行人可以走旁边的便桥。',
        '陳強表示，老橋的檢修將在下個月完成，這段時間裡公共汽車繞行，行人可以走旁邊的便橋。（轉載）',
      ],
    };
    const versions = Object.entries(stories).flatMap(([id, texts]) => texts.map((text, i) => [`${id}-${i + 1}`, text]));
    const session = await openSession(await makeFinishedProject(Object.fromEntries(versions)));
    const folder = await makeTestFolder();
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      expectDone(await run(session, join(folder, `${seed}`), { split: { train: 0.5, test: 0.5 }, seed }));
      const parts = await Promise.all(
        ['train', 'test'].map((part) => readFile(join(folder, `${seed}`, `${part}.jsonl`), 'utf8')),
      );
      for (const id of Object.keys(stories)) {
        const held = parts.map(
          (lines) => [`${id}-1`, `${id}-2`].filter((version) => lines.includes(`"${version}"`)).length,
        );
        expect(held.toSorted()).toEqual([0, 2]);
      }
    }
  });

  it('says that a folder can not be written', async (test) => {
    const session = await openSession(await makeFinishedProject());
    const folder = await makeTestFolder();
    const undo = await makeReadOnly(folder);
    if (undo === undefined) test.skip('root can write any folder, and mounting is not allowed here');
    expect(codeOf(await run(session, join(folder, 'out')))).toBe('folder-read-only');
    expect(codeOf(await run(session, join(folder, 'gold.jsonl')))).toBe('folder-read-only');
    await undo?.();
    expect(await readdir(folder)).toEqual([]);
  });
});
