import { SKETCH_SIZE, type Sketch, toSketch } from '../../annotations/text/near-duplicates.ts';
import type { ArticleStore } from '../service/ports/article-store.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { nextTurn, type StoreBase } from './store-base.ts';

const ARTICLES_AT_ONCE = 100;
const BYTES_A_NUMBER = 4;

/** Little-endian, whatever the machine: a project goes from one to the other. */
export function toBlob(sketch: Sketch): Uint8Array {
  const blob = Buffer.allocUnsafe(BYTES_A_NUMBER * sketch.length);
  for (let i = 0; i < sketch.length; i += 1) blob.writeUInt32LE(sketch[i] ?? 0, BYTES_A_NUMBER * i);
  return blob;
}

export function parseSketch(blob: Uint8Array, path: string): Sketch {
  if (blob.length !== BYTES_A_NUMBER * SKETCH_SIZE) throw new StoreFailure('project-damaged', { path });
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.length);
  const sketch = new Uint32Array(SKETCH_SIZE);
  for (let i = 0; i < SKETCH_SIZE; i += 1) sketch[i] = bytes.readUInt32LE(BYTES_A_NUMBER * i);
  return sketch;
}

export function createSketches({ kysely, path }: StoreBase): ArticleStore['sketches'] {
  return async function* sketches() {
    let last = 0;
    for (;;) {
      const rows = await kysely
        .selectFrom('articles')
        .leftJoin('sketches', 'sketches.position', 'articles.position')
        .select(['articles.position', 'id', 'sketch'])
        .where('articles.position', '>', last)
        .orderBy('articles.position')
        .limit(ARTICLES_AT_ONCE)
        .execute();
      const texts = await textsOf(rows.flatMap(({ id, sketch }) => (sketch === null ? id : [])));
      yield rows.map(({ id, sketch }) => ({
        articleId: id,
        sketch: sketch === null ? toSketch(texts.get(id) ?? '') : parseSketch(sketch, path),
      }));
      last = rows.at(-1)?.position ?? last;
      if (rows.length < ARTICLES_AT_ONCE) return;
      await nextTurn();
    }
  };

  /** Of articles from before there were sketches. They get theirs with the next import: here is only read. */
  async function textsOf(articleIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (articleIds.length === 0) return new Map();
    const rows = await kysely
      .selectFrom('article_contents')
      .select(['article_id', 'text'])
      .where('article_id', 'in', articleIds)
      .execute();
    return new Map(rows.map(({ article_id, text }) => [article_id, text]));
  }
}
