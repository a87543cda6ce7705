import type { Database } from 'better-sqlite3';
import { sha256Hex } from '../../service/sha256.ts';
import type { Migration } from './migration.ts';

/** A raw text may be megabytes. */
const ROWS_AT_ONCE = 100;

/**
 * Articles can be cleaned up again until a layer freezes them; near duplicates are grouped. Those that were there before
 * count as looked at. Their sketches are computed when they are first needed (see sqlite-near-duplicates.ts).
 */
export const cleanUp: Migration = {
  version: 2,
  up(database) {
    database.exec(`
    ALTER TABLE articles ADD COLUMN accepted INTEGER NOT NULL DEFAULT 1 CHECK (accepted IN (0, 1));
    ALTER TABLE articles ADD COLUMN frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1));
    ALTER TABLE articles ADD COLUMN warnings INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE articles ADD COLUMN near_group TEXT NOT NULL DEFAULT '';
    UPDATE articles SET frozen = 1 WHERE id IN (SELECT article_id FROM layers);
    CREATE INDEX articles_clean_up ON articles (frozen, accepted, position);
    CREATE INDEX articles_warned ON articles (position) WHERE warnings > 0;
    CREATE INDEX articles_near_group ON articles (near_group, position) WHERE near_group != '';

    CREATE TRIGGER layer_freezes_article AFTER INSERT ON layers
    BEGIN UPDATE articles SET frozen = 1 WHERE id = new.article_id AND frozen = 0; END;

    ALTER TABLE article_contents ADD COLUMN raw_sha256 TEXT NOT NULL DEFAULT '';
    ALTER TABLE article_contents ADD COLUMN remarks TEXT CHECK (json_valid(remarks));

    CREATE TABLE originals (
      sha256 TEXT PRIMARY KEY,
      length INTEGER NOT NULL,
      deflated BLOB NOT NULL
    ) STRICT;

    CREATE TABLE sketches (
      position INTEGER PRIMARY KEY REFERENCES articles (position),
      sketch BLOB NOT NULL
    ) STRICT;

    CREATE TABLE sketch_bands (
      band INTEGER NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (band, position)
    ) STRICT, WITHOUT ROWID;
    -- Up to which position the articles' bands are in their table.
    ALTER TABLE project ADD COLUMN banded INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE outlet_patterns (
      outlet TEXT PRIMARY KEY,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT;

    DROP TRIGGER article_text_stays;
    `);
    hashRawTexts(database);
    database.exec(`
    CREATE INDEX article_contents_raw_sha256 ON article_contents (raw_sha256, article_id);

    CREATE TRIGGER article_text_stays BEFORE UPDATE ON article_contents
    WHEN EXISTS (SELECT 1 FROM layers WHERE article_id = old.article_id)
    BEGIN SELECT RAISE(ABORT, 'the text of an annotated article never changes'); END;
    `);
  },
};

/** Where there is no raw text the text itself is it. */
function hashRawTexts(database: Database): void {
  database.exec('UPDATE article_contents SET raw_sha256 = text_sha256 WHERE raw_text IS NULL');
  const next = database.prepare<[number, number], { readonly rowid: number; readonly raw_text: string }>(
    'SELECT rowid, raw_text FROM article_contents WHERE raw_text IS NOT NULL AND rowid > ? ORDER BY rowid LIMIT ?',
  );
  const put = database.prepare<[string, number]>('UPDATE article_contents SET raw_sha256 = ? WHERE rowid = ?');
  let last = 0;
  for (;;) {
    const rows = next.all(last, ROWS_AT_ONCE);
    for (const { rowid, raw_text } of rows) {
      put.run(sha256Hex(raw_text), rowid);
      last = rowid;
    }
    if (rows.length < ROWS_AT_ONCE) return;
  }
}
