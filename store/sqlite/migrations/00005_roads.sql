-- +goose Up

-- What is around an entity is found here alone: the relations that touch it, and of the entities at their other
-- ends what decides whether a path goes on there.
DROP INDEX relations_by_source;
DROP INDEX relations_by_target;
CREATE INDEX relations_by_source ON relations (source, kind, ord, target, standing, s0, e1);
CREATE INDEX relations_by_target ON relations (target, kind, ord, source, standing, s0, e1);
CREATE INDEX entities_by_key ON entities (pk, degree, id);
