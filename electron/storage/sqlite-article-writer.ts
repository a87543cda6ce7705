import type { Database } from 'better-sqlite3';
import type { Article } from '../../annotations/model/article.ts';
import { isWarning } from '../../annotations/text/clean-up/remark.ts';
import type { NewArticle, RemadeArticle } from '../service/ports/article-store.ts';
import type { StoreBase } from './store-base.ts';

/** The rows of articles, written by statements that are compiled once: an import writes tens of thousands of them. */
export interface ArticleWriter {
  /** @returns its position */
  insert(added: NewArticle, at: string): number;
  /** @returns its position; undefined where the text on disk has another hash, or a layer has frozen it */
  update(remade: RemadeArticle, textSha256: string, at: string): number | undefined;
}

export function createArticleWriter({ database }: StoreBase): ArticleWriter {
  const insertRow = prepareRow(database);
  const insertContents = database.prepare(`
    INSERT INTO article_contents (text, text_sha256, meta, source, raw_text, remarks, raw_sha256, article_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  `);
  const updateRow = database.prepare<unknown[], { readonly position: number }>(`
    UPDATE articles SET title = ?, outlet = ?, published_at = ?, byline = ?, url = ?, language = ?, characters = ?,
      warnings = ?, updated_at = ?
    WHERE id = ? AND frozen = 0 RETURNING position
  `);
  const updateContents = database.prepare(`
    UPDATE article_contents SET text = ?, text_sha256 = ?, meta = ?, source = ?, raw_text = ?, remarks = ?
    WHERE article_id = ? AND text_sha256 = ?
  `);

  return {
    insert(added, at) {
      const { article, rawSha256, accepted } = added;
      const { lastInsertRowid } = insertRow.run(
        ...toColumns(added),
        at,
        article.id,
        article.source.fileName,
        at,
        accepted ? 1 : 0,
      );
      insertContents.run(...toContents(article), rawSha256, article.id);
      return Number(lastInsertRowid);
    },

    update(remade, textSha256, at) {
      const { article } = remade;
      const row = updateRow.get(...toColumns(remade), at, article.id);
      if (row === undefined) return undefined;
      const { changes } = updateContents.run(...toContents(article), article.id, textSha256);
      return changes === 1 ? row.position : undefined;
    },
  };
}

function prepareRow(database: Database) {
  return database.prepare(`
    INSERT INTO articles (title, outlet, published_at, byline, url, language, characters, warnings, updated_at, id,
      file_name, imported_at, accepted)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  `);
}

/** What lists show of it and a clean-up can change, in the order of the statements above. */
function toColumns({ article, characters }: RemadeArticle): readonly unknown[] {
  return [
    article.title,
    article.outlet ?? null,
    article.publishedAt ?? null,
    article.byline ?? null,
    article.url ?? null,
    article.language,
    characters,
    article.remarks?.filter(isWarning).length ?? 0,
  ];
}

/** What is read with the article alone. */
function toContents(article: Article): readonly unknown[] {
  const { rawText, ...source } = article.source;
  return [
    article.text,
    article.textSha256,
    JSON.stringify(article.meta),
    JSON.stringify(source),
    rawText === article.text ? null : rawText,
    article.remarks === undefined || article.remarks.length === 0 ? null : JSON.stringify(article.remarks),
  ];
}
