import Database from 'better-sqlite3';
import fc from 'fast-check';
import { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createDuplicateFinder } from '../../annotations/text/near-duplicate-groups.ts';
import { SKETCH_SIZE, type Sketch } from '../../annotations/text/near-duplicates.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { createArticleWriter } from './sqlite-article-writer.ts';
import { createBandIndex } from './sqlite-band-index.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { findFaults } from './sqlite-integrity.ts';
import { createNearDuplicates } from './sqlite-near-duplicates.ts';
import type { Schema } from './sqlite-schema.ts';
import { makeArticle, newProject, toNew } from './test/projects.ts';

const AT = '2026-03-01T08:00:00.000Z';
/** A band is three numbers in a row. */
const ROWS = 3;

/** Numbers that look like hashes and are the same for the same seed. */
function numberOf(seed: number): number {
  let hash = Math.imul(seed + 1, 0x9e3779b9);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0 || 1;
}

/** The telling of a story: few of its numbers are another story's. */
function toldOf(story: number, teller: number): Sketch {
  const different = new Set(Array.from({ length: 8 }, (_, i) => numberOf(teller * 8 + i) % SKETCH_SIZE));
  return Uint32Array.from({ length: SKETCH_SIZE }, (_, i) =>
    numberOf(different.has(i) ? 1_000_000 + teller * SKETCH_SIZE + i : story * SKETCH_SIZE + i),
  );
}

/** Half of one story and half of another: like enough to either, which are not like each other. */
function bridgeOf(one: number, other: number): Sketch {
  return Uint32Array.from({ length: SKETCH_SIZE }, (_, i) =>
    numberOf((Math.floor(i / ROWS) % 2 === 0 && i < 96) || i >= 112 ? one * SKETCH_SIZE + i : other * SKETCH_SIZE + i),
  );
}

/** A store's tables alone, and what keeps groups in them. @param kept pairs of band and article that stay in memory */
function createGroups(kept: number) {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(database, migrations);
  database
    .prepare('INSERT INTO project (only, id, name, created_at) VALUES (1, ?, ?, ?)')
    .run(newProject.id, newProject.name, newProject.createdAt);
  const path = 'memory';
  const base = { kysely: new Kysely<Schema>({ dialect: createSqliteDialect(database, path) }), database, path };
  const writer = createArticleWriter(base);
  const begin = () => createNearDuplicates(base, createBandIndex(base, kept));
  let near = begin();
  const positions = new Map<string, number>();

  return {
    database,

    /** What was in memory is gone. */
    reopen() {
      near = begin();
    },

    async add(id: string, sketch: Sketch) {
      await near.prepare();
      const position = writer.insert(toNew(makeArticle(id, `${id}的文`), { sketch }), AT);
      positions.set(id, position);
      return near.add({ position, id, sketch })?.articleId;
    },

    async replace(id: string, sketch: Sketch) {
      await near.prepare();
      await near.replace({ position: positions.get(id) ?? 0, id, sketch });
    },

    /** An import that fails in the end. */
    async addInVain(id: string, sketch: Sketch) {
      await near.prepare();
      database.exec('BEGIN');
      const position = writer.insert(toNew(makeArticle(id, `${id}的文`), { sketch }), AT);
      near.add({ position, id, sketch });
      database.exec('ROLLBACK');
    },

    groups(): Readonly<Record<string, string>> {
      const rows = database
        .prepare<[], { readonly id: string; readonly near_group: string }>(
          "SELECT id, near_group FROM articles WHERE near_group != '' ORDER BY id",
        )
        .all();
      return Object.fromEntries(rows.map(({ id, near_group }) => [id, near_group]));
    },

    async faults(): Promise<readonly string[]> {
      const faults: string[] = [];
      for await (const fault of findFaults(base)) faults.push(fault);
      return faults;
    },
  };
}

