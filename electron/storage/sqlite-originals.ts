import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { sql } from 'kysely';
import type { NewArticle } from '../service/ports/article-store.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { sha256Hex } from '../service/sha256.ts';
import type { Schema } from './sqlite-schema.ts';
import type { StoreBase } from './store-base.ts';

/** The bytes of files, deflated, once a file however many articles it holds. */
export interface Originals {
  /** Those of these articles that aren't kept yet. Deflated on threads of Node's, so before the transaction that stores them. */
  deflate(articles: readonly NewArticle[]): Promise<readonly Schema['originals'][]>;
  /** Inside a transaction. */
  insert(originals: readonly Schema['originals'][]): void;
  get(sha256: string): Promise<Uint8Array | undefined>;
}

const deflating = promisify(deflateRaw);
const inflating = promisify<Uint8Array, { readonly maxOutputLength: number }, Uint8Array>(inflateRaw);

/** No file beyond is kept (see `TakenArticle.original`); a column that says more was tampered with. */
const LARGEST = 64 * 1024 * 1024;

export function createOriginals({ kysely, database, path }: StoreBase): Originals {
  return {
    async deflate(articles) {
      const bySha256 = new Map<string, Uint8Array>();
      for (const { article, original } of articles) {
        if (original !== undefined) bySha256.set(article.source.sha256, original);
      }
      for (const sha256 of await kept([...bySha256.keys()])) bySha256.delete(sha256);
      return Promise.all(
        [...bySha256].map(async ([sha256, original]) => ({
          sha256,
          length: original.length,
          deflated: await deflating(original),
        })),
      );
    },

    insert(originals) {
      if (originals.length === 0) return;
      const insert = database.prepare(
        'INSERT INTO originals (sha256, length, deflated) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      );
      for (const { sha256, length, deflated } of originals) insert.run(sha256, length, deflated);
    },

    async get(sha256) {
      const row = await kysely.selectFrom('originals').selectAll().where('sha256', '=', sha256).executeTakeFirst();
      if (row === undefined) return undefined;
      const bytes = await inflate(row);
      if (sha256Hex(bytes) !== sha256) throw new StoreFailure('project-damaged', { path });
      return bytes;
    },
  };

  async function kept(sha256s: readonly string[]): Promise<readonly string[]> {
    if (sha256s.length === 0) return [];
    const { rows } = await sql<{ sha256: string }>`
      SELECT sha256 FROM originals WHERE sha256 IN (SELECT value FROM json_each(${JSON.stringify(sha256s)}))
    `.execute(kysely);
    return rows.map(({ sha256 }) => sha256);
  }

  async function inflate({ length, deflated }: Schema['originals']): Promise<Uint8Array> {
    try {
      return await inflating(deflated, { maxOutputLength: Math.min(Math.max(length, 1), LARGEST) });
    } catch (error) {
      throw new StoreFailure('project-damaged', { path }, error);
    }
  }
}
