import { type Gram, gramsOfWord, isToldByGrams } from '../../annotations/search/grams.ts';
import { createBreather } from '../service/next-turn.ts';
import { createOneAtATime } from '../service/one-at-a-time.ts';
import { BLOCK, BUCKETS, bucketOf, createGramBlock, type GramBlock, readSlots } from './gram-block.ts';
import { toStoreFailure } from './sqlite-failure.ts';
import { nextTurn, type StoreBase } from './store-base.ts';

/** What of an article is searched: its title and text, and the facts that the list of articles is searched for too. */
export interface Searched {
  readonly title: string;
  readonly text: string;
  readonly outlet: string | null;
  readonly fileName: string;
}

/** `text`: title and text; `anywhere`: also outlet and file name. */
export type SearchedPart = 'text' | 'anywhere';

export interface Candidates {
  /** Ascending. */
  readonly positions: readonly number[];
  /** Of these it has to be looked at the text whether they hold the words; of the others they do. */
  readonly unsure: ReadonlySet<number>;
}

/**
 * Articles by the pairs of units in their folded text, in blocks of 256 articles. A block is written when its last article
 * comes, in the same transaction; one that isn't there (in a project from before, or begun in another session) is built
 * before the next search. Articles behind the last whole block, and those whose text was made anew since, are candidates
 * for everything.
 */
export interface GramIndex {
  /** Inside the transaction that adds it. */
  add(position: number, searched: Searched): void;
  /** Inside the transaction that makes it anew. */
  touch(position: number): void;
  /** A transaction was undone: what is in memory may not be in the file. */
  forget(): void;
  /** In transactions of its own: builds the blocks that aren't there. */
  prepare(): Promise<void>;
  /** @param words folded, at least one */
  find(words: readonly string[], part: SearchedPart): Candidates;
}

/** So many texts are read through beside the blocks before the blocks they are of are built anew. */
const TOUCHED_AT_MOST = 64;
/** Read, folded and counted in some ten milliseconds. */
const ARTICLES_AT_ONCE = 32;

const PARTS = 2;

/** The two parts of an article, in the order of the parts of a block. */
export function partsOf({ title, text, outlet, fileName }: Searched): readonly [text: string, facts: string] {
  return [`${title}\n${text}`, `${outlet ?? ''}\n${fileName}`];
}

interface GrowingBlock {
  readonly block: number;
  readonly parts: readonly [GramBlock, GramBlock];
  /** The position that comes next. */
  next: number;
}

