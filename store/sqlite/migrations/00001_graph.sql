-- +goose Up

-- Documents, entities, relations and facts, as package kg describes them. Every record has an integer key
-- of its own (pk), by which rows refer to each other; its ID is what the world sees. A missing text is ''.
-- The numbers of types, kinds, statuses and standings are those of package kg.
-- "citations" and "aliases" are JSON arrays; an entry of citations is [document's pk, start, end, quote].

CREATE TABLE documents (
  pk          INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  title       TEXT NOT NULL,
  language    TEXT NOT NULL,
  url         TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  text        TEXT NOT NULL
) STRICT;

CREATE TABLE entities (
  pk          INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  type        INTEGER NOT NULL,
  name        TEXT NOT NULL,
  folded      TEXT NOT NULL,
  sort_key    TEXT NOT NULL,
  degree      INTEGER NOT NULL,
  description TEXT NOT NULL,
  url         TEXT NOT NULL,
  category    TEXT NOT NULL,
  open_lists  TEXT NOT NULL,
  aliases     TEXT NOT NULL,
  citations   TEXT NOT NULL
) STRICT;

CREATE INDEX entities_by_name ON entities (type, sort_key, id);
CREATE INDEX entities_by_folded ON entities (folded);
CREATE INDEX entities_by_degree ON entities (type, degree, id);

CREATE TABLE relations (
  pk          INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  kind        INTEGER NOT NULL,
  source      INTEGER NOT NULL REFERENCES entities (pk),
  target      INTEGER NOT NULL REFERENCES entities (pk),
  ord         TEXT NOT NULL,
  role        TEXT NOT NULL,
  start       TEXT NOT NULL,
  "end"       TEXT NOT NULL,
  status      INTEGER NOT NULL,
  inferred    INTEGER NOT NULL,
  s0          INTEGER NOT NULL,
  s1          INTEGER NOT NULL,
  e0          INTEGER NOT NULL,
  e1          INTEGER NOT NULL,
  standing    INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  citations   TEXT NOT NULL,
  known       INTEGER NOT NULL GENERATED ALWAYS AS (start <> '' OR "end" <> '' OR status = 1) VIRTUAL
) STRICT;

-- A page of an entity's relations of one kind lies side by side here, in relation order.
CREATE INDEX relations_by_source ON relations (source, kind, ord, target);
CREATE INDEX relations_by_target ON relations (target, kind, ord, source);
-- All that decides who was at a place together with whom: employments and memberships.
CREATE INDEX relations_by_place ON relations (target, source, standing, known, s0, s1, e0, e1) WHERE kind IN (1, 2);

CREATE TABLE facts (
  pk          INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  entity      INTEGER NOT NULL REFERENCES entities (pk),
  ord         TEXT NOT NULL,
  name        TEXT NOT NULL,
  value       TEXT NOT NULL,
  start       TEXT NOT NULL,
  "end"       TEXT NOT NULL,
  status      INTEGER NOT NULL,
  inferred    INTEGER NOT NULL,
  s0          INTEGER NOT NULL,
  s1          INTEGER NOT NULL,
  e0          INTEGER NOT NULL,
  e1          INTEGER NOT NULL,
  standing    INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  citations   TEXT NOT NULL
) STRICT;

CREATE INDEX facts_by_entity ON facts (entity, ord);
