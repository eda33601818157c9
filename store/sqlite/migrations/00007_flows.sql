-- +goose Up

-- How many people moved from one company to another (package kg, FlowSizes): counted as employments are written.
-- Version 8, in Go, counts those that are there already. People who have moved in a way of which nothing is known are
-- in "people" alone. Rows of nobody are taken out. Where a source or target is 0, that stands for all companies, and
-- "people" alone is counted.
CREATE TABLE flows (
  source   INTEGER NOT NULL,
  target   INTEGER NOT NULL,
  people   INTEGER NOT NULL,
  certain  INTEGER NOT NULL,
  possible INTEGER NOT NULL,
  PRIMARY KEY (source, target)
) STRICT, WITHOUT ROWID;

CREATE INDEX flows_by_target ON flows (target, source, people, certain, possible);
CREATE INDEX flows_by_people ON flows (people, certain);
