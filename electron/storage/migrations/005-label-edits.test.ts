import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { labelSet } from '../../../annotations/test/label-set.ts';
import { makeTestFolder } from '../test/folders.ts';
import {
  addArticles,
  addSpan,
  emptyLayer,
  expectDone,
  newProject,
  openProject,
  storesOf,
  toWrite,
} from '../test/projects.ts';
import { labelEdits } from './005-label-edits.ts';
import { migrations } from './migrations.ts';

const before = migrations.slice(0, migrations.indexOf(labelEdits));
const edit = { type: 'rename', of: 'entities', from: 'PER', to: 'Person' } as const;

describe('a project from before label sets were edited', () => {
  it('has no edit, and takes one that then stays as it was written', async () => {
    const path = join(await makeTestFolder(), 'old.zhupi');
    expectDone(await storesOf({ migrations: before }).create(path, newProject));
    const store = await openProject(path);
    expect(await store.labelEdits.last()).toBeUndefined();
    await addArticles(store, { a: '甲文。' });
    const layer = toWrite(emptyLayer('a', '甲'), addSpan('s1', 0, 1));
    await store.layers.append(layer);
    expect(await store.labelEdits.bearers({ entities: ['PER'], relations: [], articleLabels: [] })).toEqual([
      { articleId: 'a', owner: '甲' },
    ]);
    expect(
      await store.labelEdits.bearers({ entities: ['ORG'], relations: ['knows'], articleLabels: ['topic'] }),
    ).toEqual([]);

    const span = layer.after.spans.get('s1');
    if (span === undefined) throw new Error('the layer has s1');
    const after = { ...span, label: 'Person' };
    const version = labelSet.version + 1;
    const write = {
      ...layer,
      changeId: 'c2',
      baseRevision: 1,
      labelSetVersion: version,
      change: { type: 'updateSpan', before: span, after } as const,
      after: { ...layer.after, spans: new Map([['s1', after]]) },
    };
    const whole = {
      labelSet: { ...labelSet, version },
      author: '审',
      at: layer.at,
      edits: [edit],
      events: [],
      settled: [],
    };
    // Somebody has written since it was reckoned: nothing of it is stored.
    expect(await store.labelEdits.add({ ...whole, layers: [{ ...write, baseRevision: 7 }] })).toBe('stale');
    expect((await store.labels.current()).version).toBe(labelSet.version);
    expect(await store.labelEdits.add({ ...whole, layers: [write] })).toBe('written');
    expect(await store.labelEdits.last()).toMatchObject({ version, author: '审', edits: [edit], isLatest: true });
    expect(await store.labelEdits.changesOf(version)).toMatchObject([
      { articleId: 'a', owner: '甲', revision: 2, change: { type: 'updateSpan' } },
    ]);
    await store.close();

    const database = new Database(path);
    for (const table of ['label_edits', 'label_edit_changes']) {
      expect(() => database.exec(`DELETE FROM ${table}`), table).toThrow('append-only');
      expect(() => database.exec(`UPDATE ${table} SET version = 99`), table).toThrow('append-only');
    }
    database.close();
  });
});
