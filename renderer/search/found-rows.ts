import type { FoundArticle, Hit } from '../../shared/api/search.ts';

/** A line of the list. */
export type FoundRow =
  | { readonly kind: 'article'; readonly article: FoundArticle }
  | { readonly kind: 'hit'; readonly article: FoundArticle; readonly hit: Hit }
  /** Hits that are not shown, of an article with very many; 0 where only the title holds the words. */
  | { readonly kind: 'rest'; readonly article: FoundArticle; readonly count: number };

export function toFoundRows(found: readonly FoundArticle[]): readonly FoundRow[] {
  return found.flatMap((article): FoundRow[] => {
    const rest = article.total - article.hits.length;
    return [
      { kind: 'article', article },
      ...article.hits.map((hit) => ({ kind: 'hit', article, hit }) as const),
      ...(rest > 0 || article.total === 0 ? [{ kind: 'rest', article, count: rest } as const] : []),
    ];
  });
}

/** The next or previous line that can be gone to, from one that can or can't; the same where there is none. */
export function neighbourRow(rows: readonly FoundRow[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < rows.length; at += step) {
    if (rows[at]?.kind !== 'rest') return at;
  }
  return from;
}
