-- +goose Up

-- All that decides who was at a place, together with whom, and who has left it: employments and memberships.
DROP INDEX relations_by_place;
CREATE INDEX relations_by_place ON relations (target, source, kind, standing, s0, s1, e0, e1, status) WHERE kind IN (1, 2);
