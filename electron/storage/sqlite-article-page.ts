import { type RawBuilder, sql } from 'kysely';
import { GOLD, type LayerStatus } from '../../annotations/model/layer.ts';
import type { SettlementStatus } from '../../annotations/review/settlement.ts';
import { parseWords } from '../../annotations/search/query.ts';
import type { ArticleRow, LayerRow } from '../../shared/api/articles.ts';
import type { ArticleStore, ArticlesQuery } from '../service/ports/article-store.ts';
import { toCleanUpState } from './sqlite-clean-up.ts';
import type { ArticlesTable } from './sqlite-schema.ts';
import type { Search } from './sqlite-search.ts';
import type { StoreBase } from './store-base.ts';

/** Lists are filtered, sorted and cut by the database: a project may hold 100 000 articles. */
export function createPageQuery({ kysely }: StoreBase, search: Search): ArticleStore['page'] {
  return async (query) => {
    const { viewer } = query;
    const words = parseWords(query.query ?? '');
    const found = words.length === 0 ? undefined : await search(words, 'anywhere');
    const from = sql`FROM articles ${joinOwn(viewer)} WHERE ${sql.join(filtersOf(query, found), sql` AND `)}`;
    const counted = await sql<{ total: number }>`SELECT count(*) AS total ${from}`.execute(kysely);
    const direction = query.descending ? sql`DESC` : sql`ASC`;
    const { rows } = await sql<PageRow>`
      SELECT articles.id, title, ${OUTLET} AS outlet, ${PUBLISHED_AT} AS publishedAt, language, characters,
        file_name AS fileName, ${updatedAt(viewer)} AS updatedAt, ${settlement(viewer)} AS settlement,
        ${open(viewer)} AS disagreements, accepted, ${frozen(viewer)} AS frozen, warnings, near_group AS "group"
      ${from} ORDER BY ${sortKey(query)} ${direction}, position ${direction}
      LIMIT ${query.limit} OFFSET ${query.offset}
    `.execute(kysely);
    const layers = await layersOf(
      rows.map(({ id }) => id),
      viewer,
    );
    return {
      total: counted.rows[0]?.total ?? 0,
      rows: rows.map(({ accepted, frozen, ...row }) => ({
        ...row,
        layers: layers.get(row.id) ?? [],
        cleanUp: toCleanUpState({ accepted, frozen }),
      })),
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

type PageRow = Omit<ArticleRow, 'layers' | 'cleanUp'> & Pick<ArticlesTable, 'accepted' | 'frozen'>;

const OUTLET = sql<string>`coalesce(outlet, '')`;
const PUBLISHED_AT = sql<string>`coalesce(published_at, '')`;

/** The viewer's own layer beside each article, `own`; it may not be there. */
function joinOwn(viewer: string | undefined): RawBuilder<unknown> {
  if (viewer === undefined) return sql``;
  return sql`LEFT JOIN layers AS own ON own.article_id = articles.id AND own.owner = ${viewer}`;
}

function filtersOf(
  { viewer, settlement: asked, status, language, cleanUp, warned, group, versionsOf }: ArticlesQuery,
  found: readonly number[] | undefined,
): readonly RawBuilder<unknown>[] {
  const filters = [sql`true`];
  if (found !== undefined) filters.push(sql`position IN (SELECT value FROM json_each(${JSON.stringify(found)}))`);
  if (asked !== undefined) filters.push(sql`${settlement(viewer)} = ${asked}`);
  if (language !== undefined) filters.push(sql`language = ${language}`);
  if (cleanUp === 'frozen') filters.push(sql`${frozen(viewer)} = 1`);
  else if (cleanUp !== undefined)
    filters.push(sql`${frozen(viewer)} = 0 AND accepted = ${cleanUp === 'accepted' ? 1 : 0}`);
  // In the words of the partial indexes, or those would not be used.
  if (warned === true) filters.push(sql`warnings > 0`);
  if (group !== undefined) filters.push(sql`near_group != ''`);
  if (typeof group === 'string') filters.push(sql`near_group = ${group}`);
  if (versionsOf !== undefined) {
    const own = sql`SELECT near_group FROM articles WHERE id = ${versionsOf}`;
    filters.push(sql`(articles.id = ${versionsOf} OR (near_group != '' AND near_group = (${own})))`);
  }
  if (status !== undefined) {
    filters.push(viewer === undefined ? anyLayer(status) : sql`coalesce(own.status, 'new') = ${status}`);
  }
  return filters;
}

/** Nobody has begun, for `new`; else anybody's layer has the status. */
function anyLayer(status: LayerStatus): RawBuilder<unknown> {
  const layers = sql`SELECT 1 FROM layers WHERE layers.article_id = articles.id AND layers.owner != ${GOLD}`;
  if (status !== 'new') return sql`EXISTS (${layers} AND layers.status = ${status})`;
  return sql`NOT EXISTS (${layers} AND layers.status != 'new')`;
}

/** Blindness: what an annotator is told follows from their own layer alone. */
function settlement(viewer: string | undefined): RawBuilder<SettlementStatus> {
  return viewer === undefined
    ? sql`articles.settlement`
    : sql`CASE own.status WHEN 'done' THEN 'single' ELSE 'none' END`;
}

/** Whether anybody's layer is there; for an annotator, whether theirs is. */
function frozen(viewer: string | undefined): RawBuilder<ArticlesTable['frozen']> {
  return viewer === undefined ? sql`frozen` : sql`(own.id IS NOT NULL)`;
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
