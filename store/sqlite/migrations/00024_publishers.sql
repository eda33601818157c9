-- +goose Up

-- Who published documents, and when: a partial date. What is missing is ''. The text stays the last column: those behind it would be
-- read only through all of its pages.
CREATE TABLE new_documents (
  pk           INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  title        TEXT NOT NULL,
  language     TEXT NOT NULL,
  url          TEXT NOT NULL,
  publisher    TEXT NOT NULL,
  published_on TEXT NOT NULL,
  recorded_at  TEXT NOT NULL,
  revision     INTEGER NOT NULL,
  text         TEXT NOT NULL
) STRICT;

INSERT INTO new_documents SELECT pk, id, title, language, url, '', '', recorded_at, revision, text FROM documents ORDER BY pk;

DROP TABLE documents;

ALTER TABLE new_documents RENAME TO documents;
