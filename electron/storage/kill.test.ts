import { stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { replay } from '../../annotations/model/apply.ts';
import { encodeLayer } from '../../annotations/model/layer.ts';
import { done } from '../../annotations/model/outcome.ts';
import type { CheckReport } from '../../shared/api/project.ts';
import type { Result } from '../../shared/problem.ts';
import { checkProject } from '../service/project/check-project.ts';
import { createSession } from '../service/session.ts';
import { createFiles } from './files.ts';
import { BURST_ARTICLE, BURST_OWNERS, BURST_TEXT, burstChange } from './test/burst-changes.ts';
import { startProcess } from './test/processes.ts';
import { addArticles, expectDone, makeProject, storesOf } from './test/projects.ts';
import { createRandom } from './test/random.ts';

const KILLS = 20;

async function makeBurstProject(): Promise<string> {
  const path = await makeProject();
  const store = expectDone(await storesOf().open(path));
  for (const name of BURST_OWNERS) await store.members.add({ name, role: 'annotator' }, '2026-03-01T08:00:00.000Z');
  await addArticles(store, { [BURST_ARTICLE]: BURST_TEXT });
  await store.close();
  return path;
}

/** Lets a process work on the project and kills it. @returns the last revision it acknowledged, by owner */
async function workUntilKilled(path: string, afterAnswers: number): Promise<ReadonlyMap<string, number>> {
  const worker = startProcess('burst.ts', [path]);
  const acknowledged = new Map<string, number>();
  for (let answers = 0; ; answers += 1) {
    // It goes on working while this is read, so the kill meets it in the middle of whatever it is doing by then.
    if (answers === afterAnswers) worker.child.kill('SIGKILL');
    const line = await worker.nextLine();
    if (line === undefined) break;
    const [owner = '', revision = ''] = line.split(' ');
    acknowledged.set(owner, Number(revision));
  }
  expect(await worker.ended()).toBe('SIGKILL');
  return acknowledged;
}

/** Opens the project and compares it with what it must hold. */
async function prove(path: string, acknowledged: ReadonlyMap<string, number>): Promise<Result<CheckReport>> {
  const session = createSession({ files: createFiles(), stores: storesOf() });
  expectDone(await session.open(path));
  try {
    for (const owner of BURST_OWNERS) {
      const layer = expectDone(await session.use(async (project) => done(await project.layer(BURST_ARTICLE, owner))));
      const last = acknowledged.get(owner) ?? 0;
      // One more may have been stored whose answer was never heard.
      expect([last, last + 1]).toContain(layer.revision);
      const changes = Array.from({ length: layer.revision }, (_, revision) => burstChange(owner, revision));
      const expected = expectDone(replay(changes));
      expect(encodeLayer(layer.content, BURST_ARTICLE, owner, layer.revision)).toEqual(
        encodeLayer(expected, BURST_ARTICLE, owner, layer.revision),
      );
    }
    for await (const event of checkProject(session)) if (event.type === 'finished') return event.result;
    throw new Error('the check has not finished');
  } finally {
    await session.end();
  }
}

describe('a process that is killed while it stores changes', () => {
  it(`has lost nothing that it acknowledged, ${KILLS} times in a row`, { timeout: 600_000 }, async () => {
    const path = await makeBurstProject();
    const random = createRandom(20_260_301);
    let acknowledged: ReadonlyMap<string, number> = new Map();
    let recovered = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const latest = await workUntilKilled(path, 1 + Math.floor(random() * 80));
      acknowledged = new Map([...acknowledged, ...latest]);
      if ((await stat(`${path}-wal`)).size > 0) recovered += 1;
      const report = expectDone(await prove(path, acknowledged));
      expect(report.findings).toEqual([]);
      expect(report.changes).toBeGreaterThanOrEqual([...acknowledged.values()].reduce((sum, last) => sum + last, 0));
    }
    // Every time there was something to recover, or the test would prove nothing.
    expect(recovered).toBe(KILLS);
    expect(Math.min(...acknowledged.values())).toBeGreaterThan(KILLS);
  });
});
