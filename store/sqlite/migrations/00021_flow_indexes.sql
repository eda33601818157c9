-- +goose Up

-- The sums of all flows from a company, to one and of all, whose source or target is 0, are found by the key alone. They change with
-- nearly every employment that is written.
DROP INDEX flows_by_target;
DROP INDEX flows_by_people;
CREATE INDEX flows_by_target ON flows (target, source, people, certain, possible) WHERE source > 0 AND target > 0;
CREATE INDEX flows_by_people ON flows (people, certain) WHERE source > 0 AND target > 0;