describe('groups of near duplicates', () => {
  it('are named by their smallest id, and tell the earliest version', async () => {
    const store = createGroups(1000);
    expect(await store.add('m', toldOf(1, 1))).toBeUndefined();
    expect(await store.add('x', toldOf(2, 2))).toBeUndefined();
    expect(await store.add('z', toldOf(1, 3))).toBe('m');
    expect(await store.add('b', toldOf(1, 4))).toBe('m');
    expect(store.groups()).toEqual({ b: 'b', m: 'b', z: 'b' });
  });

  it('become one by an article that is like both, and fall apart when it is like them no more', async () => {
    const store = createGroups(1000);
    await store.add('c', toldOf(1, 1));
    await store.add('d', toldOf(1, 2));
    await store.add('e', toldOf(2, 3));
    await store.add('one', bridgeOf(1, 1));
    await store.add('other', bridgeOf(2, 2));
    expect(store.groups()).toEqual({ c: 'c', d: 'c', one: 'c', e: 'e', other: 'e' });
    await store.add('a', bridgeOf(1, 2));
    expect(store.groups()).toEqual({ a: 'a', c: 'a', d: 'a', one: 'a', e: 'a', other: 'a' });
    await store.replace('a', toldOf(9, 9));
    expect(store.groups()).toEqual({ c: 'c', d: 'c', one: 'c', e: 'e', other: 'e' });
    // Of a group of two nothing is left when one goes.
    await store.replace('other', toldOf(1, 10));
    expect(store.groups()).toEqual({ c: 'c', d: 'c', one: 'c', other: 'c' });
  });

  it('hold no text without letters', async () => {
    const store = createGroups(1000);
    for (const id of ['a', 'b']) await store.add(id, new Uint32Array(SKETCH_SIZE));
    await store.add('c', toldOf(1, 1));
    await store.replace('c', new Uint32Array(SKETCH_SIZE));
    expect(store.groups()).toEqual({});
  });

  it('are the same whatever came first, and wherever the bands are: in memory, in the table, in both', async () => {
    const sketch = fc.oneof(
      fc.record({ story: fc.nat(4), teller: fc.nat(500) }).map(({ story, teller }) => toldOf(story, teller)),
      fc.tuple(fc.nat(4), fc.nat(4)).map(([one, other]) => bridgeOf(one, other)),
      fc.constant(new Uint32Array(SKETCH_SIZE)),
    );
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ type: fc.constant('add'), sketch, letter: fc.constantFrom(...'abxyz') }) },
      { weight: 2, arbitrary: fc.record({ type: fc.constant('replace'), sketch, which: fc.nat() }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('addInVain'), sketch }) },
      { weight: 1, arbitrary: fc.constant({ type: 'reopen' } as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.constantFrom(1, 100, 100_000), async (steps, kept) => {
        const store = createGroups(kept);
        const sketches = new Map<string, Sketch>();
        for (const todo of steps) {
          if ('letter' in todo) {
            const id = `${todo.letter}${sketches.size}`;
            await store.add(id, todo.sketch);
            sketches.set(id, todo.sketch);
          } else if ('which' in todo) {
            const id = [...sketches.keys()][todo.which % Math.max(sketches.size, 1)];
            if (id === undefined) continue;
            await store.replace(id, todo.sketch);
            sketches.set(id, todo.sketch);
          } else if ('sketch' in todo) await store.addInVain('vain', todo.sketch);
          else store.reopen();
        }
        const finder = createDuplicateFinder();
        for (const [id, told] of sketches) finder.addSketch(id, told);
        expect(store.groups()).toEqual(Object.fromEntries(finder.groups()));
        expect(await store.faults()).toEqual([]);
        store.database.close();
      }),
      { seed: 20_260_301, numRuns: 60 },
    );
  });

  it('stay cheap for a story that hundreds have taken over', async () => {
    const store = createGroups(500);
    for (let i = 0; i < 300; i += 1) await store.add(`a${String(i).padStart(3, '0')}`, toldOf(1, i));
    expect(new Set(Object.values(store.groups()))).toEqual(new Set(['a000']));
    expect(Object.keys(store.groups())).toHaveLength(300);
    const crowded = store.database.prepare('SELECT max(n) FROM (SELECT count(*) AS n FROM sketch_bands GROUP BY band)');
    expect(crowded.pluck().get()).toBe(64);
    expect(await store.faults()).toEqual([]);
  });
});

describe('the check of groups', () => {
  it.each([
    ["UPDATE articles SET near_group = 'a' WHERE id = 'c'", ['articles: group a is not one of near duplicates']],
    ["UPDATE articles SET near_group = '' WHERE id = 'b'", ['articles: group a is not one of near duplicates']],
    ["UPDATE articles SET near_group = 'b' WHERE near_group = 'a'", ['articles: group b has a smaller id']],
    ['DELETE FROM sketches WHERE position = 1', ['articles: group a is not one of near duplicates']],
  ])('finds what was tampered with: %s', async (statement, expected) => {
    const store = createGroups(1000);
    await store.add('a', toldOf(1, 1));
    await store.add('b', toldOf(1, 2));
    await store.add('c', toldOf(2, 3));
    expect(await store.faults()).toEqual([]);
    store.database.exec(statement);
    expect(await store.faults()).toEqual(expected);
  });
});
