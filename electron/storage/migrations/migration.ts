import type { Database } from 'better-sqlite3';

/** One step from a version of the file to the next. It runs in a transaction, and what it leaves is that version. */
export interface Migration {
  /** `user_version` after it. */
  readonly version: number;
  up(database: Database): void;
}
