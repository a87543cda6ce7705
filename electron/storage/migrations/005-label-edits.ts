import type { Migration } from './migration.ts';

/** Edits of the label set are kept, with the changes and the decisions that each brought about, so that it can be undone. */
export const labelEdits: Migration = {
  version: 5,
  up: (database) =>
    database.exec(`
    CREATE TABLE label_edits (
      version INTEGER PRIMARY KEY REFERENCES label_sets (version),
      -- Of the version whose edit it undid.
      undoes INTEGER REFERENCES label_edits (version),
      edits TEXT NOT NULL CHECK (json_valid(edits)),
      -- What happened to decisions with it: after the first, up to and with the last.
      first_event INTEGER NOT NULL,
      last_event INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE label_edit_changes (
      version INTEGER NOT NULL REFERENCES label_edits (version),
      layer_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      PRIMARY KEY (version, layer_id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX changes_label_set_version ON changes (label_set_version);

    ${['label_edits', 'label_edit_changes']
      .map(
        (table) => `
    CREATE TRIGGER ${table}_never_updated BEFORE UPDATE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} are append-only'); END;
    CREATE TRIGGER ${table}_never_deleted BEFORE DELETE ON ${table}
    BEGIN SELECT RAISE(ABORT, '${table} are append-only'); END;`,
      )
      .join('')}
  `),
};
