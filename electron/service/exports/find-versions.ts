import { createDuplicateFinder } from '../../../annotations/text/near-duplicate-groups.ts';
import { createBreather } from '../next-turn.ts';
import type { ArticleStore } from '../ports/article-store.ts';

/**
 * Which of these articles are versions of one another, so that a split keeps them together. By their sketches: no text is
 * read, and an article that isn't exported brings no two together that are.
 * @returns the smallest id of its group for each that has a version among them
 */
export async function findVersions(
  store: Pick<ArticleStore, 'sketches'>,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const chosen = new Set(articleIds);
  const finder = createDuplicateFinder();
  const breathe = createBreather();
  for await (const portion of store.sketches()) {
    for (const { articleId, sketch } of portion) {
      if (chosen.has(articleId)) finder.addSketch(articleId, sketch);
      await breathe();
    }
  }
  return finder.groups();
}
