-- +goose Up

-- The last batches that changed relations, so that what was read of all of them before need not be read again: the keys
-- of the entities that they touched, as a JSON array, or null where these were too many. Whoever writes relations adds
-- a row, with the next number.
CREATE TABLE editions (
  number  INTEGER PRIMARY KEY,
  touched TEXT
) STRICT;
INSERT INTO editions VALUES (1, NULL);
