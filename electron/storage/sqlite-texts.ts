import type { ArticleStore } from '../service/ports/article-store.ts';
import { nextTurn, type StoreBase } from './store-base.ts';

/** Read in a few milliseconds. */
const ARTICLES_AT_ONCE = 200;

export function createTexts({ kysely }: StoreBase): ArticleStore['texts'] {
  return async function* texts() {
    let last = 0;
    for (;;) {
      const rows = await kysely
        .selectFrom('articles')
        .innerJoin('article_contents', 'article_contents.article_id', 'articles.id')
        .select(['position', 'id', 'title', 'text', 'text_sha256', 'accepted', 'frozen'])
        .where('position', '>', last)
        .orderBy('position')
        .limit(ARTICLES_AT_ONCE)
        .execute();
      yield rows.map(({ id, title, text, text_sha256, accepted, frozen }) => ({
        articleId: id,
        title,
        text,
        textSha256: text_sha256,
        canBeAnnotated: frozen === 1 || accepted === 1,
      }));
      last = rows.at(-1)?.position ?? last;
      if (rows.length < ARTICLES_AT_ONCE) return;
      await nextTurn();
    }
  };
}
