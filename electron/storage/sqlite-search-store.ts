import { type RawBuilder, sql } from 'kysely';
import { changeSchema } from '../../annotations/model/change.ts';
import { GOLD, layerIdOf } from '../../annotations/model/layer.ts';
import { relationSchema } from '../../annotations/model/relation.ts';
import { compareSpans, spanSchema } from '../../annotations/model/span.ts';
import type { AnnotationSearch, Found, FoundInLayer, SearchStore } from '../service/ports/search-store.ts';
import { parseJson } from './parse-json.ts';
import type { Search } from './sqlite-search.ts';
import { createSurfaces } from './sqlite-surfaces.ts';
import type { StoreBase } from './store-base.ts';

export function createSearchStore(base: StoreBase, search: Search): SearchStore {
  const { kysely, path } = base;
  const surfaces = createSurfaces(base);

  return {
    async articles(words, { offset, limit }) {
      const found = await search(words, 'text');
      const page = JSON.stringify(found.slice(offset, offset + limit));
      const { rows } = await sql<{ id: string }>`
        SELECT id FROM articles WHERE position IN (SELECT value FROM json_each(${page})) ORDER BY position
      `.execute(kysely);
      return { total: found.length, articleIds: rows.map(({ id }) => id) };
    },

    async spans(asked) {
      await surfaces.fill();
      const from = sql`
        FROM spans AS item JOIN layers ON layers.id = item.layer_id JOIN articles ON articles.id = layers.article_id
        WHERE ${common(asked)} AND ${sql.join([sql`true`, ...asked.words.map((word) => holds('item', word))], sql` AND `)}
      `;
      return found(asked, from, sql`item.body AS body`, ({ body }: { readonly body: string }) =>
        parseJson(body, spanSchema, path),
      ).then(inReadingOrder);
    },

    async relations(asked) {
      await surfaces.fill();
      const words = [
        ...asked.words.map((word) => sql`(${holds('head', word)} OR ${holds('tail', word)})`),
        ...asked.head.map((word) => holds('head', word)),
        ...asked.tail.map((word) => holds('tail', word)),
      ];
      const from = sql`
        FROM relations AS item JOIN layers ON layers.id = item.layer_id JOIN articles ON articles.id = layers.article_id
        JOIN spans AS head ON head.layer_id = item.layer_id AND head.id = item.head
        JOIN spans AS tail ON tail.layer_id = item.layer_id AND tail.id = item.tail
        WHERE ${common(asked)} AND ${sql.join([sql`true`, ...words], sql` AND `)}
      `;
      type Bodies = { readonly body: string; readonly headBody: string; readonly tailBody: string };
      const columns = sql`item.body AS body, head.body AS headBody, tail.body AS tailBody`;
      const result = await found(asked, from, columns, ({ body, headBody, tailBody }: Bodies) => ({
        relation: parseJson(body, relationSchema, path),
        head: parseJson(headBody, spanSchema, path),
        tail: parseJson(tailBody, spanSchema, path),
      }));
      const layers = result.layers.map((layer) => ({
        ...layer,
        found: layer.found.toSorted((a, b) => compareSpans(a.head, b.head) || compareSpans(a.tail, b.tail)),
      }));
      return { ...result, layers };
    },

    async contents(articleIds) {
      const rows = await kysely
        .selectFrom('articles')
        .innerJoin('article_contents', 'article_contents.article_id', 'articles.id')
        .select(['articles.id as articleId', 'title', 'language', 'text', 'text_sha256 as textSha256'])
        .where('articles.id', 'in', articleIds)
        .execute();
      const byId = new Map(rows.map((row) => [row.articleId, row]));
      return articleIds.flatMap((id) => byId.get(id) ?? []);
    },

    async layers(articleIds, viewer) {
      return kysely
        .selectFrom('layers')
        .select(['article_id as articleId', 'owner', 'status'])
        .where('article_id', 'in', articleIds)
        .where(ownedBy(viewer))
        .orderBy('owner')
        .execute();
    },

    async spansAt(places, viewer) {
      const asked = places.flatMap(({ articleId, hits }) => hits.map(([start, end]) => [articleId, start, end]));
      const { rows } = await sql<{ articleId: string; owner: string; body: string }>`
        SELECT article_id AS articleId, owner, body FROM json_each(${JSON.stringify(asked)}) AS asked
        CROSS JOIN layers ON article_id = asked.value ->> 0
        CROSS JOIN spans ON layer_id = layers.id AND start = asked.value ->> 1 AND "end" = asked.value ->> 2
        WHERE ${ownedBy(viewer)}
      `.execute(kysely);
      return byLayer(rows, ({ body }) => parseJson(body, spanSchema, path));
    },

    async labelsOf(owner, asked) {
      await surfaces.fill();
      const { rows } = await sql<{ surface: string; label: string; count: number }>`
        SELECT surface, label, count(*) AS count FROM json_each(${JSON.stringify(asked)}) AS asked
        CROSS JOIN spans ON surface = asked.value CROSS JOIN layers ON layers.id = layer_id
        WHERE owner = ${owner} GROUP BY surface, label
      `.execute(kysely);
      const bySurface = Map.groupBy(rows, ({ surface }) => surface);
      return new Map(
        Array.from(bySurface, ([surface, labels]) => [
          surface,
          Object.fromEntries(labels.map(({ label, count }) => [label, count])),
        ]),
      );
    },

    async changeAt(articleId, owner, revision) {
      const row = await kysely
        .selectFrom('changes')
        .select('body')
        .where('layer_id', '=', layerIdOf(articleId, owner))
        .where('revision', '=', revision)
        .executeTakeFirst();
      return row && parseJson(row.body, changeSchema, path);
    },
  };

  /** The counts of all, and the items of the articles on the page. */
  async function found<Row, T>(
    { offset, limit }: AnnotationSearch,
    from: RawBuilder<unknown>,
    columns: RawBuilder<unknown>,
    toItem: (row: Row) => T,
  ): Promise<Found<T>> {
    const counted = await sql<{ position: number; label: string; count: number }>`
      SELECT position, item.label AS label, count(*) AS count ${from} GROUP BY position, item.label
    `.execute(kysely);
    const byLabel: Record<string, number> = {};
    for (const { label, count } of counted.rows) byLabel[label] = (byLabel[label] ?? 0) + count;
    const positions = [...new Set(counted.rows.map(({ position }) => position))].sort((a, b) => a - b);
    const page = JSON.stringify(positions.slice(offset, offset + limit));
    const { rows } = await sql<Row & { articleId: string; owner: string }>`
      SELECT article_id AS articleId, owner, ${columns} ${from}
      AND position IN (SELECT value FROM json_each(${page})) ORDER BY position, owner
    `.execute(kysely);
    return {
      articles: positions.length,
      total: counted.rows.reduce((sum, { count }) => sum + count, 0),
      byLabel,
      layers: byLayer(rows, toItem),
    };
  }
}

