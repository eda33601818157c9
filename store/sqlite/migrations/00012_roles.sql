-- +goose Up

-- Who had a role somewhere is told without going to the rows, which lie in the order of people: a company's are all over
-- the file.
DROP INDEX relations_by_target;
CREATE INDEX relations_by_target ON relations (target, kind, ord, source, standing, s0, e1, role);
