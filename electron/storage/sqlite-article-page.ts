import { type Expression, type ExpressionBuilder, type Nullable, type RawBuilder, type SqlBool, sql } from 'kysely';
import { GOLD } from '../../annotations/model/layer.ts';
import type { SettlementStatus } from '../../annotations/review/settlement.ts';
import type { ArticleRow, LayerRow } from '../../shared/api/articles.ts';
import type { ArticleStore, ArticlesQuery } from '../service/ports/article-store.ts';
import type { LayersTable, Schema } from './sqlite-schema.ts';
import type { StoreBase } from './store-base.ts';

/** `articles` beside the viewer's own layer, which may not be there. Without a viewer the second is always absent. */
type Rows = Schema & { own: Nullable<LayersTable> };
type Build = ExpressionBuilder<Rows, 'articles' | 'own'>;

const OUTLET = sql<string>`coalesce(outlet, '')`;
const PUBLISHED_AT = sql<string>`coalesce(published_at, '')`;

/** Lists are filtered, sorted and cut by the database: a project may hold 100 000 articles. */
export function createPageQuery({ kysely }: StoreBase): ArticleStore['page'] {
  return async (query) => {
    const { viewer } = query;
    const from = kysely
      .selectFrom('articles')
      .leftJoin('layers as own', (join) =>
        join.onRef('own.article_id', '=', 'articles.id').on('own.owner', '=', viewer ?? ''),
      )
      .where((row) => row.and(filtersOf(row, query)));
    const { total } = await from.select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    const direction = query.descending ? 'desc' : 'asc';
    const rows = await from
      .select(['articles.id', 'title', 'language', 'characters', 'file_name as fileName'])
      .select([
        OUTLET.as('outlet'),
        PUBLISHED_AT.as('publishedAt'),
        updatedAt(viewer).as('updatedAt'),
        settlement(viewer).as('settlement'),
        open(viewer).as('disagreements'),
      ])
      .orderBy(sortKey(query), direction)
      .orderBy('position', direction)
      .limit(query.limit)
      .offset(query.offset)
      .execute();
    const layers = await layersOf(
      rows.map(({ id }) => id),
      viewer,
    );
    return {
      total,
      rows: rows.map((row): ArticleRow => ({ ...row, layers: layers.get(row.id) ?? [] })),
    };
  };

  async function layersOf(
    articleIds: readonly string[],
    viewer: string | undefined,
  ): Promise<ReadonlyMap<string, LayerRow[]>> {
    if (articleIds.length === 0) return new Map();
    const rows = await kysely
      .selectFrom('layers')
      .select(['article_id', 'owner', 'status', 'spans', 'relations'])
      .where('article_id', 'in', articleIds)
      .where('owner', '!=', GOLD)
      .$if(viewer !== undefined, (own) => own.where('owner', '=', viewer ?? ''))
      .orderBy('owner')
      .execute();
    const byArticle = Map.groupBy(rows, (row) => row.article_id);
    return new Map([...byArticle].map(([id, layers]) => [id, layers.map(({ article_id: _, ...layer }) => layer)]));
  }
}

function filtersOf(row: Build, { viewer, query, settlement: asked, status, language }: ArticlesQuery) {
  const filters: Expression<SqlBool>[] = [];
  if (query !== undefined && query !== '') filters.push(contains(row, query));
  if (asked !== undefined) filters.push(sql`${settlement(viewer)} = ${asked}`);
  if (language !== undefined) filters.push(row('language', '=', language));
  if (status !== undefined) {
    filters.push(viewer === undefined ? anyLayer(row, status) : sql`coalesce(own.status, 'new') = ${status}`);
  }
  return filters;
}

/** Title, text, outlet or file name; letters of the Latin alphabet in either case. */
function contains(row: Build, query: string): Expression<SqlBool> {
  const pattern = `%${query.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return row.or([
    sql<SqlBool>`title LIKE ${pattern} ESCAPE '\\'`,
    sql<SqlBool>`outlet LIKE ${pattern} ESCAPE '\\'`,
    sql<SqlBool>`file_name LIKE ${pattern} ESCAPE '\\'`,
    sql<SqlBool>`EXISTS (
      SELECT 1 FROM article_contents WHERE article_id = articles.id AND text LIKE ${pattern} ESCAPE '\\')`,
  ]);
}

/** Nobody has begun, for `new`; else anybody's layer has the status. */
function anyLayer(row: Build, status: NonNullable<ArticlesQuery['status']>): Expression<SqlBool> {
  const layers = row
    .selectFrom('layers')
    .select(sql.lit(1).as('one'))
    .whereRef('layers.article_id', '=', 'articles.id')
    .where('layers.owner', '!=', GOLD);
  if (status !== 'new') return row.exists(layers.where('layers.status', '=', status));
  return row.not(row.exists(layers.where('layers.status', '!=', 'new')));
}

/** Blindness: what an annotator is told follows from their own layer alone. */
function settlement(viewer: string | undefined): RawBuilder<SettlementStatus> {
  return viewer === undefined
    ? sql`articles.settlement`
    : sql`CASE own.status WHEN 'done' THEN 'single' ELSE 'none' END`;
}

function open(viewer: string | undefined): RawBuilder<number> {
  return viewer === undefined ? sql`articles.open` : sql`0`;
}

function updatedAt(viewer: string | undefined): RawBuilder<string> {
  return viewer === undefined ? sql`articles.updated_at` : sql`coalesce(own.updated_at, imported_at)`;
}

/** The very expressions of the table's indexes, or those would not be used. */
function sortKey({ sort, viewer }: ArticlesQuery): RawBuilder<string | number> {
  switch (sort) {
    case 'position':
    case 'title':
    case 'characters':
      return sql.ref(sort);
    case 'outlet':
      return OUTLET;
    case 'publishedAt':
      return PUBLISHED_AT;
    case 'updatedAt':
      return updatedAt(viewer);
    case 'disagreements':
      return viewer === undefined ? open(viewer) : sql`position`;
  }
}
