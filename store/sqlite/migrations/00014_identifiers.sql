-- +goose Up

-- The IDs of entities in other registers: a line for each, with a tab between its scheme and its value.
ALTER TABLE entities ADD COLUMN identifiers TEXT NOT NULL DEFAULT '';
