import { sql } from 'kysely';
import { nextTurn, type StoreBase } from './store-base.ts';

/** Read in some ten milliseconds. */
const ARTICLES_AT_ONCE = 500;

/**
 * Finds articles by a piece of their title, text, outlet or file name; letters of the Latin alphabet in either case.
 * Reading all texts takes seconds in a large project, so it is done in portions, and the result is kept for the next page
 * and the next order of the same search.
 * @returns their positions, ascending
 */
export interface Search {
  (query: string): Promise<readonly number[]>;
  /** An article was made anew: what was found may not hold any more. */
  forget(): void;
}

export function createSearch({ kysely }: StoreBase): Search {
  let kept: { readonly query: string; readonly last: number; readonly found: readonly number[] } | undefined;
  let remade = 0;

  const search = async (query: string): Promise<readonly number[]> => {
    const last = await lastPosition();
    if (kept?.query === query && kept.last === last) return kept.found;
    const remadeBefore = remade;
    const found: number[] = [];
    for (let from = 0; from < last; from += ARTICLES_AT_ONCE) {
      found.push(...(await searchPortion(query, from)));
      await nextTurn();
    }
    // Not where a text changed behind the portion that was being read.
    if (remade === remadeBefore) kept = { query, last, found };
    return found;
  };
  const forget = (): void => {
    remade += 1;
    kept = undefined;
  };
  return Object.assign(search, { forget });

  async function lastPosition(): Promise<number> {
    const row = await kysely
      .selectFrom('articles')
      .select((articles) => articles.fn.max('position').as('last'))
      .executeTakeFirst();
    return row?.last ?? 0;
  }

  async function searchPortion(query: string, from: number): Promise<readonly number[]> {
    const holds = holdsQuery(query);
    const { rows } = await sql<{ position: number }>`
      SELECT position FROM articles JOIN article_contents ON article_id = id
      WHERE position > ${from} AND position <= ${from + ARTICLES_AT_ONCE}
      AND (${holds('title')} OR ${holds('outlet')} OR ${holds('file_name')} OR ${holds('text')})
      ORDER BY position
    `.execute(kysely);
    return rows.map(({ position }) => position);
  }
}

/** A condition on a column. LIKE minds no case, but reads character by character: only where there is a case to mind. */
function holdsQuery(query: string) {
  if (!/[a-z]/i.test(query)) return (column: string) => sql`instr(${sql.ref(column)}, ${query}) > 0`;
  const pattern = `%${query.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return (column: string) => sql`${sql.ref(column)} LIKE ${pattern} ESCAPE '\\'`;
}
