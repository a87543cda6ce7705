import { describe, expect, it } from 'vitest';
import { createDuplicateFinder } from '../../annotations/text/near-duplicate-groups.ts';

import { sha256Hex } from '../service/sha256.ts';
import { importedArticle, remadeArticle } from './test/import-burst-articles.ts';
import { startProcess } from './test/processes.ts';
import { expectDone, makeProject, storesOf } from './test/projects.ts';
import { createRandom } from './test/random.ts';

const KILLS = 5;

interface Acknowledged {
  readonly added: Set<string>;
  readonly remade: Set<string>;
}

/** Lets a process import and kills it. */
async function importUntilKilled(path: string, afterAnswers: number, { added, remade }: Acknowledged): Promise<void> {
  const worker = startProcess('import-burst.ts', [path]);
  for (let answers = 0; ; answers += 1) {
    if (answers === afterAnswers) worker.child.kill('SIGKILL');
    const line = await worker.nextLine();
    if (line === undefined) break;
    const [what, id = ''] = line.split(' ');
    (what === 'added' ? added : remade).add(id);
  }
  expect(await worker.ended()).toBe('SIGKILL');
}

/** Opens the project and compares it with what it must hold. */
async function prove(path: string, { added, remade }: Acknowledged): Promise<void> {
  const store = expectDone(await storesOf().open(path));
  try {
    const faults: string[] = [];
    for await (const fault of store.integrity()) faults.push(fault);
    expect(faults).toEqual([]);
    const ids = await store.articles.ids();
    expect(ids).toEqual(expect.arrayContaining([...added]));
    // Five at a time, all or none.
    expect(ids.length % 5).toBe(0);
    const finder = createDuplicateFinder();
    for (const [number, id] of ids.entries()) {
      const { article: imported, original } = importedArticle(number);
      const { article: again } = remadeArticle(number);
      const stored = await store.articles.get(id);
      if (remade.has(id)) expect(stored).toEqual(again);
      else expect([imported, again]).toContainEqual(stored);
      const kept = await store.articles.original(imported.source.sha256);
      expect(kept && sha256Hex(kept)).toBe(original && sha256Hex(original));
      finder.add(id, stored?.text ?? '');
    }
    const { rows } = await store.articles.page({ offset: 0, limit: 10_000, sort: 'position', descending: false });
    const groups = rows.filter(({ group }) => group !== '').map(({ id, group }) => [id, group] as const);
    expect(new Map(groups)).toEqual(finder.groups());
    expect(groups.length).toBeGreaterThan(0);
  } finally {
    await store.close();
  }
}

describe('a process that is killed while it imports and cleans up', () => {
  it(`has lost nothing that it acknowledged, ${KILLS} times in a row`, { timeout: 300_000 }, async () => {
    const path = await makeProject();
    const random = createRandom(20_260_302);
    const acknowledged: Acknowledged = { added: new Set(), remade: new Set() };
    for (let kill = 0; kill < KILLS; kill += 1) {
      await importUntilKilled(path, 6 + Math.floor(random() * 60), acknowledged);
      await prove(path, acknowledged);
    }
    expect(acknowledged.remade.size).toBeGreaterThan(KILLS);
  });
});
