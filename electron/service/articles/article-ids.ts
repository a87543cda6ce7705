import { parse } from 'node:path';
import type { ArticleStore } from '../ports/article-store.ts';

const SAFE = /^[A-Za-z0-9_-]{1,40}$/;

/** What tells which ids are free. */
export type TakenIds = Pick<ArticleStore, 'taken' | 'count'>;

/**
 * An id for each article, unique in the project and among themselves, in the same order: the first of its proposals that
 * is free and safe in any file system and format, else `a-001` and so on. The same proposals in the same order give the
 * same ids.
 */
export async function makeArticleIds(
  store: TakenIds,
  proposals: readonly (readonly string[])[],
): Promise<readonly string[]> {
  const safe = proposals.map((ids) => ids.filter((id) => SAFE.test(id)));
  const taken = new Set([...(await store.taken(safe.flat()))].map(fold));
  const ids = safe.map((candidates) => {
    const id = candidates.find((candidate) => !taken.has(fold(candidate)));
    if (id !== undefined) taken.add(fold(id));
    return id;
  });
  const numbered = createNumbers(store, await store.count(), taken);
  const complete: string[] = [];
  for (const id of ids) complete.push(id ?? (await numbered()));
  return complete;
}

/** What the name of a file proposes: `a` of `news.zip/2021/a.html`, `table-12` of `table.csv#12`. */
export function idOfFileName(fileName: string): string {
  const row = /#(\d+)$/.exec(fileName);
  const { name } = parse(row === null ? fileName : fileName.slice(0, row.index));
  return row === null ? name : `${name}-${row[1]}`;
}

/** Ids that differ in case only would meet in one file name on some systems. */
export function fold(id: string): string {
  return id.toLowerCase();
}

function createNumbers(store: TakenIds, count: number, taken: ReadonlySet<string>): () => Promise<string> {
  let number = count;
  return async () => {
    for (;;) {
      number += 1;
      const id = `a-${String(number).padStart(3, '0')}`;
      if (!taken.has(id) && (await store.taken([id])).size === 0) return id;
    }
  };
}
