import type { Migration } from './migration.ts';

/** Dictionaries, what was dismissed, which labels forms and names propose, and the words that a project teaches. */
export const suggestions: Migration = {
  version: 3,
  up: (database) =>
    database.exec(`
    CREATE TABLE dictionaries (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
      -- Taken away, and still there in case that it is wanted back; cleared away with the next import.
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
      added_at TEXT NOT NULL,
      entries INTEGER NOT NULL,
      labels TEXT NOT NULL CHECK (json_valid(labels)),
      body TEXT NOT NULL
    ) STRICT;

    CREATE TABLE dismissed_suggestions (
      article_id TEXT NOT NULL REFERENCES articles (id),
      owner TEXT NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      label TEXT NOT NULL,
      -- A text that is not annotated yet can still change.
      surface TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (article_id, owner, start, "end", label)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE suggestion_kinds (
      kind TEXT PRIMARY KEY,
      label TEXT
    ) STRICT;

    CREATE TABLE project_words (
      position INTEGER PRIMARY KEY,
      word TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL
    ) STRICT;
  `),
};
