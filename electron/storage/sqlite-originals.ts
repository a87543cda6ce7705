import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
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
      const bySha256 = new Map(articles.map(({ article, original }) => [article.source.sha256, original]));
      const deflated: Schema['originals'][] = [];
      for (const [sha256, original] of bySha256) {
        if (original === undefined || (await read(sha256)) !== undefined) continue;
        deflated.push({ sha256, length: original.length, deflated: await deflating(original) });
      }
      return deflated;
    },

    insert(originals) {
      if (originals.length === 0) return;
      const insert = database.prepare(
        'INSERT INTO originals (sha256, length, deflated) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      );
      for (const { sha256, length, deflated } of originals) insert.run(sha256, length, deflated);
    },

    async get(sha256) {
      const row = await read(sha256);
      if (row === undefined) return undefined;
      const bytes = await inflate(row);
      if (sha256Hex(bytes) !== sha256) throw new StoreFailure('project-damaged', { path });
      return bytes;
    },
  };

  function read(sha256: string): Promise<Schema['originals'] | undefined> {
    return kysely.selectFrom('originals').selectAll().where('sha256', '=', sha256).executeTakeFirst();
  }

  async function inflate({ length, deflated }: Schema['originals']): Promise<Uint8Array> {
    try {
      return await inflating(deflated, { maxOutputLength: Math.min(Math.max(length, 1), LARGEST) });
    } catch (error) {
      throw new StoreFailure('project-damaged', { path }, error);
    }
  }
}
