-- +goose Up

-- The log of revisions, as package kg describes it. The numbers of kinds are those of package kg, times are milliseconds
-- since 1970, digests are in hexadecimal digits, and a missing text is ''. Version 20, in Go, adds the revision of what there
-- is already.
CREATE TABLE revisions (
  number     INTEGER PRIMARY KEY,
  at         INTEGER NOT NULL,
  kind       INTEGER NOT NULL,
  actor_kind INTEGER NOT NULL,
  actor      TEXT NOT NULL,
  reason     TEXT NOT NULL,
  request    TEXT NOT NULL,
  reverts    INTEGER NOT NULL,
  part_of    INTEGER NOT NULL,
  records    INTEGER NOT NULL,
  unlisted   INTEGER NOT NULL,
  key        TEXT NOT NULL,
  digest     TEXT NOT NULL
) STRICT;

CREATE INDEX revisions_unlisted ON revisions (number) WHERE unlisted = 1;

-- "line" is the record before, in the canonical form of package kg/jsonline; "source" and "target" are the IDs of the ends of that
-- relation, or of the entity of that fact.
CREATE TABLE changes (
  revision INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  op       INTEGER NOT NULL,
  id       TEXT NOT NULL,
  prior    INTEGER NOT NULL,
  source   TEXT NOT NULL,
  target   TEXT NOT NULL,
  line     TEXT NOT NULL,
  PRIMARY KEY (revision, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX changes_by_id ON changes (id, revision);
CREATE INDEX changes_by_source ON changes (source, id) WHERE source <> '';
CREATE INDEX changes_by_target ON changes (target, id) WHERE target <> '';

-- What the keys of batches were used for: an input, and the number of the revision, 0 where the batch changed nothing.
CREATE TABLE keys (
  key      TEXT NOT NULL PRIMARY KEY,
  input    TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The number of the revision that last wrote each record. What was there before there was a log has the first one.
ALTER TABLE documents ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE entities ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE relations ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
ALTER TABLE facts ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
