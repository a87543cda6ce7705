import type { Migration } from './migration.ts';

/** Everything there is, from an empty file. */
export const first: Migration = {
  version: 1,
  up: (database) =>
    database.exec(`
    CREATE TABLE project (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE members (
      position INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      role TEXT NOT NULL CHECK (role IN ('annotator', 'reviewer')),
      added_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE label_sets (
      version INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      author TEXT NOT NULL,
      at TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT;

    CREATE TABLE articles (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      outlet TEXT,
      published_at TEXT,
      byline TEXT,
      url TEXT,
      language TEXT NOT NULL,
      characters INTEGER NOT NULL,
      file_name TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      settlement TEXT NOT NULL DEFAULT 'none' CHECK (settlement IN ('none', 'single', 'unresolved', 'gold')),
      open INTEGER NOT NULL DEFAULT 0,
      deferred INTEGER NOT NULL DEFAULT 0,
      decided INTEGER NOT NULL DEFAULT 0,
      by_kind TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(by_kind)),
      basis INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    -- Two ids that differ in case only would meet in one file name on some systems.
    CREATE UNIQUE INDEX articles_id_nocase ON articles (id COLLATE NOCASE);
    CREATE INDEX articles_title ON articles (title, position);
    CREATE INDEX articles_outlet ON articles (coalesce(outlet, ''), position);
    CREATE INDEX articles_published_at ON articles (coalesce(published_at, ''), position);
    CREATE INDEX articles_characters ON articles (characters, position);
    CREATE INDEX articles_updated_at ON articles (updated_at, position);
    CREATE INDEX articles_open ON articles (open, position);
    CREATE INDEX articles_settlement ON articles (settlement, position);
    CREATE INDEX articles_language ON articles (language, position);

    CREATE TABLE article_contents (
      article_id TEXT PRIMARY KEY REFERENCES articles (id),
      text TEXT NOT NULL,
      text_sha256 TEXT NOT NULL UNIQUE,
      meta TEXT NOT NULL CHECK (json_valid(meta)),
      source TEXT NOT NULL CHECK (json_valid(source)),
      raw_text TEXT
    ) STRICT;

    CREATE TABLE layers (
      id TEXT PRIMARY KEY,
      article_id TEXT NOT NULL REFERENCES articles (id),
      owner TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('new', 'in-progress', 'done', 'skipped')),
      revision INTEGER NOT NULL,
      spans INTEGER NOT NULL,
      relations INTEGER NOT NULL,
      article_labels TEXT NOT NULL CHECK (json_valid(article_labels)),
      note TEXT NOT NULL,
      active_seconds REAL NOT NULL,
      updated_at TEXT NOT NULL,
      UNIQUE (article_id, owner)
    ) STRICT;
    CREATE INDEX layers_owner ON layers (owner, status, article_id);

    CREATE TABLE spans (
      layer_id TEXT NOT NULL REFERENCES layers (id),
      id TEXT NOT NULL,
      label TEXT NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      PRIMARY KEY (layer_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX spans_label ON spans (label);

    CREATE TABLE relations (
      layer_id TEXT NOT NULL REFERENCES layers (id),
      id TEXT NOT NULL,
      label TEXT NOT NULL,
      head TEXT NOT NULL,
      tail TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      PRIMARY KEY (layer_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX relations_label ON relations (label);

    CREATE TABLE changes (
      id TEXT PRIMARY KEY,
      layer_id TEXT NOT NULL REFERENCES layers (id),
      revision INTEGER NOT NULL CHECK (revision > 0),
      author TEXT NOT NULL,
      at TEXT NOT NULL,
      label_set_version INTEGER NOT NULL REFERENCES label_sets (version),
      active_seconds REAL NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body)),
      UNIQUE (layer_id, revision)
    ) STRICT;

    CREATE TABLE decisions (
      id TEXT PRIMARY KEY,
      article_id TEXT NOT NULL REFERENCES articles (id),
      disagreement_id TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT;
    CREATE INDEX decisions_article ON decisions (article_id);

    CREATE TABLE decision_events (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      decision_id TEXT NOT NULL REFERENCES decisions (id),
      type TEXT NOT NULL CHECK (type IN ('made', 'withdrawn', 'restored')),
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX decision_events_decision ON decision_events (decision_id);

    ${['label_sets', 'changes', 'decisions', 'decision_events'].map(appendOnly).join('')}

    CREATE TRIGGER article_text_stays BEFORE UPDATE ON article_contents
    WHEN EXISTS (SELECT 1 FROM layers WHERE article_id = old.article_id)
    BEGIN SELECT RAISE(ABORT, 'the text of an annotated article never changes'); END;
  `),
};

/** What happened stays as it was written. */
function appendOnly(table: string): string {
  return `
    CREATE TRIGGER ${table}_never_updated BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} are append-only'); END;
    CREATE TRIGGER ${table}_never_deleted BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} are append-only'); END;
  `;
}
