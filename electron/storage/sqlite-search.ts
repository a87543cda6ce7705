import { sql } from 'kysely';
import { foldText } from '../../annotations/text/folding.ts';
import { type GramIndex, partsOf, type Searched, type SearchedPart } from './sqlite-gram-index.ts';
import { nextTurn, portionsOf, type StoreBase } from './store-base.ts';

/** Read and folded in some ten milliseconds. */
const ARTICLES_AT_ONCE = 200;

/**
 * Finds articles that hold every word, in either script, width and case.
 * @param words folded (annotations/search/query.ts), at least one
 * @returns their positions, ascending; kept for the next page and the next order of the same search
 */
export type Search = (words: readonly string[], part: SearchedPart) => Promise<readonly number[]>;

export interface SearchMemory {
  readonly search: Search;
  /** An article was made anew: what was found may not hold any more. */
  forget(): void;
}

export function createSearch({ kysely }: StoreBase, index: GramIndex): SearchMemory {
  let kept: { readonly key: string; readonly found: readonly number[] } | undefined;
  let remade = 0;

  return {
    async search(words, part) {
      await index.prepare();
      const key = JSON.stringify([words, part, remade, await lastPosition()]);
      if (kept?.key === key) return kept.found;
      const { positions, unsure } = index.find(words, part);
      const held = await withWords(
        positions.filter((position) => unsure.has(position)),
        words,
        part,
      );
      const found = positions.filter((position) => !unsure.has(position) || held.has(position));
      kept = { key, found };
      return found;
    },

    forget() {
      remade += 1;
      kept = undefined;
    },
  };

  async function lastPosition(): Promise<number> {
    const row = await kysely
      .selectFrom('articles')
      .select((articles) => articles.fn.max('position').as('last'))
      .executeTakeFirst();
    return row?.last ?? 0;
  }

  /** Which of the articles hold the words, by their texts. */
  async function withWords(
    positions: readonly number[],
    words: readonly string[],
    part: SearchedPart,
  ): Promise<ReadonlySet<number>> {
    const held = new Set<number>();
    for (const portion of portionsOf(positions, ARTICLES_AT_ONCE)) {
      const { rows } = await sql<Searched & { readonly position: number }>`
        SELECT position, title, text, outlet, file_name AS fileName
        FROM articles JOIN article_contents ON article_id = id
        WHERE position IN (SELECT value FROM json_each(${JSON.stringify(portion)}))
      `.execute(kysely);
      for (const row of rows) {
        const [text = '', facts = ''] = partsOf(row).map(foldText);
        if (words.every((word) => text.includes(word) || (part === 'anywhere' && facts.includes(word))))
          held.add(row.position);
      }
      await nextTurn();
    }
    return held;
  }
}