export function createGramIndex({ kysely, database, path }: StoreBase): GramIndex {
  const blocksThere = database.prepare<[], number>('SELECT block FROM search_blocks').pluck();
  const lastPosition = database.prepare<[], number | null>('SELECT max(position) FROM articles').pluck();
  const searchedFrom = database.prepare<[number, number], Searched & { readonly position: number }>(`
    SELECT position, title, text, outlet, file_name AS fileName FROM articles JOIN article_contents ON article_id = id
    WHERE position >= ? AND position < ? ORDER BY position
  `);
  const insertBlock = database.prepare<[number]>('INSERT INTO search_blocks (block) VALUES (?)');
  const deleteBlock = database.prepare<[number]>('DELETE FROM search_blocks WHERE block = ?');
  const insertGrams = database.prepare<[number, Uint8Array]>('INSERT INTO search_grams (place, slots) VALUES (?, ?)');
  const deleteGrams = database.prepare<[number, number]>('DELETE FROM search_grams WHERE place >= ? AND place < ?');
  const gramsAt = database.prepare<[number], Uint8Array>('SELECT slots FROM search_grams WHERE place = ?').pluck();
  const insertTouched = database.prepare<[number]>(
    'INSERT INTO search_touched (position) VALUES (?) ON CONFLICT DO NOTHING',
  );
  const deleteTouched = database.prepare<[number, number]>(
    'DELETE FROM search_touched WHERE position >= ? AND position < ?',
  );
  const allTouched = database.prepare<[], number>('SELECT position FROM search_touched ORDER BY position').pluck();
  const oneAtATime = createOneAtATime();
  let built: Set<number> | undefined;
  let growing: GrowingBlock | undefined;
  /** The block that is being read, and whether one of its articles has been made anew since. */
  let reading: { readonly block: number; isTouched: boolean } | undefined;

  return {
    add(position, searched) {
      const block = blockOf(position);
      // Only where an article that was there before has gone.
      if (builtBlocks().has(block)) return touch(position);
      if (position === firstOf(block)) growing = createGrowing(block);
      if (growing?.next !== position) {
        growing = undefined;
        return;
      }
      addTo(growing, position, searched);
      if (growing.next < firstOf(block + 1)) return;
      write(block, [...encode(growing)]);
      growing = undefined;
    },

    touch,

    forget() {
      built = undefined;
      growing = undefined;
    },

    prepare: () =>
      oneAtATime(async () => {
        try {
          const whole = blockOf((lastPosition.get() ?? 0) + 1);
          for (let block = 0; block < whole; block += 1) if (!builtBlocks().has(block)) await build(block);
          const touched = allTouched.all();
          if (touched.length > TOUCHED_AT_MOST) for (const block of new Set(touched.map(blockOf))) await build(block);
        } catch (error) {
          // Statements that don't go through Kysely fail like those that do.
          throw toStoreFailure(error, path);
        }
      }),

    find(words, part) {
      const touched = allTouched.all();
      const unsure = new Set(touched);
      const last = lastPosition.get() ?? 0;
      const isTold = words.every(isToldByGrams);
      const positions = new Set<number>(touched);
      const asked = words.map(gramsOfWord);
      for (let block = 0; firstOf(block) <= last; block += 1) {
        const first = firstOf(block);
        if (!builtBlocks().has(block)) {
          for (let position = first; position <= Math.min(last, firstOf(block + 1) - 1); position += 1) {
            positions.add(position);
            unsure.add(position);
          }
          continue;
        }
        for (const slot of slotsWith(block, asked, part)) {
          positions.add(first + slot);
          if (!isTold) unsure.add(first + slot);
        }
      }
      return { positions: [...positions].sort((a, b) => a - b), unsure };
    },
  };

  function builtBlocks(): Set<number> {
    built ??= new Set(blocksThere.all());
    return built;
  }

  function touch(position: number): void {
    const block = blockOf(position);
    if (reading?.block === block) reading.isTouched = true;
    // One that isn't built yet will be read as it is then.
    else if (!builtBlocks().has(block)) {
      if (growing?.block === block) growing = undefined;
      return;
    }
    insertTouched.run(position);
  }

  /** Reads in portions, in which others have their turn; puts the whole in place in one transaction. */
  async function build(block: number): Promise<void> {
    const mine = { block, isTouched: false };
    reading = mine;
    try {
      const made = createGrowing(block);
      const end = firstOf(block + 1);
      for (let from = firstOf(block); from < end; from += ARTICLES_AT_ONCE) {
        for (const row of searchedFrom.all(from, Math.min(end, from + ARTICLES_AT_ONCE)))
          addTo(made, row.position, row);
        await nextTurn();
      }
      const breathe = createBreather();
      const rows: EncodedRow[] = [];
      for (const row of encode(made)) {
        rows.push(row);
        await breathe();
      }
      await kysely.transaction().execute(async () => {
        if (!mine.isTouched) deleteTouched.run(firstOf(block), end);
        write(block, rows);
      });
    } finally {
      reading = undefined;
    }
  }

  function write(block: number, rows: readonly EncodedRow[]): void {
    deleteBlock.run(block);
    deleteGrams.run(placeOf(block, 0, 0), placeOf(block + 1, 0, 0));
    for (const { part, bucket, bytes } of rows) insertGrams.run(placeOf(block, part, bucket), bytes);
    insertBlock.run(block);
    builtBlocks().add(block);
  }

  /** The slots of a block whose articles have all pairs of each word. */
  function slotsWith(block: number, words: readonly (readonly Gram[])[], part: SearchedPart): readonly number[] {
    const fitting = new Uint8Array(BLOCK);
    for (const [done, grams] of words.entries()) {
      for (let p = 0; p < (part === 'text' ? 1 : PARTS); p += 1) {
        const seen = new Uint16Array(BLOCK);
        for (const [i, gram] of grams.entries()) {
          const bytes = gramsAt.get(placeOf(block, p, bucketOf(gram)));
          if (bytes === undefined) break;
          readSlots(bytes, gram, (slot) => {
            if (seen[slot] === i) seen[slot] = i + 1;
          });
        }
        for (let slot = 0; slot < BLOCK; slot += 1) {
          if (seen[slot] === grams.length && fitting[slot] === done) fitting[slot] = done + 1;
        }
      }
    }
    return Array.from(fitting.keys()).filter((slot) => fitting[slot] === words.length);
  }
}

interface EncodedRow {
  readonly part: number;
  readonly bucket: number;
  readonly bytes: Uint8Array;
}

function createGrowing(block: number): GrowingBlock {
  return { block, parts: [createGramBlock(), createGramBlock()], next: firstOf(block) };
}

function addTo(growing: GrowingBlock, position: number, searched: Searched): void {
  const slot = position - firstOf(growing.block);
  for (const [part, text] of partsOf(searched).entries()) growing.parts[part]?.add(slot, text);
  growing.next = position + 1;
}

function* encode({ parts }: GrowingBlock): Iterable<EncodedRow> {
  for (const [part, block] of parts.entries()) {
    for (const { bucket, bytes } of block.encode()) yield { part, bucket, bytes };
  }
}

/** Positions count from 1. */
function blockOf(position: number): number {
  return Math.floor((position - 1) / BLOCK);
}

function firstOf(block: number): number {
  return block * BLOCK + 1;
}

function placeOf(block: number, part: number, bucket: number): number {
  return (block * PARTS + part) * BUCKETS + bucket;
}
