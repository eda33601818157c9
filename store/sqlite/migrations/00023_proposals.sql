-- +goose Up

-- Proposals, as package kg describes them, with the numbers of its states and kinds of actors. Times are milliseconds since 1970, 0
-- for none; what is missing is ''. "changes" are the changes, in JSON, and "accepted" the IDs of those that were accepted.
CREATE TABLE proposals (
  number       INTEGER PRIMARY KEY,
  state        INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  author_kind  INTEGER NOT NULL,
  author       TEXT NOT NULL,
  reason       TEXT NOT NULL,
  base         INTEGER NOT NULL,
  key          TEXT NOT NULL,
  digest       TEXT NOT NULL,
  records      INTEGER NOT NULL,
  decided      INTEGER NOT NULL,
  decider_kind INTEGER NOT NULL,
  decider      TEXT NOT NULL,
  verdict      TEXT NOT NULL,
  revision     INTEGER NOT NULL,
  accepted     TEXT NOT NULL,
  changes      TEXT NOT NULL,
  input        TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX proposals_by_key ON proposals (key) WHERE key <> '';
CREATE INDEX proposals_by_state ON proposals (state, number);
CREATE INDEX proposals_by_author ON proposals (author, number);

-- The IDs of the records that each of them touches.
CREATE TABLE proposals_touch (
  id       TEXT NOT NULL,
  proposal INTEGER NOT NULL,
  PRIMARY KEY (id, proposal)
) STRICT, WITHOUT ROWID;

CREATE INDEX proposals_touch_by_proposal ON proposals_touch (proposal);

-- The proposal that a revision has accepted, 0 for none, and who made it.
ALTER TABLE revisions ADD COLUMN proposal INTEGER NOT NULL DEFAULT 0;
ALTER TABLE revisions ADD COLUMN proposer_kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE revisions ADD COLUMN proposer TEXT NOT NULL DEFAULT '';
