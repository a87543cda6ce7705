import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../annotations/model/apply.ts';
import type { SimpleChange } from '../../annotations/model/change.ts';
import { encodeLayer, type LayerContent } from '../../annotations/model/layer.ts';
import type { Decision } from '../../annotations/review/decision.ts';
import type { LayerWrite, StoredLayer } from '../service/ports/layer-store.ts';
import type { ProjectStore } from '../service/ports/project-store.ts';
import {
  addArticles,
  addSpan,
  emptyLayer,
  expectDone,
  makeProject,
  openProject,
  storesOf,
  toWrite,
} from './test/projects.ts';

const TEXT = '张三在北京大学工作，李四在上海。'.repeat(10);

async function newStore(): Promise<ProjectStore> {
  const store = await openProject(await makeProject());
  await addArticles(store, { a: TEXT, b: '乙文。' });
  return store;
}

async function stored(store: ProjectStore, owner = '甲'): Promise<StoredLayer> {
  return (await store.layers.get('a', owner)) ?? emptyLayer('a', owner);
}

const summary = { status: 'single', open: 0, deferred: 0, decided: 0, byKind: {} } as const;
const relation = (id: string, head: string, tail: string) =>
  ({
    id,
    label: 'knows',
    head,
    tail,
    attributes: { since: 3 },
    note: '注',
    origin: { suggester: 'x', score: 0.5 },
  }) as const;

describe('a stored layer', () => {
  it('is what its changes make of it, whatever they are', async () => {
    const store = await newStore();
    const simple = fc.oneof(
      fc.record({
        type: fc.constant('span' as const),
        n: fc.nat(8),
        start: fc.nat(40),
        length: fc.integer({ min: 1, max: 5 }),
      }),
      fc.record({ type: fc.constant('relation' as const), n: fc.nat(4), head: fc.nat(8), tail: fc.nat(8) }),
      fc.record({ type: fc.constant('drop' as const), n: fc.nat(8) }),
      fc.record({ type: fc.constant('note' as const), note: fc.string({ unit: 'grapheme', maxLength: 5 }) }),
      fc.record({ type: fc.constant('label' as const), value: fc.boolean() }),
    );
    let owners = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(simple, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
        async (batches) => {
          owners += 1;
          let layer = emptyLayer('a', `甲${owners}`);
          for (const batch of batches) {
            const changes = toChanges(layer, batch);
            if (changes.length === 0) continue;
            const write = toWrite(layer, { type: 'batch', changes });
            expect(await store.layers.append(write)).toBe('written');
            layer = { ...layer, revision: layer.revision + 1, content: write.after };
          }
          if (layer.revision === 0) return;
          const read = await stored(store, layer.owner);
          const encode = ({ content, revision }: StoredLayer) => encodeLayer(content, 'a', '甲', revision);
          expect(encode(read)).toEqual(encode(layer));
          expect(read.activeSeconds).toBe(layer.revision);
          const { spans, relations } = layer.content;
          expect(await store.layers.counts('a', layer.owner)).toEqual({
            revision: layer.revision,
            spans: spans.size,
            relations: relations.size,
          });
        },
      ),
      { seed: 20260301, numRuns: 40 },
    );
  });

  it('keeps its history in order, and each change as it was', async () => {
    const store = await newStore();
    const writes: LayerWrite[] = [];
    let layer = emptyLayer('a', '甲');
    for (let i = 0; i < 3; i += 1) {
      const write = toWrite(layer, addSpan(`s${i}`, i, i + 1), { activeSeconds: i, at: `2026-03-01T09:00:0${i}.000Z` });
      writes.push(write);
      await store.layers.append(write);
      layer = { ...layer, revision: i + 1, content: write.after };
    }
    expect(await store.layers.history('a', '甲')).toEqual(
      writes.map(({ changeId, at, change, activeSeconds }, i) => ({
        id: changeId,
        layerId: 'a:甲',
        revision: i + 1,
        author: '甲',
        at,
        labelSetVersion: 3,
        activeSeconds,
        change,
      })),
    );
    expect(await store.layers.owners()).toEqual(['甲']);
  });

  it('gets each of its changes once: another on the same revision is stale and stores nothing', async () => {
    const store = await newStore();
    const first = toWrite(emptyLayer('a', '甲'), addSpan('s1', 0, 1));
    expect(await store.layers.append(first)).toBe('written');
    expect(await store.layers.append({ ...first, changeId: 'again' })).toBe('stale');
    const later = toWrite({ ...emptyLayer('a', '甲'), revision: 5 }, addSpan('s2', 1, 2));
    expect(await store.layers.append(later)).toBe('stale');
    expect((await stored(store)).revision).toBe(1);
    expect(await store.layers.history('a', '甲')).toHaveLength(1);
  });

  it('is not stored without the settlement that goes with it', async () => {
    const store = await newStore();
    const write = toWrite(emptyLayer('a', '甲'), { type: 'setStatus', before: 'new', after: 'done' });
    const gold = toWrite(emptyLayer('a', 'gold'), addSpan('g1', 0, 1));
    expect(await store.layers.append(write, { articleId: 'a', basis: 1, summary, gold })).toBe('stale');
    expect(await store.layers.get('a', '甲')).toBeUndefined();
    expect(await store.layers.append(write, { articleId: 'a', basis: 0, summary, gold })).toBe('written');
    expect((await stored(store, 'gold')).content.spans.size).toBe(1);
    expect(await store.review.state('a')).toEqual({ basis: 1, owners: ['gold', '甲'], events: [], summary });
    // Gold that has moved on since undoes all of it too.
    const next = toWrite(await stored(store), addSpan('s1', 0, 1));
    expect(await store.layers.append(next, { articleId: 'a', basis: 1, summary, gold })).toBe('stale');
    expect((await store.review.state('a')).basis).toBe(1);
  });
});

