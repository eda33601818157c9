-- +goose Up

-- Records as they were stated, of which the other tables have none or another one: merges and distinctions, merged entities and
-- what these are merged into, and claims of merged entities (package kg/merging). "line" is the record in the canonical form of
-- package kg/jsonline, and "type" the number of its type; "source" and "target" are the IDs of the ends of that relation, of the entity of that fact, or of what a merge
-- merges and into what.
CREATE TABLE stated (
  id       TEXT NOT NULL PRIMARY KEY,
  type     INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  source   TEXT NOT NULL,
  target   TEXT NOT NULL,
  line     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX stated_by_type ON stated (type, id);
CREATE INDEX stated_by_source ON stated (source) WHERE source <> '';
CREATE INDEX stated_by_target ON stated (target, type) WHERE target <> '';

-- The IDs of the entities that are merged into it, separated by single spaces.
ALTER TABLE entities ADD COLUMN former_ids TEXT NOT NULL DEFAULT '';
