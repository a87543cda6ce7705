import type { Database } from 'better-sqlite3';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './sqlite-schema.ts';

/** What the parts of a store share: the connection, and the path that a failure names. */
export interface StoreBase {
  readonly kysely: Kysely<Schema>;
  /**
   * The same connection, for what is done thousands of times over: Kysely's way to it costs more than such a statement. To
   * be used inside a Kysely transaction, which keeps others out, with errors made StoreFailures by `toStoreFailure`.
   */
  readonly database: Database;
  readonly path: string;
}

export type Connection = Kysely<Schema> | Transaction<Schema>;

/** SQLite takes 32 766 values a statement; lists are sent in portions far below. */
export const ROWS_AT_ONCE = 500;

export function portionsOf<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

/** Lets the window, timers and other calls have their turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
