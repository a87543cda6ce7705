import type { Migration } from './migration.ts';

/**
 * Articles are found by the pairs of characters in them (see sqlite-gram-index.ts), spans by their words. Both are derived
 * and filled in when they are first asked for, in portions: a migration must not take minutes. Findings of the lints that
 * somebody wants to hear no more of.
 */
export const search: Migration = {
  version: 4,
  up: (database) =>
    database.exec(`
    -- Whole blocks of 256 articles that are in search_grams.
    CREATE TABLE search_blocks (block INTEGER PRIMARY KEY) STRICT;
    -- A place is a block, a part of the articles and a bucket.
    CREATE TABLE search_grams (place INTEGER PRIMARY KEY, slots BLOB NOT NULL) STRICT;
    -- Articles of whole blocks that were made anew since.
    CREATE TABLE search_touched (position INTEGER PRIMARY KEY) STRICT;

    -- Folded; null where it has not been looked for yet.
    ALTER TABLE spans ADD COLUMN surface TEXT;
    CREATE INDEX spans_surface ON spans (surface, label);
    CREATE INDEX spans_without_surface ON spans (layer_id) WHERE surface IS NULL;

    CREATE TABLE ignored_findings (
      layer_id TEXT NOT NULL,
      finding TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (layer_id, finding)
    ) STRICT, WITHOUT ROWID;
  `),
};