function ownedBy(viewer: string | undefined): RawBuilder<boolean> {
  return viewer === undefined ? sql<boolean>`layers.owner != ${GOLD}` : sql<boolean>`layers.owner = ${viewer}`;
}

function common({ viewer, labels }: AnnotationSearch): RawBuilder<unknown> {
  if (labels === undefined) return ownedBy(viewer);
  return sql`${ownedBy(viewer)} AND item.label IN (SELECT value FROM json_each(${JSON.stringify(labels)}))`;
}

function holds(table: string, word: string): RawBuilder<unknown> {
  return sql`instr(${sql.ref(`${table}.surface`)}, ${word}) > 0`;
}

function byLayer<Row extends { readonly articleId: string; readonly owner: string }, T>(
  rows: readonly Row[],
  toItem: (row: Row) => T,
): readonly FoundInLayer<T>[] {
  const layers = Map.groupBy(rows, ({ articleId, owner }) => layerIdOf(articleId, owner));
  return [...layers.values()].flatMap((items) => {
    const [first] = items;
    return first === undefined
      ? []
      : [{ articleId: first.articleId, owner: first.owner, found: items.map((item) => toItem(item)) }];
  });
}

function inReadingOrder<T extends Found<Parameters<typeof compareSpans>[0]>>(result: T): T {
  return { ...result, layers: result.layers.map((layer) => ({ ...layer, found: layer.found.toSorted(compareSpans) })) };
}
