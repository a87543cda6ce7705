import { sql } from 'kysely';
import { z } from 'zod';
import { type Article, sourceSchema } from '../../annotations/model/article.ts';
import { remarkSchema } from '../../annotations/text/clean-up/remark.ts';
import { createBreather } from '../service/next-turn.ts';
import { createOneAtATime } from '../service/one-at-a-time.ts';
import type { ArticleStore, NearDuplicate } from '../service/ports/article-store.ts';
import { parseJson } from './parse-json.ts';
import { createPageQuery } from './sqlite-article-page.ts';
import { createSummaryQuery } from './sqlite-article-summary.ts';
import { createArticleWriter } from './sqlite-article-writer.ts';
import { createCleanUpStore } from './sqlite-clean-up.ts';
import { toStoreFailure } from './sqlite-failure.ts';
import type { GramIndex, Searched } from './sqlite-gram-index.ts';
import { createNearDuplicates } from './sqlite-near-duplicates.ts';
import { createOriginals } from './sqlite-originals.ts';
import type { SearchMemory } from './sqlite-search.ts';
import { createSketches } from './sqlite-sketches.ts';
import { createTexts } from './sqlite-texts.ts';
import { portionsOf, ROWS_AT_ONCE, type StoreBase } from './store-base.ts';
import { Stale } from './write-unless-stale.ts';

const metaSchema = z.record(z.string(), z.string());
/** The raw text lies in a column of its own, and only where it isn't the article's text. */
const storedSourceSchema = sourceSchema.unwrap().omit({ rawText: true });
const remarksSchema = z.array(remarkSchema);

export function createArticleStore(base: StoreBase, grams: GramIndex, search: SearchMemory): ArticleStore {
  const { kysely, path } = base;
  const writer = createArticleWriter(base);
  const originals = createOriginals(base);
  const nearDuplicates = createNearDuplicates(base);
  const oneAtATime = createOneAtATime();

  return {
    async add(articles, at) {
      const deflated = await originals.deflate(articles);
      return write(async () => {
        originals.insert(deflated);
        const versions = new Map<string, NearDuplicate>();
        const breathe = createBreather();
        for (const added of articles) {
          const { article, sketch } = added;
          const position = writer.insert(added, at);
          grams.add(position, toSearched(article));
          const version = nearDuplicates.add({ position, id: article.id, sketch });
          if (version !== undefined) versions.set(article.id, version);
          await breathe();
        }
        return versions;
      });
    },

    async remake(remade, textSha256, at) {
      try {
        return await write(async () => {
          const { article, sketch } = remade;
          const position = writer.update(remade, textSha256, at);
          if (position === undefined) throw new Stale(article.id);
          grams.touch(position);
          await nearDuplicates.replace({ position, id: article.id, sketch });
          return 'written' as const;
        });
      } catch (error) {
        if (error instanceof Stale) return 'stale';
        throw error;
      } finally {
        search.forget();
      }
    },

    async get(articleId) {
      const row = await kysely
        .selectFrom('articles')
        .innerJoin('article_contents', 'article_contents.article_id', 'articles.id')
        .select(['id', 'title', 'language', 'published_at', 'byline', 'outlet', 'url'])
        .select(['text', 'text_sha256', 'meta', 'source', 'raw_text', 'remarks'])
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
        ...(row.remarks !== null && { remarks: parseJson(row.remarks, remarksSchema, path) }),
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

    async idsByRawText(rawSha256s) {
      const found = new Map<string, string>();
      for (const portion of portionsOf(rawSha256s, ROWS_AT_ONCE)) {
        const rows = await kysely
          .selectFrom('article_contents')
          .innerJoin('articles', 'articles.id', 'article_contents.article_id')
          .select(['raw_sha256', 'article_id'])
          .where('raw_sha256', 'in', portion)
          .orderBy('position', 'desc')
          .execute();
        for (const row of rows) found.set(row.raw_sha256, row.article_id);
      }
      return found;
    },

    async titles(articleIds) {
      const titles = new Map<string, string>();
      for (const portion of portionsOf(articleIds, ROWS_AT_ONCE)) {
        const rows = await kysely.selectFrom('articles').select(['id', 'title']).where('id', 'in', portion).execute();
        for (const { id, title } of rows) titles.set(id, title);
      }
      return titles;
    },

    page: createPageQuery(base, search.search),
    summary: createSummaryQuery(base),
    sketches: createSketches(base),
    texts: createTexts(base),
    original: originals.get,
    ...createCleanUpStore(base),
  };

  /** One transaction on articles after the other, since the index of near duplicates is partly in memory. */
  function write<T>(work: () => Promise<T>): Promise<T> {
    return oneAtATime(async () => {
      try {
        await nearDuplicates.prepare();
        return await kysely.transaction().execute(work);
      } catch (error) {
        grams.forget();
        // Statements that don't go through Kysely fail like those that do.
        throw toStoreFailure(error, path);
      }
    });
  }
}

function toSearched({ title, text, outlet, source }: Article): Searched {
  return { title, text, outlet: outlet ?? null, fileName: source.fileName };
}
