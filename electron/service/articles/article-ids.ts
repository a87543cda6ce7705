import { parse } from 'node:path';
import type { ArticleStore } from '../ports/article-store.ts';

const SAFE = /^[A-Za-z0-9_-]{1,40}$/;

/**
 * Ids for articles from files of these names, unique in the project and among themselves, in the same order: the name
 * without its ending where that is free and safe in any file system and format, else `a-001` and so on. The same files in
 * the same order get the same ids.
 */
export async function makeArticleIds(store: ArticleStore, fileNames: readonly string[]): Promise<readonly string[]> {
  const stems = fileNames.map((name) => parse(name).name);
  const taken = new Set([...(await store.taken(stems))].map(fold));
  const ids = stems.map((stem) => {
    if (!SAFE.test(stem) || taken.has(fold(stem))) return undefined;
    taken.add(fold(stem));
    return stem;
  });
  const numbered = createNumbers(store, await store.count(), taken);
  const complete: string[] = [];
  for (const id of ids) complete.push(id ?? (await numbered()));
  return complete;
}

/** Ids that differ in case only would meet in one file name on some systems. */
function fold(id: string): string {
  return id.toLowerCase();
}

function createNumbers(store: ArticleStore, count: number, taken: ReadonlySet<string>): () => Promise<string> {
  let number = count;
  return async () => {
    for (;;) {
      number += 1;
      const id = `a-${String(number).padStart(3, '0')}`;
      if (!taken.has(id) && (await store.taken([id])).size === 0) return id;
    }
  };
}
