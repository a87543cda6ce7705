import { type Insertable, sql } from 'kysely';
import { z } from 'zod';
import { type Article, sourceSchema } from '../../annotations/model/article.ts';
import type { ArticleStore, NewArticle } from '../service/ports/article-store.ts';
import { parseJson } from './parse-json.ts';
import { createPageQuery } from './sqlite-article-page.ts';
import { createSummaryQuery } from './sqlite-article-summary.ts';
import type { ArticlesTable, Schema } from './sqlite-schema.ts';
import { portionsOf, ROWS_AT_ONCE, type StoreBase } from './store-base.ts';

const metaSchema = z.record(z.string(), z.string());
/** The raw text lies in a column of its own, and only where it isn't the article's text. */
const storedSourceSchema = sourceSchema.unwrap().omit({ rawText: true });

export function createArticleStore(base: StoreBase): ArticleStore {
  const { kysely, path } = base;

  return {
    add: (articles, at) =>
      kysely.transaction().execute(async (transaction) => {
        for (const added of articles) {
          await transaction.insertInto('articles').values(toRow(added, at)).execute();
          await transaction.insertInto('article_contents').values(toContents(added.article)).execute();
        }
      }),

    async get(articleId) {
      const row = await kysely
        .selectFrom('articles')
        .innerJoin('article_contents', 'article_contents.article_id', 'articles.id')
        .select(['id', 'title', 'language', 'published_at', 'byline', 'outlet', 'url'])
        .select(['text', 'text_sha256', 'meta', 'source', 'raw_text'])
        .where('articles.id', '=', articleId)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        id: row.id,
        title: row.title,
        text: row.text,
        language: row.language,
        ...(row.published_at !== null && { publishedAt: row.published_at }),
        ...(row.byline !== null && { byline: row.byline }),
        ...(row.outlet !== null && { outlet: row.outlet }),
        ...(row.url !== null && { url: row.url }),
        meta: parseJson(row.meta, metaSchema, path),
        textSha256: row.text_sha256,
        source: { ...parseJson(row.source, storedSourceSchema, path), rawText: row.raw_text ?? row.text },
      };
    },

    async ids() {
      const rows = await kysely.selectFrom('articles').select('id').orderBy('position').execute();
      return rows.map(({ id }) => id);
    },

    async count() {
      const row = await kysely
        .selectFrom('articles')
        .select((count) => count.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return row.count;
    },

    async taken(articleIds) {
      const { rows } = await sql<{ id: string }>`
        SELECT asked.value AS id FROM json_each(${JSON.stringify(articleIds)}) AS asked
        WHERE EXISTS (SELECT 1 FROM articles WHERE id = asked.value COLLATE NOCASE)
      `.execute(kysely);
      return new Set(rows.map(({ id }) => id));
    },

    async idsByText(textSha256s) {
      const found = new Map<string, string>();
      for (const portion of portionsOf(textSha256s, ROWS_AT_ONCE)) {
        const rows = await kysely
          .selectFrom('article_contents')
          .select(['text_sha256', 'article_id'])
          .where('text_sha256', 'in', portion)
          .execute();
        for (const row of rows) found.set(row.text_sha256, row.article_id);
      }
      return found;
    },

    page: createPageQuery(base),
    summary: createSummaryQuery(base),
  };
}

function toRow({ article, characters }: NewArticle, at: string): Insertable<ArticlesTable> {
  return {
    id: article.id,
    title: article.title,
    outlet: article.outlet ?? null,
    published_at: article.publishedAt ?? null,
    byline: article.byline ?? null,
    url: article.url ?? null,
    language: article.language,
    characters,
    file_name: article.source.fileName,
    imported_at: at,
    updated_at: at,
    settlement: 'none',
    open: 0,
    deferred: 0,
    decided: 0,
    by_kind: '{}',
    basis: 0,
  };
}

function toContents(article: Article): Insertable<Schema['article_contents']> {
  const { rawText, ...source } = article.source;
  return {
    article_id: article.id,
    text: article.text,
    text_sha256: article.textSha256,
    meta: JSON.stringify(article.meta),
    source: JSON.stringify(source),
    raw_text: rawText === article.text ? null : rawText,
  };
}
