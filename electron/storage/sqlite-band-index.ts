import { bandsOf } from '../../annotations/text/near-duplicates.ts';
import { type BandTail, createBandTail } from './band-tail.ts';
import { parseSketch } from './sqlite-sketches.ts';
import { nextTurn, type StoreBase } from './store-base.ts';

/** Pairs of band and article that are kept in memory before they go into the table: those of 16 384 articles, 8 MB. */
const KEPT = 2 ** 19;
/** Written or read in some ten milliseconds. */
const PAIRS_AT_ONCE = 10_000;
const SKETCHES_AT_ONCE = 1000;
/** A band that so many share tells nothing any more: of texts made after one pattern, the first are compared. */
const CROWD = 64;

/** Who shares a band with a sketch. */
export interface Sharing {
  /** Ascending. */
  readonly positions: readonly number[];
  /** The bands under which one more is worth finding. */
  readonly free: readonly number[];
}

/**
 * Articles by the bands of their sketches: in the table up to `project.banded`, behind that in memory, made from the
 * sketches when it is first needed. So an import writes its bands in few large portions, each in the order of the table,
 * and what is in the file is always enough to go on from.
 */
export interface BandIndex {
  /** In transactions of its own: reads the tail, and brings it into the table where it has grown long. */
  prepare(): Promise<void>;
  find(bands: Uint32Array): Sharing;
  /** Makes an article to be found; it may be there under other bands already. */
  add(position: number, free: readonly number[]): void;
  /** Inside a transaction: it is found under these bands no more, or may be found in vain. */
  remove(position: number, bands: Uint32Array): void;
}

/** @param kept pairs in memory from which on they go into the table */
export function createBandIndex({ kysely, database, path }: StoreBase, kept = KEPT): BandIndex {
  // CROSS: the table is looked into by its key, never gone through.
  const sharing = database
    .prepare<[string], readonly [band: number, position: number]>(
      'SELECT band, position FROM json_each(?) AS asked CROSS JOIN sketch_bands ON band = asked.value',
    )
    .raw();
  const insert = database.prepare<[number, number]>(
    'INSERT INTO sketch_bands (band, position) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = database.prepare<[number, number]>('DELETE FROM sketch_bands WHERE band = ? AND position = ?');
  const sketchesAfter = database.prepare<[number, number], { readonly position: number; readonly sketch: Uint8Array }>(
    'SELECT position, sketch FROM sketches WHERE position > ? ORDER BY position LIMIT ?',
  );
  /** May hold more than is true, of transactions that were undone: every candidate is compared before it is believed. */
  let tail: BandTail | undefined;

  return {
    async prepare() {
      tail ??= await readTail();
      if (tail.size >= kept) tail = await writeTail(tail);
    },

    find(bands) {
      const found = new Set<number>();
      const holders = new Map<number, number>();
      for (const [band, position] of sharing.all(`[${bands.join()}]`)) {
        found.add(position);
        holders.set(band, (holders.get(band) ?? 0) + 1);
      }
      const free: number[] = [];
      for (const band of bands) {
        const count = (holders.get(band) ?? 0) + inMemory().collect(band, found);
        if (count < CROWD) free.push(band);
      }
      return { positions: [...found].sort((a, b) => a - b), free };
    },

    add(position, free) {
      const after = inMemory();
      if (position > after.from) after.add(position, free);
      else for (const band of free) insert.run(band, position);
    },

    remove(position, bands) {
      if (position <= inMemory().from) for (const band of bands) remove.run(band, position);
    },
  };

  function inMemory(): BandTail {
    if (tail === undefined) throw new Error('the band index was not prepared');
    return tail;
  }

  async function readTail(): Promise<BandTail> {
    const { banded } = await kysely.selectFrom('project').select('banded').executeTakeFirstOrThrow();
    const read = createBandTail(banded);
    let last = banded;
    for (;;) {
      const rows = await kysely.transaction().execute(async () => sketchesAfter.all(last, SKETCHES_AT_ONCE));
      for (const { position, sketch } of rows) {
        read.add(position, bandsOf(parseSketch(sketch, path)));
        last = position;
      }
      if (rows.length < SKETCHES_AT_ONCE) return read;
      await nextTurn();
    }
  }

  /** @returns an empty tail behind the articles that are in the table now */
  async function writeTail(written: BandTail): Promise<BandTail> {
    const pairs = written.sorted();
    for (let from = 0; from < pairs.size; from += PAIRS_AT_ONCE) {
      await kysely.transaction().execute(async () => {
        for (let i = from; i < Math.min(from + PAIRS_AT_ONCE, pairs.size); i += 1) insert.run(...pairs.at(i));
      });
      await nextTurn();
    }
    // Last: a process that dies before it writes them once more.
    await kysely.updateTable('project').set({ banded: written.last }).execute();
    return createBandTail(written.last);
  }
}
