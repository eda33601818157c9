-- +goose Up

-- The keys of the names of each entity, under its pk: see package kg/naming, which makes them. They are only matched,
-- never read. What there is already gets its keys when the database is opened; so does all where they are of another
-- version.
CREATE VIRTUAL TABLE names USING fts5 (keys, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE TABLE names_version (version INTEGER NOT NULL) STRICT;
INSERT INTO names_version VALUES (0);