describe('the integrity of a store', () => {
  it('is reported where rows point at nothing', async () => {
    const path = await makeProject();
    const store = expectDone(await storesOf().open(path));
    await addArticles(store, { a: TEXT });
    await store.layers.append(toWrite(emptyLayer('a', '甲'), addSpan('s1', 0, 1)));
    await store.close();
    const database = new Database(path);
    database.pragma('foreign_keys = OFF');
    database.exec(`UPDATE spans SET layer_id = 'gone:甲'`);
    database.close();
    const again = await openProject(path);
    const faults: string[] = [];
    for await (const fault of again.integrity()) faults.push(fault);
    expect(faults).toEqual([expect.stringContaining('points at nothing in layers')]);
  });

  it('is reported where an index does not fit its table', async () => {
    const path = await makeProject();
    const store = expectDone(await storesOf().open(path));
    await addArticles(store, { a: TEXT, b: '乙文。' });
    await store.close();
    const database = new Database(path);
    // What a bad disk may do to a page, done by hand: the index says another title than the table.
    database.unsafeMode(true);
    database.pragma('writable_schema = ON');
    database.exec(`UPDATE sqlite_schema SET sql = replace(sql, '(title,', '(outlet,') WHERE name = 'articles_title'`);
    database.close();
    const again = await openProject(path);
    const faults: string[] = [];
    for await (const fault of again.integrity()) faults.push(fault);
    expect(faults.join()).toContain('articles');
  });
});

describe('decisions', () => {
  it('come back in the order in which things happened to them', async () => {
    const store = await newStore();
    const decision = (id: string, reviewer: string): Decision => ({
      id,
      articleId: 'a',
      disagreementId: 'x',
      ruling: { type: 'reject' },
      by: 'reviewer',
      reviewer,
      note: '',
      at: '2026-03-01T09:00:00.000Z',
    });
    const [one, two] = [decision('d1', '审'), decision('d2', '甲')];
    const at = '2026-03-01T10:00:00.000Z';
    const events = [
      { decision: one, type: 'made', at },
      { decision: two, type: 'made', at },
      { decision: two, type: 'withdrawn', at },
      { decision: two, type: 'restored', at },
    ] as const;
    for (const [basis, event] of events.entries()) {
      expect(await store.review.record([event], { articleId: 'a', basis, summary })).toBe('written');
    }
    expect(await store.review.record([events[2]], { articleId: 'a', basis: 1, summary })).toBe('stale');
    expect((await store.review.state('a')).events).toEqual(events);
    expect((await store.review.state('b')).events).toEqual([]);
    expect(await store.review.reviewers()).toEqual(['审', '甲']);
  });
});

type Step =
  | { readonly type: 'span'; readonly n: number; readonly start: number; readonly length: number }
  | { readonly type: 'relation'; readonly n: number; readonly head: number; readonly tail: number }
  | { readonly type: 'drop'; readonly n: number }
  | { readonly type: 'note'; readonly note: string }
  | { readonly type: 'label'; readonly value: boolean };

/** Those of the steps that the layer allows, as changes that follow one another. */
function toChanges(layer: StoredLayer, steps: readonly Step[]): readonly SimpleChange[] {
  let content = layer.content;
  const changes: SimpleChange[] = [];
  for (const step of steps) {
    const change = toChange(content, step);
    const applied = change && apply(content, change);
    if (change === undefined || applied?.ok !== true) continue;
    content = applied.value;
    changes.push(change);
  }
  return changes;
}

function toChange(content: LayerContent, step: Step): SimpleChange | undefined {
  switch (step.type) {
    case 'span': {
      const span = {
        id: `s${step.n}`,
        label: 'PER',
        fragments: [[step.start, step.start + step.length]] as [number, number][],
        attributes: { age: step.n },
        origin: 'human' as const,
      };
      const before = content.spans.get(span.id);
      return before === undefined ? { type: 'addSpan', span } : { type: 'updateSpan', before, after: span };
    }
    case 'relation': {
      const after = relation(`r${step.n}`, `s${step.head}`, `s${step.tail}`);
      const before = content.relations.get(after.id);
      return before === undefined
        ? { type: 'addRelation', relation: after }
        : { type: 'updateRelation', before, after };
    }
    case 'drop': {
      const span = content.spans.get(`s${step.n}`);
      return span && { type: 'removeSpan', span };
    }
    case 'note':
      return { type: 'setNote', before: content.note, after: step.note };
    case 'label':
      return { type: 'setArticleLabels', before: content.articleLabels, after: { opinion: step.value } };
  }
}
