import { bandsOf, NEAR_DUPLICATE, type Sketch, similarity, toSketch } from '../../annotations/text/near-duplicates.ts';
import type { NearDuplicate } from '../service/ports/article-store.ts';
import { partsOf, smallestOf } from './near-groups.ts';
import { createBandIndex } from './sqlite-band-index.ts';
import { parseSketch, toBlob } from './sqlite-sketches.ts';
import { nextTurn, type StoreBase } from './store-base.ts';

/** Sketched and stored in some ten milliseconds. */
const ARTICLES_AT_ONCE = 100;

/** An article's place in the project, and what its text is compared by. */
export interface Sketched {
  readonly position: number;
  readonly id: string;
  readonly sketch: Sketch;
}

/**
 * Keeps the groups of near duplicates as articles come and as their texts change: an article's group is the smallest id
 * among all that are like it, like one that is like it, and so on. One call at a time.
 */
export interface NearDuplicates {
  /** Before the others, in transactions of its own: articles from before there were sketches get theirs. */
  prepare(): Promise<void>;
  /** Inside a transaction, an article behind all others. @returns the earliest that it is a version of */
  add(article: Sketched): NearDuplicate | undefined;
  /** Inside a transaction: the article has another text now. */
  replace(article: Sketched): Promise<void>;
}

export function createNearDuplicates(base: StoreBase, index = createBandIndex(base)): NearDuplicates {
  const { kysely, database, path } = base;
  const insertSketch = database.prepare<[number, Uint8Array]>('INSERT INTO sketches (position, sketch) VALUES (?, ?)');
  const updateSketch = database.prepare<[Uint8Array, number]>('UPDATE sketches SET sketch = ? WHERE position = ?');
  const articleAt = database.prepare<[number], Row>(`
    SELECT articles.position, id, title, near_group, sketch
    FROM sketches JOIN articles ON articles.position = sketches.position WHERE sketches.position = ?
  `);
  // `!= ''` is the condition of the index.
  const groupOf = database.prepare<[string], Row>(`
    SELECT articles.position, id, title, near_group, sketch
    FROM articles JOIN sketches ON articles.position = sketches.position WHERE near_group = ? AND near_group != ''
  `);
  const setGroup = database.prepare<[string, number]>('UPDATE articles SET near_group = ? WHERE position = ?');
  const renameGroup = database.prepare<[string, string]>(
    `UPDATE articles SET near_group = ? WHERE near_group = ? AND near_group != ''`,
  );
  const unsketched = database.prepare<
    [number],
    { readonly position: number; readonly id: string; readonly text: string }
  >(`
    SELECT position, id, text FROM articles JOIN article_contents ON article_id = id
    WHERE position > (SELECT coalesce(max(position), 0) FROM sketches) ORDER BY position LIMIT ?
  `);

  return {
    async prepare() {
      for (;;) {
        await index.prepare();
        const sketched = await kysely.transaction().execute(async () => {
          const articles = unsketched.all(ARTICLES_AT_ONCE);
          for (const { text, ...article } of articles) add({ ...article, sketch: toSketch(text) });
          return articles.length;
        });
        if (sketched < ARTICLES_AT_ONCE) return;
        await nextTurn();
      }
    },

    add,

    async replace(article) {
      const before = articleAt.get(article.position);
      if (before === undefined) throw new Error(`article ${article.id} has no sketch`);
      const sketch = parseSketch(before.sketch, path);
      // Another title, or blanks.
      if (sketch.every((number, i) => number === article.sketch[i])) return;
      updateSketch.run(toBlob(article.sketch), article.position);
      index.remove(article.position, bandsOf(sketch));
      if (before.near_group !== '') await leave(before);
      join(article);
    },
  };

  function add(article: Sketched): NearDuplicate | undefined {
    insertSketch.run(article.position, toBlob(article.sketch));
    const earliest = join(article);
    return earliest && { articleId: earliest.id, title: earliest.title };
  }

  /** Puts an article without a group into those of its versions, which become one, and makes it to be found by later ones. */
  function join(article: Sketched): Row | undefined {
    const { positions, free } = index.find(bandsOf(article.sketch));
    index.add(article.position, free);
    const versions: Row[] = [];
    const groups = new Set<string>();
    for (const position of positions) {
      if (position === article.position) continue;
      const candidate = articleAt.get(position);
      // One of a group stands for all of it: a story that a thousand outlets took over costs one comparison.
      if (candidate === undefined || groups.has(candidate.near_group)) continue;
      if (similarity(article.sketch, parseSketch(candidate.sketch, path)) < NEAR_DUPLICATE) continue;
      versions.push(candidate);
      if (candidate.near_group !== '') groups.add(candidate.near_group);
    }
    if (versions.length === 0) return undefined;
    const name = smallestOf([article.id, ...versions.map(({ id }) => id), ...groups]);
    for (const group of groups) if (group !== name) renameGroup.run(name, group);
    for (const { position, near_group } of versions) if (near_group === '') setGroup.run(name, position);
    setGroup.run(name, article.position);
    return versions[0];
  }

  /** Takes an article out of its group. What was held together by it alone falls apart. */
  async function leave(article: Row): Promise<void> {
    setGroup.run('', article.position);
    const others = groupOf.all(article.near_group).map((row) => ({ ...row, sketch: parseSketch(row.sketch, path) }));
    for (const part of await partsOf(others)) {
      const name = part.length === 1 ? '' : smallestOf(part.map(({ id }) => id));
      for (const { position, near_group } of part) if (near_group !== name) setGroup.run(name, position);
    }
  }
}

interface Row {
  readonly position: number;
  readonly id: string;
  readonly title: string;
  readonly near_group: string;
  readonly sketch: Uint8Array;
}
